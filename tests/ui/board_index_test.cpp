#include "ui/board_index.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace ct::ui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(BoxIndex, FindsNothingWhereThereIsNothing) {
  EXPECT_THAT(BoxIndex().touching({0, 0, 100, 100}), IsEmpty());
  EXPECT_THAT(BoxIndex({{0, 0, 10, 10}}).touching({20, 20, 5, 5}), IsEmpty());
  EXPECT_THAT(BoxIndex().patches({0, 0, 100, 100}, 10), IsEmpty());
}

TEST(BoxIndex, FindsABoxThatBeginsFarOutsideTheArea) {
  const BoxIndex index({{-900, -900, 2000, 2000}, {5000, 5000, 10, 10}});
  EXPECT_THAT(index.touching({800, 800, 1, 1}), ElementsAre(0));
}

TEST(BoxIndex, FindsWhatLookingAtEveryBoxFinds) {
  constexpr unsigned kSeed = 20261122;
  RecordProperty("seed", kSeed);
  std::mt19937 chance(kSeed);
  std::uniform_real_distribution<double> place(-20'000, 20'000);
  std::uniform_real_distribution<double> size(1, 400);
  std::vector<Box> boxes;
  for (int i = 0; i < 3000; ++i)
    boxes.push_back({place(chance), place(chance), size(chance), size(chance)});
  const BoxIndex index(boxes);
  for (int query = 0; query < 300; ++query) {
    const Box area{place(chance), place(chance), 10 * size(chance), 10 * size(chance)};
    std::vector<std::uint32_t> all;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      if (boxes[i].touches(area)) all.push_back(static_cast<std::uint32_t>(i));
    }
    ASSERT_EQ(index.touching(area), all) << "seed " << kSeed << ", query " << query;
  }
}

TEST(BoxIndex, KeepsItsGridSmallHoweverFarApartBoxesLie) {
  const BoxIndex index({{-1e12, 0, 10, 10}, {1e12, 1e9, 10, 10}});
  EXPECT_THAT(index.touching({1e12, 1e9, 1, 1}), ElementsAre(1));
}

TEST(BoxIndex, SaysHowFullTheBoardIs) {
  const BoxIndex index({{0, 0, 256, 128}, {10'000, 0, 256, 256}});
  const auto patches = index.patches({-100, -100, 20'000, 1'000}, 200);
  ASSERT_EQ(patches.size(), 2U);
  EXPECT_NEAR(patches.front().covered, 0.5, 0.01);
  EXPECT_NEAR(patches.back().covered, 1, 0.01);
  EXPECT_GE(patches.front().box.width, 200);
}

}  // namespace
}  // namespace ct::ui
