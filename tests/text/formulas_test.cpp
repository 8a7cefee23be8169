#include "text/formulas.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace ct::text {
namespace {

TEST(GuardedFromFormulas, PutsAnApostropheBeforeWhatASpreadsheetWouldWorkOut) {
  for (const std::string words :
       {"- more benches", "+1", "@council", "=2+2", "\tx", " =x", "＝1", "-"})
    EXPECT_EQ(guardedFromFormulas(words), "'" + words);
}

TEST(GuardedFromFormulas, LeavesOtherWordsAlone) {
  for (const std::string words : {"", "'", "more benches", "5-6 people", "’tis dark", "'twas"})
    EXPECT_EQ(guardedFromFormulas(words), words);
}

TEST(Unguarded, TakesTheApostropheAwayThatASpreadsheetPut) {
  EXPECT_EQ(unguarded("'- more benches"), "- more benches");
  EXPECT_EQ(unguarded("'+1"), "+1");
}

TEST(Unguarded, LeavesAnApostropheOfOnesOwn) {
  for (const std::string words : {"'twas dark", "'", "''", "", "'tis = true"})
    EXPECT_EQ(unguarded(words), words);
}

TEST(Unguarded, GivesBackExactlyWhatWasGuarded) {
  const auto seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 chance(seed);
  constexpr std::string_view kSigns = "''=+-@ \t\rab";
  for (int round = 0; round < 2'000; ++round) {
    std::string words(chance() % 6, '\0');
    for (char& sign : words)
      sign = kSigns[chance() % kSigns.size()];
    EXPECT_EQ(unguarded(guardedFromFormulas(words)), words);
  }
}

}  // namespace
}  // namespace ct::text
