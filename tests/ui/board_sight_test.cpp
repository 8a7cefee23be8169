#include <gtest/gtest.h>

#include <cmath>

#include "support/screen_driver.h"
#include "support/session_builder.h"
#include "ui/board.h"
#include "ui/board_card.h"

namespace ct::ui {
namespace {

using tests::aSession;
using tests::Screen;

constexpr float kWidth = 1200;
constexpr float kHeight = 800;

/// The board by itself, filling the screen, and hands that move about on it.
class Sight : public testing::Test {
 protected:
  Sight() { screen_.frame(3); }

  void draw(Frame& frame) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({kWidth, kHeight});
    ImGui::Begin("board", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
    board_.draw(frame, {kWidth, kHeight});
    ImGui::End();
    layout_ =
        layOutBoard(frame.session(), boardMeasures(frame.ink, frame.session().cards().size()));
  }

  Glass glass() const { return {{0, 0}, {kWidth, kHeight}, 1, screen_.view.board.camera}; }
  Camera& camera() { return screen_.view.board.camera; }
  const Box& boxOf(const char* code) const {
    return layout_.find({tests::card(screen_.session(), code), {}})->box;
  }
  const Box& regionOf(const char* letter) const {
    return layout_.regionOf(tests::theme(screen_.session(), letter))->box;
  }
  ImVec2 at(const char* code) const {
    const Box& box = boxOf(code);
    return glass().toScreen({box.x + box.width / 2, box.y + box.height / 2});
  }
  std::vector<Chosen>& chosen() { return screen_.view.board.chosen; }

  void press(ImVec2 place) { screen_.drag(place, place); }
  void pressWithShift(ImVec2 place) {
    ImGui::GetIO().KeyShift = true;
    press(place);
    ImGui::GetIO().KeyShift = false;
  }
  void dragWith(ImGuiMouseButton button, ImVec2 from, ImVec2 to) {
    ImGuiIO& io = ImGui::GetIO();
    io.MousePos = from;
    screen_.frame();
    io.MouseDown[button] = true;
    screen_.frame();
    io.MousePos = to;
    screen_.frame();
    io.MouseDown[button] = false;
    screen_.frame();
  }
  void turnWheel(ImVec2 place, float by) {
    ImGui::GetIO().MousePos = place;
    screen_.frame(2);
    ImGui::GetIO().MouseWheel = by;
    screen_.frame();
    ImGui::GetIO().MouseWheel = 0;
    screen_.frame();
  }
  void expectCamera(const Camera& wanted) {
    EXPECT_NEAR(camera().zoom, wanted.zoom, 1e-6);
    EXPECT_NEAR(camera().corner.x, wanted.corner.x, 1e-6);
    EXPECT_NEAR(camera().corner.y, wanted.corner.y, 1e-6);
  }

