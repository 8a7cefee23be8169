#include "text/search.h"

#include <gtest/gtest.h>

namespace ct::text {
namespace {

TEST(SearchForm, LeavesOutCapitalsAndAccents) {
  EXPECT_EQ(searchForm("Łódź  CAFÉ"), "lodz cafe");
  EXPECT_EQ(searchForm("Tŷ Gwyn"), "ty gwyn");
  EXPECT_EQ(searchForm("Việt Nam"), "viet nam");
}

TEST(SearchForm, BringsEveryScriptIntoLatinLetters) {
  EXPECT_EQ(searchForm("Привет"), "privet");
  EXPECT_EQ(searchForm("ΔΗΜΟΣ"), searchForm("δήμος"));
  EXPECT_EQ(searchForm("公交"), "gong jiao");
  EXPECT_FALSE(searchForm("حافلة").empty());
  EXPECT_FALSE(searchForm("बस").empty());
}

TEST(SearchForm, MakesOneSpaceOfMany) {
  EXPECT_EQ(searchForm("  late \n\t buses "), "late buses");
  EXPECT_EQ(searchForm(""), "");
}

TEST(SearchForm, TakesBytesThatAreNoWords) {
  EXPECT_NO_FATAL_FAILURE(searchForm("\xFF\xFE\x80"));
}

TEST(HoldsAll, WantsEveryWordInAnyOrder) {
  EXPECT_TRUE(holdsAll("the last bus home", "home bus"));
  EXPECT_TRUE(holdsAll("the last bus home", "las"));
  EXPECT_FALSE(holdsAll("the last bus home", "bus taxi"));
  EXPECT_TRUE(holdsAll("anything", ""));
}

}  // namespace
}  // namespace ct::text
