#include "ui/board_hands.h"

#include <gtest/gtest.h>

#include <optional>

#include "support/screen_driver.h"
#include "support/session_builder.h"
#include "ui/board_card.h"

namespace ct::ui {
namespace {

using tests::aSession;
using tests::Screen;

constexpr float kWidth = 1200;
constexpr float kHeight = 800;

/// A board by itself, and a pointer held down on it.
class HandsOnTheBoard : public testing::Test {
 protected:
  HandsOnTheBoard()
      : screen_(
            [this](Frame& frame) { draw(frame); },
            aSession().withCards(8).withTheme("Late buses", {"1", "2"}).withTheme("Fares", {"3"}),
            static_cast<int>(kWidth), static_cast<int>(kHeight), 1, Screen::Drawn::window) {
    screen_.view.board.camera = fit(layout_.bounds, {kWidth, kHeight}, 1);
    screen_.frame(2);
  }

  void draw(Frame& frame) {
    layout_ =
        layOutBoard(frame.session(), boardMeasures(frame.ink, frame.session().cards().size()));
    const Glass glass{{0, 0}, {kWidth, kHeight}, 1, frame.view.board.camera};
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({kWidth, kHeight});
    ImGui::Begin("board", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
    ImGui::SetCursorPos({0, 0});
    ImGui::InvisibleButton("hands", {kWidth, kHeight});
    intent_ = useHands(frame, glass, layout_);
    ImGui::End();
    glass_ = glass;
  }
  ImVec2 at(const char* code) const {
    const Box box = layout_.find({tests::card(screen_.session(), code), {}})->box;
    return glass_.toScreen({box.x + box.width / 2, box.y + box.height / 2});
  }
  ImVec2 in(const char* letter) const {
    for (const Region& region : layout_.regions) {
      if (region.theme != tests::theme(screen_.session(), letter)) continue;
      return glass_.toScreen({region.box.x + 6, region.box.bottom() - 6});
    }
    return {};
  }
  ImVec2 on(Tray tray) const {
    for (const TrayBox& box : layout_.trays) {
      const Box& all = box.box;
      if (box.tray == tray) {
        return glass_.toScreen({all.x + all.width / 2, all.y + all.height / 2});
      }
    }
    return {};
  }
  void hold(ImVec2 place) {
    ImGui::GetIO().MousePos = place;
    screen_.frame(1);
    ImGui::GetIO().MouseDown[0] = true;
    screen_.frame(1);
  }
  void moveTo(ImVec2 place) {
    ImGui::GetIO().MousePos = place;
    screen_.frame(2);
  }
  void release() {
    ImGui::GetIO().MouseDown[0] = false;
    screen_.frame(2);
  }

  BoardLayout layout_;
  Glass glass_;
  Intent intent_;
  Screen screen_;
};

TEST_F(HandsOnTheBoard, SayWhereACardWouldFallBeforeItIsLetGo) {
  hold(at("5"));
  EXPECT_EQ(intent_.target.kind, DropTarget::Kind::nowhere) << "it is not moved yet";
  moveTo(in("B"));
  EXPECT_EQ(intent_.target.kind, DropTarget::Kind::theme);
  EXPECT_EQ(intent_.target.theme, tests::theme(screen_.session(), "B"));
  moveTo(in("A"));
  EXPECT_EQ(intent_.target.theme, tests::theme(screen_.session(), "A"));
  moveTo(on(Tray::parked));
  EXPECT_EQ(intent_.target.kind, DropTarget::Kind::tray);
  EXPECT_EQ(intent_.target.tray, Tray::parked);
  EXPECT_TRUE(screen_.requests().empty()) << "nothing is done while it is held";
  release();
  EXPECT_EQ(screen_.requests().size(), 1u);
}

TEST_F(HandsOnTheBoard, ChangeNothingWhenEscapeEndsTheDragAndItIsLetGoOverATheme) {
  hold(at("5"));
  moveTo(in("B"));
  screen_.press(ImGuiKey_Escape);
  EXPECT_EQ(intent_.target.kind, DropTarget::Kind::nowhere);
  moveTo(in("A"));
  release();
  EXPECT_TRUE(screen_.requests().empty());
}

TEST_F(HandsOnTheBoard, MoveTheBoardAlongAtEachEdgeWhileSomethingIsDragged) {
  struct Edge {
    ImVec2 place;
    double right, down;
  };
  for (const Edge& edge : {Edge{{kWidth - 5, 400}, 1, 0}, Edge{{5, 400}, -1, 0},
                           Edge{{600, 5}, 0, -1}, Edge{{600, kHeight - 5}, 0, 1}}) {
    hold(at("5"));
    moveTo({600, 400});
    const BoardPoint before = screen_.view.board.camera.corner;
    screen_.frame(10);
    EXPECT_EQ(screen_.view.board.camera.corner.x, before.x) << "in the middle it stays";
    moveTo(edge.place);
    screen_.frame(10);
    const BoardPoint after = screen_.view.board.camera.corner;
    EXPECT_EQ(after.x > before.x, edge.right > 0);
    EXPECT_EQ(after.x < before.x, edge.right < 0);
    EXPECT_EQ(after.y > before.y, edge.down > 0);
    EXPECT_EQ(after.y < before.y, edge.down < 0);
    EXPECT_TRUE(screen_.view.board.panning) << "frames go on while it moves";
    screen_.press(ImGuiKey_Escape);
    release();
    screen_.view.board.camera = fit(layout_.bounds, {kWidth, kHeight}, 1);
    screen_.frame(2);
  }
}

TEST_F(HandsOnTheBoard, ShowTheBoxThatChoosesWhileItIsDrawn) {
  hold({kWidth - 60, kHeight - 60});
  moveTo({60, 60});
  ASSERT_TRUE(intent_.lasso.has_value());
  release();
  EXPECT_EQ(screen_.view.board.chosen.size(), 8u);
}

}  // namespace
}  // namespace ct::ui