  Board board_;
  BoardLayout layout_;
  Screen screen_{
      [this](Frame& frame) { draw(frame); },
      aSession().withCards(8).withTheme("Late buses", {"1", "2"}).withTheme("Fares", {"3"}),
      static_cast<int>(kWidth),
      static_cast<int>(kHeight),
      1,
      Screen::Drawn::window};
};

TEST_F(Sight, ShiftAndAPressAddACardToTheChoiceAndTakeItOutAgain) {
  press(at("5"));
  pressWithShift(at("6"));
  ASSERT_EQ(chosen().size(), 2U);
  EXPECT_EQ(chosen()[0].card, tests::card(screen_.session(), "5"));
  EXPECT_EQ(chosen()[1].card, tests::card(screen_.session(), "6"));
  pressWithShift(at("5"));
  ASSERT_EQ(chosen().size(), 1U);
  EXPECT_EQ(chosen()[0].card, tests::card(screen_.session(), "6"));
  pressWithShift(at("6"));
  EXPECT_TRUE(chosen().empty());
}

TEST_F(Sight, APressWithoutShiftLeavesOneOfSeveralChosen) {
  press(at("5"));
  pressWithShift(at("6"));
  press(at("5"));
  ASSERT_EQ(chosen().size(), 1U);
  EXPECT_EQ(chosen()[0].card, tests::card(screen_.session(), "5"));
}

TEST_F(Sight, TheWheelKeepsWhatIsUnderThePointer) {
  for (const float by : {3.0F, -5.0F}) {
    const ImVec2 place(900, 210);
    const BoardPoint before = glass().toBoard(place);
    const double zoom = camera().zoom;
    turnWheel(place, by);
    EXPECT_EQ(camera().zoom > zoom, by > 0);
    EXPECT_NE(camera().zoom, zoom);
    EXPECT_NEAR(glass().toBoard(place).x, before.x, 1e-3);
    EXPECT_NEAR(glass().toBoard(place).y, before.y, 1e-3);
  }
}

TEST_F(Sight, TheMiddleAndTheRightButtonMoveTheBoardAlong) {
  for (const ImGuiMouseButton button : {ImGuiMouseButton_Middle, ImGuiMouseButton_Right}) {
    const BoardPoint held = glass().toBoard({500, 300});
    const double zoom = camera().zoom;
    dragWith(button, {500, 300}, {620, 260});
    EXPECT_NEAR(glass().toBoard({620, 260}).x, held.x, 1e-3);
    EXPECT_NEAR(glass().toBoard({620, 260}).y, held.y, 1e-3);
    EXPECT_EQ(camera().zoom, zoom);
    EXPECT_TRUE(chosen().empty());
    EXPECT_TRUE(screen_.requests().empty());
  }
}

TEST_F(Sight, SpaceShowsTheChosenCardsFromNearBy) {
  screen_.view.stillness = true;
  press(at("5"));
  pressWithShift(at("8"));
  screen_.press(ImGuiKey_Space);
  expectCamera(fit(around(boxOf("5"), boxOf("8")), {kWidth, kHeight}, 1));
}

TEST_F(Sight, SpaceShowsTheThemeInHandFromNearBy) {
  screen_.view.stillness = true;
  screen_.view.board.chosenTheme = tests::theme(screen_.session(), "B");
  screen_.press(ImGuiKey_Space);
  expectCamera(fit(regionOf("B"), {kWidth, kHeight}, 1));
}

TEST_F(Sight, HomeShowsAllAgainFromWhereverOneWent) {
  screen_.view.stillness = true;
  const Camera all = camera();
  ASSERT_TRUE(glass().seen().covers(layout_.bounds));
  turnWheel({600, 400}, 8);
  dragWith(ImGuiMouseButton_Middle, {600, 400}, {100, 90});
  ASSERT_FALSE(glass().seen().covers(layout_.bounds));
  screen_.press(ImGuiKey_Home);
  EXPECT_TRUE(glass().seen().covers(layout_.bounds));
  expectCamera(all);
}

TEST_F(Sight, AGlideIsNearlyThereAfterAFifthOfASecondAndEndsWithinHalfOfOne) {
  const Camera from = camera();
  screen_.view.board.chosenTheme = tests::theme(screen_.session(), "B");
  const Camera goal = fit(regionOf("B"), {kWidth, kHeight}, 1);
  screen_.view.board.closeUp = true;
  screen_.frame();
  EXPECT_TRUE(screen_.view.board.goal);
  EXPECT_NE(camera().zoom, goal.zoom) << "it does not jump";
  screen_.frame(11);  // of 60 a second
  const double away = std::abs(camera().corner.x - goal.corner.x);
  EXPECT_LT(away, 0.02 * std::abs(from.corner.x - goal.corner.x));
  screen_.frame(18);
  EXPECT_FALSE(screen_.view.board.goal);
  expectCamera(goal);
}

TEST_F(Sight, NothingGlidesInStillness) {
  screen_.view.stillness = true;
  screen_.view.board.chosenTheme = tests::theme(screen_.session(), "B");
  screen_.view.board.closeUp = true;
  screen_.frame();
  EXPECT_FALSE(screen_.view.board.goal);
  expectCamera(fit(regionOf("B"), {kWidth, kHeight}, 1));
}

}  // namespace
}  // namespace ct::ui
