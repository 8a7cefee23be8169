#include "text/estimate.h"

#include <gtest/gtest.h>

#include <string>

#include "text/layout.h"

namespace ct::text {
namespace {

constexpr float kSize = 15;
constexpr float kWidth = 176;

int laidOut(const std::string& words) {
  static Typesetter typesetter;
  return typesetter.lay(words, {.size = kSize, .width = kWidth}).lines;
}

int estimated(const std::string& words) {
  return estimatedLines(words, static_cast<double>(kWidth / kSize), 1000);
}

TEST(EstimatedLines, AreAboutAsManyAsALayoutTakes) {
  for (const std::string words :
       {"I am between 15 and 19 years old.",
        "Have community police officers in schools create a rapport with the young people to build "
        "up trust and provide accountability, in all areas.",
        "Mae angen bysiau hwyr arnom ni, ac arosfannau sydd wedi'u goleuo'n dda yn y nos.",
        "Нам нужны поздние автобусы и хорошо освещённые остановки.",
        "我们想要晚班车，车站晚上要有灯，而且要有人在那里工作。",
        "नमस्ते, हमें रात की बस चाहिए और सड़क पर रोशनी भी।"}) {
    const int exact = laidOut(words);
    EXPECT_GE(estimated(words), exact) << words;
    EXPECT_LE(estimated(words), exact + 1 + exact / 4) << words;
  }
}

TEST(EstimatedLines, CountLineEndsAndBreakLongWords) {
  EXPECT_EQ(estimatedLines("", 10, 9), 1);
  EXPECT_EQ(estimatedLines("a\nb\nc", 10, 9), 3);
  EXPECT_GE(estimatedLines(std::string(200, 'a'), 10, 99), 10);
}

TEST(EstimatedLines, StopAtTheMostThatIsAskedFor) {
  EXPECT_EQ(estimatedLines(std::string(1'000'000, 'a'), 10, 9), 9);
  std::string many;
  for (int i = 0; i < 100'000; ++i)
    many += "word ";
  EXPECT_EQ(estimatedLines(many, 10, 9), 9);
}

}  // namespace
}  // namespace ct::text
