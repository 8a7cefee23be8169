#include "text/alike.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace ct::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Alike> alikeIn(const std::vector<std::string>& texts) {
  return nearlyAlike({texts.begin(), texts.end()});
}

TEST(NearlyAlike, FindsWhatWasSaidTwice) {
  EXPECT_THAT(
      alikeIn({"The last bus goes too early", "More benches", "The last bus goes too early"}),
      ElementsAre(Alike{0, 2}));
}

TEST(NearlyAlike, TellsHowFarItHasComeAndLeavesOffWhenSomebodyWantsIt) {
  const std::vector<std::string_view> texts{"More buses at night", "More buses at night"};
  base::Progress progress;
  progress.begin(texts.size());
  EXPECT_THAT(nearlyAlike(texts, &progress), ElementsAre(Alike{0, 1}));
  EXPECT_EQ(progress.share(), 1);
  progress.stop();
  EXPECT_THAT(nearlyAlike(texts, &progress), IsEmpty());
}

TEST(NearlyAlike, LooksPastCapitalsSignsAndSmallChanges) {
  EXPECT_THAT(alikeIn({"The buses are always late in the evening.",
                       "Buses are always late in the evenings!",
                       "the  buses are ALWAYS late – in the evening"}),
              ElementsAre(Alike{0, 1}, Alike{0, 2}));
}

TEST(NearlyAlike, LeavesApartWhatOnlySharesAFewWords) {
  EXPECT_THAT(alikeIn({"The last bus goes too early for my shift",
                       "The last bus is never clean and nobody sweeps it",
                       "My shift ends late and I walk home"}),
              IsEmpty());
}

TEST(NearlyAlike, TakesFewWordsForAlikeOnlyWhenTheyAreTheSame) {
  EXPECT_THAT(alikeIn({"More buses", "more buses!", "More benches", "Buses more", "Buses"}),
              ElementsAre(Alike{0, 1}));
}

TEST(NearlyAlike, WorksInEveryScript) {
  EXPECT_THAT(alikeIn({"最后一班公共汽车太早了", "最后一班公共汽车太早", "车站晚上很黑"}),
              ElementsAre(Alike{0, 1}));
  EXPECT_THAT(alikeIn({"हमें रात की बस चाहिए", "हमें रात की बस चाहिए।"}), ElementsAre(Alike{0, 1}));
  EXPECT_THAT(alikeIn({"Последний автобус уходит рано", "ПОСЛЕДНИЙ АВТОБУС УХОДИТ РАНО"}),
              ElementsAre(Alike{0, 1}));
}

TEST(NearlyAlike, TakesTextsWithoutWordsForAlikeToNothing) {
  EXPECT_THAT(alikeIn({"", "", "!!", "…", "\xFF\xFE"}), IsEmpty());
  EXPECT_THAT(alikeIn({}), IsEmpty());
}

TEST(NearlyAlike, FindsACopyWithOneWordMoreAmongMany) {
  const auto seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 chance(seed);
  std::vector<std::string> texts;
  for (int i = 0; i < 2'000; ++i) {
    std::string words;
    for (int word = 0; word < 14; ++word)
      words += "w" + std::to_string(chance() % 3'000) + " ";
    texts.push_back(words);
  }
  for (int i = 0; i < 200; ++i)
    texts.push_back(texts[static_cast<std::size_t>(i)] + "again");
  std::size_t found = 0;
  for (const Alike& each : alikeIn(texts))
    found += each.later == each.earlier + 2'000 ? 1 : 0;
  EXPECT_GE(found, 190U);
}

}  // namespace
}  // namespace ct::text
