#include "ui/wrapped_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <string>

#include "ui/panel_sessions.h"
#include "ui/panels.h"

namespace ct::ui {
namespace {

using tests::Screen;

/// Does it within a frame, where there are fonts to measure by.
void inAFrame(const std::function<void()>& what) {
  Screen screen([&](Frame&) { what(); }, std::nullopt);
}

TEST(WrappedWords, BreakAtSpacesAndNowhereElse) {
  inAFrame([] {
    const std::string words =
        "We recommend that the last bus runs until midnight on every evening.";
    const std::string shown = asShown(words, 200);
    EXPECT_EQ(shown.size(), words.size());
    EXPECT_GT(std::count(shown.begin(), shown.end(), '\n'), 1);
    for (std::size_t from = 0; from < shown.size();) {
      const std::size_t end = std::min(shown.find('\n', from), shown.size());
      EXPECT_LE(ImGui::CalcTextSize(shown.substr(from, end - from).c_str()).x, 200);
      from = end + 1;
    }
    EXPECT_EQ(asKept(shown), words);
  });
}

TEST(WrappedWords, AreTheSameWordsWhateverTheyAre) {
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  inAFrame([&] {
    std::mt19937 chance(seed);
    const std::string letters = "aaaaaWWW    \n";
    for (int round = 0; round < 1000; ++round) {
      std::string words(chance() % 80, ' ');
      for (char& c : words)
        c = letters[chance() % letters.size()];
      const auto width = static_cast<float>(chance() % 300);
      ASSERT_EQ(asKept(asShown(words, width)), words) << width;
    }
  });
}

class TypedWords : public testing::Test {
 protected:
  std::string words_;
  Screen screen_{[this](Frame& frame) { longField(frame, "Words", words_, 3, 240); },
                 tests::aSession()};
};

TEST_F(TypedWords, AreBrokenAsTheyAreTypedAndKeptAsTheyAre) {
  const std::string words = "Pay for six more buses in the next budget and say when they begin.";
  screen_.typeIn("Words", words);
  EXPECT_EQ(words_, words);
}

TEST_F(TypedWords, KeepALineSomebodyBegan) {
  screen_.typeIn("Words", "First of all the buses.");
  screen_.press(ImGuiKey_Enter);
  screen_.type("Then the lights along the river path.");
  EXPECT_EQ(words_, "First of all the buses.\nThen the lights along the river path.");
  screen_.press(ImGuiKey_Backspace);
  EXPECT_EQ(words_, "First of all the buses.\nThen the lights along the river path");
}

TEST_F(TypedWords, ComeBackLetterByLetterWhenTypingIsUndone) {
  screen_.typeIn("Words", "One more bus an hour in the evening, please, and two on Fridays.");
  for (int i = 0; i < 200; ++i)
    tests::pressWithControl(screen_, ImGuiKey_Z);
  EXPECT_EQ(words_, "");
}

}  // namespace
}  // namespace ct::ui
