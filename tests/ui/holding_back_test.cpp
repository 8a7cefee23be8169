#include <gtest/gtest.h>

#include <memory>

#include "ui/facilitator_window.h"
#include "ui/panel_sessions.h"
#include "ui/room_probe.h"

namespace ct::ui {
namespace {

using facilitate::Stage;

constexpr const char* kTold = "Nobody is to read this on the wall";
constexpr const char* kOther = "This one is for everybody";

/// The facilitator's hands, and what the room's screen shows after one frame of hers.
class HoldingBack : public testing::Test {
 protected:
  HoldingBack() { screen_.frame(3); }
  void showCard(const char* code) {
    RoomState& room = screen_.view.room;
    room.page = RoomPage::card;
    room.card = tests::card(screen_.session(), code);
  }
  void freeze() { toggleByKey(Key::f8); }
  void pressF12() { toggleByKey(Key::f12); }
  void pressH() {
    ImGui::GetIO().AddInputCharactersUTF8("h");
    screen_.frame(1);
  }
  bool roomSays(const char* words) {
    probe_.draw(screen_.session(), screen_.view.room, tests::kFullHd);
    return probe_.says(words);
  }

  FacilitatorWindow window_;
  tests::Screen screen_{
      [this](Frame& frame) { window_.draw(frame); },
      tests::aSession().withCard(kTold).withCard(kOther).withTheme("Buses", {"1", "2"}),
      1920,
      1080,
      1,
      tests::Screen::Drawn::window};
  tests::RoomProbe probe_;

 private:
  void toggleByKey(Key key) {
    screen_.facts.keys = {{key}};
    screen_.frame(1);
    screen_.facts.keys.clear();
  }
};

TEST_F(HoldingBack, TakesACardOffTheRoomsScreenWithinOneFrameAtEveryStage) {
  for (int stage = 0; stage < 7; ++stage) {
    screen_.view.stage = static_cast<Stage>(stage);
    screen_.frame(3);
    showCard("1");
    ASSERT_TRUE(roomSays(kTold)) << "stage " << stage + 1;
    pressF12();
    EXPECT_FALSE(roomSays(kTold)) << "stage " << stage + 1;
    tests::pressWithControl(screen_, ImGuiKey_Z);
    screen_.frame(3);
  }
}

TEST_F(HoldingBack, TakesACardOffAFrozenScreenWithinOneFrame) {
  showCard("1");
  freeze();
  ASSERT_TRUE(roomSays(kTold));
  pressF12();
  EXPECT_FALSE(roomSays(kTold));
}

TEST_F(HoldingBack, MeansTheCardThatStandsOnAFrozenScreenAndNotTheNextOne) {
  showCard("1");
  freeze();
  showCard("2");
  pressF12();
  EXPECT_TRUE(screen_.session().cardByCode("1")->heldBack);
  EXPECT_FALSE(screen_.session().cardByCode("2")->heldBack);
  EXPECT_FALSE(roomSays(kTold));
}

TEST_F(HoldingBack, TakesTheCardBeingReadOffByItsLetterWithinOneFrame) {
  screen_.view.stage = Stage::read;
  screen_.view.reading = tests::card(screen_.session(), "1");
  screen_.frame(3);
  showCard("1");
  ASSERT_TRUE(roomSays(kTold));
  pressH();
  EXPECT_FALSE(roomSays(kTold));
}

TEST_F(HoldingBack, TakesACardOutOfTheThemeTheRoomSeesWithinOneFrame) {
  screen_.view.stage = Stage::sort;
  screen_.frame(3);
  screen_.view.room.page = RoomPage::theme;
  screen_.view.board.chosen = {
      {tests::card(screen_.session(), "1"), tests::theme(screen_.session(), "A")}};
  screen_.frame(2);
  ASSERT_TRUE(roomSays(kTold));
  pressH();
  EXPECT_FALSE(roomSays(kTold));
  EXPECT_TRUE(roomSays(kOther));
}

TEST_F(HoldingBack, WorksByItsLetterWhereNoCardIsOnTheFacilitatorsOwnScreen) {
  screen_.view.stage = Stage::name;
  screen_.frame(3);
  showCard("1");
  ASSERT_TRUE(roomSays(kTold));
  pressH();
  EXPECT_FALSE(roomSays(kTold));
}

}  // namespace
}  // namespace ct::ui
