#include <gtest/gtest.h>

#include <fmt/format.h>

#include <string>
#include <vector>

#include "support/screen_driver.h"
#include "support/session_builder.h"
#include "ui/board_card.h"

namespace ct::ui {
namespace {

using tests::aSession;

/// Where each level begins, coming nearer, in points to the board unit.
constexpr double kFrom[] = {7.0 / 200, 5.5 / 27, 6.7 / 21, 6.7 / 17, 8.0 / 15};

TEST(LevelsOfDetail, FollowOneAnotherAsTheBoardComesNearer) {
  constexpr double kLittle = 1e-6;
  const Detail levels[] = {Detail::patches,    Detail::block,     Detail::fewWords,
                           Detail::firstWords, Detail::mostWords, Detail::full};
  for (std::size_t i = 0; i < std::size(kFrom); ++i) {
    EXPECT_EQ(detailAt(kFrom[i] - kLittle, 1), levels[i]) << kFrom[i];
    EXPECT_EQ(detailAt(kFrom[i] + kLittle, 1), levels[i + 1]) << kFrom[i];
  }
}

TEST(LevelsOfDetail, AreCoarserWithManyCardsInSight) {
  for (const double near : {0.33, 0.45, 1.0}) {
    EXPECT_NE(detailAt(near, 700), Detail::fewWords);
    EXPECT_EQ(detailAt(near, 701), Detail::fewWords);
    EXPECT_EQ(detailAt(near, 1600), Detail::fewWords);
    EXPECT_EQ(detailAt(near, 1601), Detail::block);
  }
  EXPECT_EQ(detailAt(0.01, 1'000'000), Detail::patches);
}

/// One card by itself at the corner of the screen, and its letters there.
class OneCard {
 public:
  explicit OneCard(const std::string& said)
      : screen_([this](Frame& frame) { draw(frame); }, aSession().withCard(said), 1600, 1200, 1,
                tests::Screen::Drawn::window) {
    screen_.picture();
  }

  /// Where every letter lies in board units, as it is drawn at that zoom.
  std::vector<ImVec2> lettersAt(double zoom) {
    zoom_ = zoom;
    screen_.frame();
    std::vector<ImVec2> letters;
    for (const ImDrawList* list : screen_.lists()) {
      for (const ImDrawCmd& command : list->CmdBuffer) {
        if (!tests::RecordedGlyphs::isGlyph(command.GetTexID())) continue;
        for (unsigned i = 0; i < command.ElemCount; i += 6) {
          const auto at = static_cast<int>(command.IdxOffset + i);
          const auto corner = static_cast<int>(command.VtxOffset + list->IdxBuffer[at]);
          const ImVec2 pos = list->VtxBuffer[corner].pos;
          letters.emplace_back(pos.x / static_cast<float>(zoom), pos.y / static_cast<float>(zoom));
        }
      }
    }
    return letters;
  }
  bool says(std::string_view words) { return screen_.says(words); }
  double height() const { return height_; }

 private:
  void draw(Frame& frame) {
    const session::Card& card = *frame.session().cards().begin();
    height_ = boardMeasures(frame.ink, 1).card(card);
    const PlacedCard placed{card.id, {}, {0, 0, kCardWidth, height_}};
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const CardLayers alone(frame.ink, list);
    paintCard(frame, list, {0, 0}, zoom_, placed, {.detail = detailAt(zoom_, 1)});
  }

  double zoom_ = 1;
  double height_ = 0;
  tests::Screen screen_;
};

std::string lines(int count) {
  std::string all;
  for (int i = 1; i <= count; ++i)
    all += fmt::format("{}line {}", i > 1 ? "\n" : "", i);
  return all;
}

TEST(LevelsOfDetail, CutACardAfterNineLines) {
  OneCard eight(lines(8));
  OneCard nine(lines(9));
  OneCard many(lines(40));
  EXPECT_LT(eight.height(), nine.height());
  EXPECT_EQ(many.height(), nine.height());
  nine.lettersAt(1);
  EXPECT_TRUE(nine.says("line 9"));
  EXPECT_FALSE(nine.says("…"));
  many.lettersAt(1);
  EXPECT_TRUE(many.says("line 8"));
  EXPECT_TRUE(many.says("…"));
  EXPECT_FALSE(many.says("line 10"));
}

TEST(LevelsOfDetail, WrapWordsTheSameHoweverNearWithinOneLevel) {
  OneCard card(
      "The last bus goes before my shift ends, and then there is nothing for an hour and a half, "
      "so I walk along the river where no lamp has been lit since the spring before last.");
  const double far[] = {kFrom[1], kFrom[2], kFrom[3], kFrom[4], 1.0};
  const double near[] = {kFrom[2], kFrom[3], kFrom[4], 1.0, 4.0};
  for (std::size_t level = 0; level < std::size(far); ++level) {
    const auto first = card.lettersAt(far[level] + 1e-6);
    ASSERT_GT(first.size(), 20U);
    for (const double share : {0.3, 0.6, 0.99}) {
      const double zoom = far[level] + share * (near[level] - far[level]);
      const auto letters = card.lettersAt(zoom);
      ASSERT_EQ(letters.size(), first.size()) << zoom;
      const double pixel = 1 / far[level];  // baselines stand on whole ones
      for (std::size_t i = 0; i < letters.size(); ++i) {
        ASSERT_NEAR(letters[i].x, first[i].x, 0.05) << zoom;
        ASSERT_NEAR(letters[i].y, first[i].y, pixel) << zoom;
      }
    }
  }
}

TEST(LevelsOfDetail, LayOutNoMoreThanTheBudgetInOneFrame) {
  constexpr int kBudget = 24;
  bool nearEnough = false;
  bool behind = false;
  const auto draw = [&](Frame& frame) {
    frame.ink.setBudget(kBudget);
    if (!nearEnough) return;
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    for (const session::Card& card : frame.session().cards()) {
      const CardLayers alone(frame.ink, list);
      paintCard(frame, list, {0, 0}, 0.45, {card.id, {}, {0, 0, kCardWidth, 120}},
                {.detail = Detail::mostWords});
    }
    behind = frame.ink.isBehind();
  };
  tests::Screen screen(draw, aSession().withCards(kBudget + 1), 800, 600, 1,
                       tests::Screen::Drawn::window);
  nearEnough = true;
  screen.frame();
  EXPECT_TRUE(behind);
  EXPECT_FALSE(screen.says("voice 25"));
  screen.frame();
  EXPECT_FALSE(behind);
  EXPECT_TRUE(screen.says("voice 25"));
}

TEST(LevelsOfDetail, AreNotBehindWithAsManyNewTextsAsTheBudget) {
  text::Typesetter typesetter;
  tests::NoGlyphs glyphs;
  Ink ink(typesetter, glyphs);
  ink.setBudget(24);
  for (int i = 0; i < 24; ++i)
    EXPECT_NE(ink.layInTime(std::to_string(i), {}), nullptr);
  EXPECT_FALSE(ink.isBehind());
  EXPECT_NE(ink.layInTime("7", {}), nullptr) << "it is laid out already";
  EXPECT_FALSE(ink.isBehind());
  EXPECT_EQ(ink.layInTime("24", {}), nullptr);
  EXPECT_TRUE(ink.isBehind());
}

}  // namespace
}  // namespace ct::ui
