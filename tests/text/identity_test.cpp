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

TEST(Identity, IsFoundInAHouseNumberAndNotInABusOfThatNumber) {
  EXPECT_THAT(found("The man from number 9 rang about the bins"), ElementsAre("number 9"));
  EXPECT_THAT(found("They live at No. 14a, and wait"), ElementsAre("No. 14a"));
  EXPECT_THAT(found("Change from number 9 bus to the tram"), IsEmpty());
  EXPECT_THAT(found("I look forward to number 9"), IsEmpty());
  EXPECT_THAT(found("We went from number 3 to number 1"), IsEmpty());
}

TEST(Identity, IsReplacedByWhatItIs) {
  EXPECT_EQ(mended("Ring my son Adam on 07700 900123."),
            "Ring my son [a name] on [a phone number].");
  EXPECT_EQ(mended("Write to jo@example.org, or come to 4 Elm Road."),
            "Write to [an e-mail address], or come to [an address].");
  EXPECT_EQ(mended("Nothing to see"), "Nothing to see");
  EXPECT_EQ(mended(""), "");
}

TEST(Identity, FindsNamesInScriptsWithoutCapitals) {
  const std::pair<const char*, const char*> notes[] = {
      {"我跟王小明先生说过了。", "我跟[a name]说过了。"},
      {"我跟陳太太說過了。", "我跟[a name]說過了。"},
      {"我叫李小龙，住在附近。", "我叫[a name]"},
      {"تكلمت مع السيدة فاطمة الزهراء عن الحافلة.", "تكلمت مع [a name]"},
      {"اسمي خالد وأعمل ليلا.", "اسمي [a name]"},
      {"میں نے مسز خان سے بات کی۔", "[a name]"},
      {"احمد صاحب نے کہا بس دیر سے آتی ہے۔", "[a name] نے کہا"},
      {"میرا نام سلمان احمد ہے۔", "میرا نام [a name] ہے۔"},
      {"श्रीमती शर्मा ने कहा बस देर से आती है।", "[a name]"},
      {"मेरा नाम अनिल कुमार है।", "मेरा नाम [a name] है।"},
      {"জনাব রহমান বললেন বাস দেরি করে।", "[a name]"},
      {"আমার নাম শফিক।", "আমার নাম [a name]।"},
      {"ਸ਼੍ਰੀਮਤੀ ਗਿੱਲ ਨੇ ਕਿਹਾ।", "[a name]"},
      {"ਗੁਰਪ੍ਰੀਤ ਕੌਰ ਨੇ ਕਿਹਾ।", "[a name] ਨੇ ਕਿਹਾ।"},
      {"રમેશભાઈ કહે છે બસ મોડી છે.", "[a name] કહે છે"},
      {"મારું નામ મીના પટેલ છે.", "મારું નામ [a name] છે."},
      {"திருமதி லட்சுமி சொன்னார்.", "[a name]"},
      {"என் பெயர் குமார்.", "என் பெயர் [a name]."}};
  for (const auto& [note, without] : notes)
    EXPECT_THAT(mended(note), HasSubstr(without)) << note;
}

TEST(Identity, IsNotSeenWhereNobodyIsNamedInThoseScripts) {
  for (const char* note :
       {"末班车在我下班之前就开走了。", "末班車在我下班之前就開走了。", "这位先生说公交车太少。",
        "老师说孩子们需要公园。", "تغادر آخر حافلة قبل أن تنتهي نوبتي.", "الحافلة متأخرة كل يوم",
        "آخری بس میری شفٹ ختم ہونے سے پہلے چلی جاتی ہے۔",
        "आख़िरी बस मेरी शिफ़्ट ख़त्म होने से पहले चली जाती है।", "आमतौर पर बस देर से आती है।",
        "আমার শিফট শেষ হওয়ার আগেই শেষ বাস চলে যায়।", "ਆਖਰੀ ਬੱਸ ਮੇਰੀ ਸ਼ਿਫਟ ਖਤਮ ਹੋਣ ਤੋਂ ਪਹਿਲਾਂ ਚਲੀ ਜਾਂਦੀ ਹੈ।",
        "છેલ્લી બસ મારી પાળી પૂરી થાય તે પહેલાં જતી રહે છે.",
        "மழையில் நிற்க இடம் இல்லை. திருவிழா நாளில் பேருந்து இல்லை.",
        "என் வேலை முடிவதற்கு முன்பே கடைசி பேருந்து போய்விடுகிறது."})
    EXPECT_THAT(found(note), IsEmpty()) << note;
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

TEST(Identity, TakesAWordByItselfForANameHoweverItIsWrittenAndWhateverElseItMeans) {
  for (const char* word : {"Adam", "adam", "ADAM", "mary-jane", "rose", "April", "agnès"})
    EXPECT_TRUE(check().mayBeName(word)) << word;
  for (const char* word : {"", "lantern", "Kettle", "bus"})
    EXPECT_FALSE(check().mayBeName(word)) << word;
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
