#include "text/words.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace ct::text {
namespace {

using namespace std::string_literals;

TEST(Tidy, TakesWhiteSpaceOffBothEnds) {
  EXPECT_EQ(tidy(" \t\n two words \r\n"), "two words");
  EXPECT_EQ(tidy("\u00A0\u3000café\u2003"), "café");
}

TEST(Tidy, MakesEveryKindOfLineEndOne) {
  EXPECT_EQ(tidy("a\r\nb\rc\nd\ve\ff\u0085g\u2028h\u2029i"), "a\nb\nc\nd\ne\nf\ng\nh\ni");
}

TEST(Tidy, KeepsBlankLinesAndTabsWithin) {
  EXPECT_EQ(tidy("a\n\n\tb"), "a\n\n\tb");
}

TEST(Tidy, RemovesControlCharacters) {
  EXPECT_EQ(tidy("a\0b\x1B\x7F"s + "c\u009F"), "abc");
}

TEST(Tidy, RemovesWhatReordersOrHidesWords) {
  EXPECT_EQ(tidy("pay \u202Eevil\u202C\u2066x\u2069\uFEFF"), "pay evilx");
}

TEST(Tidy, KeepsJoinersThatWordsNeed) {
  const std::string family = "👩\u200D👧";
  const std::string persian = "می\u200Cخواهم";
  EXPECT_EQ(tidy(family), family);
  EXPECT_EQ(tidy(persian), persian);
}

TEST(Tidy, KeepsDirectionMarksOfMixedScripts) {
  EXPECT_EQ(tidy("שלום\u200F (a)"), "שלום\u200F (a)");
}

TEST(Tidy, ShowsBytesThatAreNotUtf8AsUnreadable) {
  EXPECT_EQ(tidy("a\xFFz"), "a\uFFFDz");
}

TEST(Tidy, ComposesLettersAndAccents) {
  EXPECT_EQ(tidy("e\u0301"), "\u00E9");
}

TEST(Tidy, GivesNothingForNothing) {
  EXPECT_EQ(tidy(""), "");
}

TEST(Tidy, TwiceIsOnceForAnyBytes) {
  const auto seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 chance(seed);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(chance() % 60, '\0');
    for (char& byte : bytes)
      byte = static_cast<char>(chance());
    EXPECT_EQ(tidy(tidy(bytes)), tidy(bytes));
  }
}

TEST(Blank, IsTrueWithoutAnythingToSee) {
  EXPECT_TRUE(blank(""));
  EXPECT_TRUE(blank(" \t\r\n\0"s));
  EXPECT_TRUE(blank("\u00A0\u3000\u200B\u200D\uFEFF\u2060\u3164\u2800\u202E"));
}

TEST(Blank, IsFalseForASingleLetterSignOrEmoji) {
  for (const char* words : {"a", " . ", "é", "\u200B家", "🚌", "\uFFFD"}) {
    EXPECT_FALSE(blank(words)) << words;
  }
}

TEST(FirstWords, LeavesShortWordsWhole) {
  EXPECT_EQ(firstWords("three short words", 17), "three short words");
  EXPECT_EQ(firstWords("", 5), "");
}

TEST(FirstWords, CutsBetweenWords) {
  EXPECT_EQ(firstWords("three short words", 16), "three short…");
  EXPECT_EQ(firstWords("three short words", 11), "three short…");
  EXPECT_EQ(firstWords("three short words", 10), "three…");
}

TEST(FirstWords, CutsWithinAWordLongerThanAllowed) {
  EXPECT_EQ(firstWords("Donaudampfschiff", 5), "Donau…");
}

TEST(FirstWords, NeverCutsWithinACharacter) {
  EXPECT_EQ(firstWords("👩\u200D👧👩\u200D👧👩\u200D👧", 2), "👩\u200D👧👩\u200D👧…");
}

TEST(FirstWords, PutsLinesOnOneLine) {
  EXPECT_EQ(firstWords("one\r\n\n two\tthree", 40), "one two three");
}

TEST(FirstWords, GivesOnlyTheMarkWhenNothingIsAllowed) {
  EXPECT_EQ(firstWords("words", 0), "…");
}

TEST(Characters, CountsAsPeopleDo) {
  EXPECT_EQ(characters(""), 0u);
  EXPECT_EQ(characters("café"), 4u);
  EXPECT_EQ(characters("cafe\u0301"), 4u);
  EXPECT_EQ(characters("👩\u200D👧🇬🇧"), 2u);
  EXPECT_EQ(characters("公車"), 2u);
}

TEST(OneWord, IsLettersWithTheirMarksAndHyphensBetween) {
  for (const char* word : {"lantern", "jack-in-the-box", "cafe\u0301", "लालटेन", "公車"})
    EXPECT_TRUE(isOneWord(word)) << word;
  for (const char* words : {"", " ", "two words", "-", "end-", "-begin", "two--hyphens", "a1",
                            "it's", "\u0301e", "🏮", "\xFF"})
    EXPECT_FALSE(isOneWord(words)) << words;
}

TEST(Composed, LeavesComposedWordsAlone) {
  EXPECT_EQ(composed("caf\u00E9 한"), "caf\u00E9 한");
}

TEST(Composed, JoinsLettersThatHaveOneCharacter) {
  EXPECT_EQ(composed("\u1112\u1161\u11AB e\u0301"), "\uD55C \u00E9");
}

}  // namespace
}  // namespace ct::text
