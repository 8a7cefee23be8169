#include "sort/theme_look.h"

#include <gtest/gtest.h>

#include <set>
#include <utility>

#include "sort/accounting.h"
#include "support/session_builder.h"

namespace ct::sort {
namespace {

TEST(ThemeLook, IsAnotherForEachOfTheFirstThirtySix) {
  tests::SessionBuilder builder;
  for (int i = 0; i < 36; ++i)
    builder.withTheme("Theme");
  std::set<std::pair<std::uint32_t, Shape>> looks;
  const session::Session session = builder;
  for (const session::Theme& theme : session.themes()) {
    const ThemeLook look = lookOf(theme.letter);
    EXPECT_TRUE(looks.emplace(look.fill, look.shape).second) << theme.letter;
  }
}

TEST(ThemeLook, BeginsAgainWithTheFirstFillInAnotherShape) {
  ASSERT_EQ(placeOfLetter("G"), 6U);
  EXPECT_EQ(lookOf("G").fill, lookOf("A").fill);
  EXPECT_NE(lookOf("G").shape, lookOf("A").shape);
}

}  // namespace
}  // namespace ct::sort
