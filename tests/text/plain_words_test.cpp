#include "text/plain_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "support/plain_word_lists.h"
#include "text/plain_words_list.h"

namespace ct::text {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const PlainWords& ours() {
  static const PlainWords kWords =
      std::move(PlainWords::from(tests::plainWordLists(CT_SOURCE_FOLDER)).value());
  return kWords;
}

/// What hints are about, as it stands in the words.
std::vector<std::string> found(const std::string& words,
                               PlainKind kind = PlainKind::recommendation) {
  std::vector<std::string> all;
  for (const PlainHint& hint : ours().hintsIn(words, kind))
    all.push_back(words.substr(hint.begin, hint.end - hint.begin));
  return all;
}

/// With every hint that has plainer words taken, one after another.
std::string mended(std::string words) {
  for (int i = 0; i < 20; ++i) {
    const std::vector<PlainHint> hints = ours().hintsIn(words, PlainKind::recommendation);
    const auto hint = std::find_if(hints.begin(), hints.end(),
                                   [](const PlainHint& each) { return !each.instead.empty(); });
    if (hint == hints.end()) return words;
    words = withPlainerWords(words, *hint);
  }
  return words;
}

std::string timesOver(const std::string& words, int times) {
  std::string all;
  for (int i = 0; i < times; ++i)
    all += words;
  return all;
}

TEST(PlainWords, FindCouncilSpeakAndOfferPlainerWords) {
  EXPECT_THAT(found("We will utilise the public realm."), ElementsAre("utilise", "public realm"));
  EXPECT_EQ(mended("We will utilise the public realm."), "We will use the streets and squares.");
  EXPECT_EQ(mended("Buses until eleven"), "Buses until eleven");
}

TEST(PlainWords, FindLabelsOfPeopleAndOfferKinderOnes) {
  EXPECT_EQ(mended("A lunch club for the elderly"), "A lunch club for older people");
  EXPECT_EQ(mended("Ask service users"), "Ask people who use the service");
  EXPECT_EQ(mended("Reach hard-to-reach groups"), "Reach people we have not reached");
}

TEST(PlainWords, FindTheFormsOfAWordThatAreListed) {
  EXPECT_EQ(mended("utilised, utilises and utilising"), "used, uses and using");
  EXPECT_THAT(found("the utiliser"), IsEmpty());
}

TEST(PlainWords, FindWholeWordsAlone) {
  EXPECT_THAT(found("prioritiser outcomesque embeddedness"), IsEmpty());
  EXPECT_THAT(found("service. Users"), IsEmpty());
}

TEST(PlainWords, FindTheLongestPhrase) {
  EXPECT_THAT(found("liaise with the school"), ElementsAre("liaise with"));
  EXPECT_THAT(found("the key stakeholders"), ElementsAre("key stakeholders"));
}

TEST(PlainWords, FindWordsInCapitalsWithAccentsApartAndAcrossLines) {
  EXPECT_THAT(found("Utilise"), ElementsAre("Utilise"));
  EXPECT_THAT(found("SERVICE\nUSERS"), ElementsAre("SERVICE\nUSERS"));
  EXPECT_EQ(mended("Utilise the hall"), "Use the hall");
}

TEST(PlainWords, SayWhyInASentenceAndOfferNothingWhereOnlyPeopleKnow) {
  const auto hints = ours().hintsIn("vulnerable", PlainKind::title);
  ASSERT_THAT(hints, SizeIs(1));
  EXPECT_EQ(hints[0].instead, "");
  EXPECT_EQ(hints[0].why, "Say what the risk is: cold, debt, a fall.");
}

TEST(PlainWords, SayTheSameWordOnce) {
  EXPECT_THAT(found("Stakeholders ask stakeholders"), ElementsAre("Stakeholders"));
  EXPECT_EQ(mended("Stakeholders ask stakeholders"), "Partners ask partners");
}

TEST(PlainWords, AskWhatAnAbbreviationIsShortFor) {
  EXPECT_THAT(found("Ask the RDG"), ElementsAre("RDG"));
  EXPECT_THAT(found("Ask the RDGs about the RDG’s plan"), ElementsAre("RDGs", "RDG’s"));
  EXPECT_EQ(mended("Ask the ICB"), "Ask the local NHS board");
}

TEST(PlainWords, LetAbbreviationsBeThatEverybodyKnowsOrTheTextExplains) {
  EXPECT_THAT(found("The NHS, GPs and TV in the UK, the NHS’s too"), IsEmpty());
  EXPECT_THAT(found("The Road Data Group (RDG) meets; ask the RDG"), IsEmpty());
  EXPECT_THAT(found("RDG (the Road Data Group) meets"), IsEmpty());
  EXPECT_THAT(found("the local NHS board (ICB)"), IsEmpty());
}

TEST(PlainWords, TakeOtherCapitalsForNoAbbreviation) {
  EXPECT_THAT(found("BUSES UNTIL ELEVEN", PlainKind::title), IsEmpty());
  EXPECT_THAT(found("The X12 to LS9 and I"), IsEmpty());
  EXPECT_THAT(found("Автобус в США"), IsEmpty());
  EXPECT_THAT(found("an icb or a neet"), IsEmpty()) << "in small letters they are something else";
}

TEST(PlainWords, FindATitleOfMoreThanSevenWords) {
  EXPECT_THAT(found("one two three four five six seven", PlainKind::title), IsEmpty());
  const std::string eight = "one two three four five six seven eight";
  EXPECT_THAT(found(eight, PlainKind::title), ElementsAre(eight));
  EXPECT_THAT(found(eight), IsEmpty());
}

TEST(PlainWords, FindASentenceOfMoreThanTwentyFiveWords) {
  const std::string longOne = "Here " + timesOver("it is ", 12) + "now.";
  EXPECT_THAT(found("Short. " + longOne + " Short."), ElementsAre(longOne + " "));
  EXPECT_THAT(found("Here " + timesOver("it is ", 12) + "."), IsEmpty());
  EXPECT_THAT(found(timesOver("One line of some words\n", 10)), IsEmpty());
}

TEST(PlainWords, DoNotEndASentenceAtAnAbbreviation) {
  const std::string half = timesOver("it is ", 6);
  EXPECT_THAT(found("So " + half + "e.g. Boots " + half + "here."), SizeIs(1));
  EXPECT_THAT(found("So " + half + "with Dr. Khan " + half + "here."), SizeIs(1));
}

TEST(PlainWords, EndSentencesAsOtherScriptsDo) {
  EXPECT_THAT(found(timesOver("यह एक छोटा वाक्य है। ", 10)), IsEmpty());
  EXPECT_THAT(found(timesOver("هل هذه جملة قصيرة؟ ", 10)), IsEmpty());
}

TEST(PlainWords, LeaveScriptsWithoutSpacesAlone) {
  EXPECT_THAT(found(timesOver("公共汽车在晚上九点以后就没有了，", 20)), IsEmpty());
  EXPECT_THAT(found(timesOver("公共汽车", 5), PlainKind::title), IsEmpty());
  EXPECT_THAT(found(timesOver("รถเมล์เที่ยวสุดท้าย", 20)), IsEmpty());
}

TEST(PlainWords, TakeHostileWords) {
  EXPECT_THAT(found(""), IsEmpty());
  EXPECT_THAT(found("\xFF\xFE utilise\x80"), ElementsAre("utilise"));
  EXPECT_THAT(found("uti\u202Elise"), ElementsAre("uti\u202Elise"));
  EXPECT_EQ(mended("uti\u202Elise it"), "use it");
  EXPECT_THAT(found(std::string("utilise\0it", 10)), ElementsAre("utilise"));
  EXPECT_THAT(found(std::string(100'000, '(')), IsEmpty());
  EXPECT_THAT(found(std::string(1'000'000, 'A')), IsEmpty());
  EXPECT_THAT(found(timesOver("utilise ", 100'000)), SizeIs(2));
}

TEST(PlainWords, AreFoundByManyThreadsAtOnce) {
  const std::string words = timesOver("We utilise stakeholders in this sentence ", 20);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int j = 0; j < 50; ++j)
        EXPECT_THAT(found(words), SizeIs(3));
    });
  for (std::thread& thread : threads)
    thread.join();
}

TEST(PlainWords, AreFoundQuicklyEnoughForEveryFrame) {
  const std::string words = timesOver("We will utilise the public realm with all of them. ", 40);
  ASSERT_GT(words.size(), 2000u);
  auto best = std::chrono::nanoseconds::max();
  for (int i = 0; i < 50; ++i) {
    const auto before = std::chrono::steady_clock::now();
    (void)ours().hintsIn(words, PlainKind::recommendation);
    best = std::min<std::chrono::nanoseconds>(best, std::chrono::steady_clock::now() - before);
  }
  RecordProperty("microseconds", static_cast<int>(best.count() / 1000));
  EXPECT_LT(best, std::chrono::milliseconds(1));
}

// --- the lists ----------------------------------------------------------------------------------

std::string refusalOf(const PlainWordLists& lists) {
  const auto made = PlainWords::from(lists);
  return made ? "" : made.error().sentence;
}

std::vector<PlainEntry> ourEntries() {
  const PlainWordLists lists = tests::plainWordLists(CT_SOURCE_FOLDER);
  return readPlainEntries(lists.councilSpeak + "\n" + lists.labels, "both", "").value();
}

TEST(PlainWordLists, OfOursCanBeRead) {
  EXPECT_EQ(refusalOf(tests::plainWordLists(CT_SOURCE_FOLDER)), "");
}

TEST(PlainWordLists, OfferNothingThatIsNotPlainItself) {
  for (const PlainEntry& entry : ourEntries()) {
    EXPECT_THAT(found(entry.instead), IsEmpty()) << entry.words;
    EXPECT_THAT(found(entry.why), IsEmpty()) << entry.words;
  }
}

TEST(PlainWordLists, HoldWordsThatAreFound) {
  for (const PlainEntry& entry : ourEntries())
    EXPECT_THAT(found(entry.words), ElementsAre(entry.words));
}

TEST(PlainWordLists, MayBeEmptyAndHaveRemarksWindowsLineEndsAndAMark) {
  EXPECT_EQ(refusalOf({}), "");
  EXPECT_EQ(refusalOf({.councilSpeak = "\xEF\xBB\xBF# a remark\r\n\r\n a | b # why\r\n"}), "");
}

TEST(PlainWordLists, GiveEachFormItsOwnPlainerWordsOrAllTheSame) {
  const auto entries = readPlainEntries("a, b | x, y\nc, d | z | So.\ne |", "list", "Why.").value();
  ASSERT_THAT(entries, SizeIs(5));
  EXPECT_EQ(entries[1].instead, "y");
  EXPECT_EQ(entries[1].why, "Why.");
  EXPECT_EQ(entries[3].instead, "z");
  EXPECT_EQ(entries[3].why, "So.");
  EXPECT_EQ(entries[4].instead, "");
}

TEST(PlainWordLists, CountInTheLastOfTheirLines) {
  const auto words = PlainWords::from({.councilSpeak = "bus | x\nBus | y"});
  EXPECT_EQ(words->hintsIn("a bus", PlainKind::title).at(0).instead, "y");
}

TEST(PlainWordLists, SayWhichLineCannotBeRead) {
  EXPECT_EQ(refusalOf({.councilSpeak = "# one\nutilise use\n"}),
            "Line 2 of council_speak.txt cannot be read: it needs “|” between a word and what to "
            "say instead.");
  EXPECT_THAT(refusalOf({.labels = "a|b\n\n|b"}), HasSubstr("Line 3 of labels.txt"));
  EXPECT_THAT(refusalOf({.labels = "a|b|c|d"}), HasSubstr("more than two “|”"));
  EXPECT_THAT(refusalOf({.labels = "a,,b|c"}), HasSubstr("a word is missing"));
  EXPECT_THAT(refusalOf({.labels = "…|c"}), HasSubstr("a word is missing"));
  EXPECT_THAT(refusalOf({.labels = "a,b,c|d,e"}), HasSubstr("3 before “|” and 2 after it"));
  EXPECT_THAT(refusalOf({.labels = "a,b|d,"}), HasSubstr("plainer words are missing"));
  EXPECT_EQ(refusalOf({.knownAbbreviations = "NHS, gp"}),
            "Line 1 of known_abbreviations.txt cannot be read: “gp” is no abbreviation, as it does "
            "not begin with two capitals.");
}

}  // namespace
}  // namespace ct::text
