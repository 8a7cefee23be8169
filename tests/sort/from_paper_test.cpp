#include "sort/from_paper.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

namespace ct::sort {
namespace {

using testing::ElementsAre;

TEST(FromPaper, ReadsALetterAndNumbersAsPeopleTypeThem) {
  for (const char* line : {"C 4 7 19", "c 4 7 19", "C: 4, 7, 19", " C  4;7 19 ", "c.04 007 19 4"}) {
    const auto read = fromPaper(line);
    ASSERT_TRUE(read) << line;
    EXPECT_EQ(read->letter, "C") << line;
    EXPECT_THAT(read->codes, ElementsAre("4", "7", "19")) << line;
  }
  EXPECT_EQ(fromPaper("ab 1")->letter, "AB");
}

TEST(FromPaper, IsNothingElse) {
  for (const char* line : {"", "C", "C:", "4 7", "vote 1", "C four", "C 4a", "Ç 4", "C -4", "undo"})
    EXPECT_FALSE(fromPaper(line)) << line;
}

TEST(FromPaper, ReadsOrLeavesAnyBytes) {
  const auto seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 chance(seed);
  constexpr std::string_view kLikely =
      "Cc 04:,;\t\0\xC3"
      "9";
  for (int round = 0; round < 5'000; ++round) {
    std::string line(chance() % 12, '\0');
    for (char& c : line)
      c = chance() % 8 == 0 ? static_cast<char>(chance()) : kLikely[chance() % kLikely.size()];
    const auto read = fromPaper(line);
    EXPECT_TRUE(!read || (!read->letter.empty() && !read->codes.empty()));
  }
}

}  // namespace
}  // namespace ct::sort
