#include "sort/theme_look.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <utility>

#include "sort/accounting.h"
#include "support/session_builder.h"

namespace ct::sort {
namespace {

session::Session withThemes(int count) {
  tests::SessionBuilder builder;
  for (int i = 0; i < count; ++i)
    builder.withTheme("Theme");
  return builder;
}

TEST(ThemeLook, IsAnotherForEachOfTheFirstSixtyFour) {
  const session::Session session = withThemes(64);
  std::set<std::pair<std::uint32_t, Shape>> looks;
  for (const session::Theme& theme : session.themes()) {
    const ThemeLook look = lookOf(theme.letter);
    EXPECT_TRUE(looks.emplace(look.fill, look.shape).second) << theme.letter;
  }
}

TEST(ThemeLook, BeginsAgainWithTheFirstFillInAnotherShape) {
  const session::Session session = withThemes(9);
  const auto themes = themesInOrder(session);
  const std::string first = themes.front()->letter;
  const std::string ninth = themes.back()->letter;
  EXPECT_EQ(lookOf(ninth).fill, lookOf(first).fill);
  EXPECT_NE(lookOf(ninth).shape, lookOf(first).shape);
}

}  // namespace
}  // namespace ct::sort
