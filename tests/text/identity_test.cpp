#include "text/identity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "support/identity_lists.h"
#include "text/identity_patterns.h"

namespace ct::text {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const IdentityCheck& check() {
  static const IdentityCheck kCheck =
      std::move(IdentityCheck::from(tests::identityLists(CT_SOURCE_FOLDER)).value());
  return kCheck;
}

/// What was found, as it stands in the note.
std::vector<std::string> found(const std::string& note) {
  std::vector<std::string> words;
  for (const IdentityFinding& finding : check().find(note))
    words.push_back(note.substr(finding.begin, finding.end - finding.begin));
  return words;
}

std::string mended(const std::string& note) {
  return replaced(note, check().find(note));
}

TEST(Identity, IsReplacedByWhatItIs) {
  EXPECT_EQ(mended("Ring my son Adam on 07700 900123."),
            "Ring my son [a name] on [a phone number].");
  EXPECT_EQ(mended("Write to jo@example.org, or come to 4 Elm Road."),
            "Write to [an e-mail address], or come to [an address].");
  EXPECT_EQ(mended("Nothing to see"), "Nothing to see");
  EXPECT_EQ(mended(""), "");
}

TEST(Identity, LeavesOfAPostcodeTheDistrict) {
  EXPECT_EQ(mended("We live in LS9 7QT."), "We live in [an address in LS9].");
}

TEST(Identity, HasNoFindingsThatOverlap) {
  const std::string note = "my neighbour Mrs Khan of Flat 3, 12 Elm Road, mrs.khan@example.org";
  std::size_t reached = 0;
  for (const IdentityFinding& finding : check().find(note)) {
    EXPECT_GE(finding.begin, reached);
    EXPECT_GT(finding.end, finding.begin);
    reached = finding.end;
  }
  EXPECT_LE(reached, note.size());
}

TEST(Identity, IsNotAgainFoundInWhatReplacesIt) {
  const std::string note =
      "Mrs Khan, 81 years old, 07700 900123, jo@example.org, 4 Elm Road, LS9 7QT, AB12 CDE, our "
      "vicar";
  const std::string once = mended(note);
  EXPECT_EQ(mended(once), once);
}

TEST(Identity, TellsNhsNumbersByTheirCheckDigit) {
  EXPECT_TRUE(isNhsNumber("9434765919"));
  EXPECT_FALSE(isNhsNumber("9434765918"));
  EXPECT_FALSE(isNhsNumber("943476591"));
  EXPECT_THAT(found("It is 943 476 5919."), ElementsAre("943 476 5919"));
  EXPECT_THAT(found("It is 943 476 5918."), IsEmpty());
}

TEST(Identity, KnowsPrefixesThatNoInsuranceNumberHas) {
  EXPECT_THAT(found("AB123456C"), ElementsAre("AB123456C"));
  EXPECT_THAT(found("GB123456C"), IsEmpty());
}

TEST(Identity, TakesNoStreetSchoolOrDayForAPerson) {
  EXPECT_THAT(found("Victoria Park, Stanley Road and St John's Church in May"), IsEmpty());
  EXPECT_THAT(found("James Cook hospital is far"), IsEmpty());
  EXPECT_THAT(found("Mark the paths. Will it help? Hope so."), IsEmpty());
}

TEST(Identity, FindsNamesInEveryScriptAfterATitle) {
  EXPECT_THAT(found("Mr Łukaszewicz spoke"), ElementsAre("Mr Łukaszewicz"));
  EXPECT_THAT(found("my friend Özlem said"), ElementsAre("Özlem"));
}

TEST(Identity, TakesAnAgeOfOnePersonButNotOfAGroup) {
  EXPECT_THAT(found("I am 83 and tired"), ElementsAre("83"));
  EXPECT_THAT(found("my 9 year old"), ElementsAre("9 year old"));
  EXPECT_THAT(found("between 15 and 19 years old"), IsEmpty());
  EXPECT_THAT(found("16 year olds need a club"), IsEmpty());
}

TEST(Identity, TakesWhatIsSensitiveOnlyNearOnePerson) {
  EXPECT_THAT(found("We need somewhere for people with dementia."), IsEmpty());
  EXPECT_THAT(found("My neighbour has dementia."), ElementsAre("dementia"));
  EXPECT_THAT(found("My neighbour is kind. People with dementia need a place."), IsEmpty());
}

TEST(Identity, FindsThePlacesAnOrganiserLists) {
  IdentityLists lists;
  lists.places = "# ours\nHillside Primary\n  Elm Tree (surgery)  \n";
  const auto own = IdentityCheck::from(lists);
  ASSERT_TRUE(own);
  EXPECT_EQ(own->find("at hillside primary, they say").size(), 1U);
  EXPECT_EQ(own->find("at Hillside").size(), 0U);
}

TEST(Identity, FindsNothingWithEmptyLists) {
  const auto none = IdentityCheck::from({});
  ASSERT_TRUE(none);
  EXPECT_THAT(none->find("Mrs Khan, 07700 900123"), IsEmpty());
}

TEST(Identity, SaysWhichPatternCannotBeUsed) {
  const auto refused = [](const char* patterns) {
    const auto made = IdentityCheck::from({.patterns = patterns});
    return made ? std::string() : made.error().sentence;
  };
  EXPECT_THAT(refused("what: a\nsay: b\nfind: (unclosed\n"), HasSubstr("“find: (unclosed”"));
  EXPECT_THAT(refused("find: a\n"), HasSubstr("“find: a”"));
  EXPECT_THAT(refused("what: a\nsay: b\ncheck: luck\n"), HasSubstr("“check: luck”"));
  EXPECT_THAT(refused("colour: red\n"), HasSubstr("“colour: red”"));
  EXPECT_EQ(refused("# nothing\n\n"), "");
}

TEST(Identity, StandsHostileWords) {
  std::string many;
  for (int i = 0; i < 20'000; ++i)
    many += "0 ";
  check().find(many);
  check().find(std::string(20'000, 'A'));
  check().find(std::string(20'000, '@'));
  check().find(std::string("Mrs \0Khan", 9));
  check().find("\xF0\x9F Mrs \xC3");
  check().find("my son ");
  check().find("Mrs");
}

TEST(Identity, IsLookedForOnSeveralThreadsAtOnce) {
  constexpr std::size_t kThreads = 4;
  std::vector<std::thread> threads(kThreads);
  for (std::thread& thread : threads) {
    thread = std::thread([] {
      for (int round = 0; round < 200; ++round)
        EXPECT_EQ(check().find("my son Adam, 07700 900123").size(), 2U);
    });
  }
  for (std::thread& thread : threads)
    thread.join();
}

}  // namespace
}  // namespace ct::text
