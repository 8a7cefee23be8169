#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>

#include "ui/drawn.h"
#include "ui/facilitator_window.h"
#include "ui/panel_sessions.h"

namespace ct::ui {
namespace {

using tests::Screen;

constexpr const char* kTitle = "Zebra crossings";

/// The whole window while the group sorts, and whether a theme's title stands anywhere on it.
class Silence : public testing::Test {
 protected:
  Silence() {
    screen_.view.stage = facilitate::Stage::sort;
    screen_.facts.lastDone = "Named A Zebra crossings";
    screen_.frame(3);
  }
  /// Somewhere on the board, seen from so far.
  void lookFrom(double zoom) {
    screen_.view.board.goal.reset();
    screen_.view.board.camera.zoom = zoom;
    screen_.frame(2);
  }
  void beSilent(bool silent) {
    if (silent != screen_.view.silent.on) {
      screen_.facts.keys = {{Key::f7}};
      screen_.frame(1);
      screen_.facts.keys.clear();
    }
    screen_.frame(2);
  }
  bool saysTheTitle() {
    std::string plain = kTitle;
    std::erase(plain, ' ');
    return screen_.says(kTitle) ||
           tests::controlWords(screen_.lists()).find(plain) != std::string::npos;
  }
  session::ThemeId theme(const char* letter) const {
    return tests::theme(screen_.session(), letter);
  }
  session::CardId card(const char* code) const { return tests::card(screen_.session(), code); }
  void openEverything() {
    screen_.view.palette.open = true;
    screen_.frame(3);
    screen_.type("zebra");
  }

  FacilitatorWindow window_;
  Screen screen_{
      [this](Frame& frame) { window_.draw(frame); },
      tests::aSession().withCards(8).withTheme(kTitle, {"1", "2"}).withTheme("Quiet lanes", {"3"}),
      1920,
      1080,
      1,
      Screen::Drawn::window};
};

TEST_F(Silence, TakesTitlesOffHeadsNearAndFarAndGivesThemBack) {
  for (const double zoom : {1.0, 0.3}) {
    lookFrom(zoom);
    EXPECT_TRUE(saysTheTitle()) << "at " << zoom;
    beSilent(true);
    EXPECT_FALSE(saysTheTitle()) << "at " << zoom;
    beSilent(false);
    EXPECT_TRUE(saysTheTitle()) << "at " << zoom;
  }
}

TEST_F(Silence, LeavesTheLettersAndTheCountsOfThemes) {
  lookFrom(0.3);
  beSilent(true);
  EXPECT_TRUE(screen_.says("2A")) << "its count, and then its sign";
  EXPECT_TRUE(screen_.says("1B"));
}

/// Something that says a title, unless the group sorts in silence.
struct Saying {
  const char* name;
  void (*begin)(ViewState& view, session::ThemeId theme, session::CardId card);
};

TEST_F(Silence, SaysNoTitleWhateverIsInHand) {
  const Saying all[] = {
      {"a theme", [](ViewState& v, auto theme, auto) { v.board.chosenTheme = theme; }},
      {"a card",
       [](ViewState& v, auto theme, auto card) {
         v.board.chosen = {{card, theme}};
       }},
      {"a theme to remove",
       [](ViewState& v, auto theme, auto) { v.board.chosenTheme = v.board.removing = theme; }},
      {"a theme to merge",
       [](ViewState& v, auto theme, auto) { v.board.chosenTheme = v.board.merging = theme; }},
      {"one card", [](ViewState& v, auto, auto) { v.board.oneByOne = true; }},
      {"a list", [](ViewState& v, auto theme, auto) { v.board.listed = theme; }},
      {"the room's themes", [](ViewState& v, auto, auto) { v.room.page = RoomPage::overview; }},
      {"the room's theme",
       [](ViewState& v, auto theme, auto) {
         v.room.page = RoomPage::theme;
         v.room.theme = theme;
       }},
      {"the room's card", [](ViewState& v, auto, auto card) {
         v.room.page = RoomPage::card;
         v.room.card = card;
       }}};
  for (const Saying& each : all) {
    const RoomState room = screen_.view.room;
    each.begin(screen_.view, theme("A"), card("1"));
    beSilent(true);
    EXPECT_FALSE(saysTheTitle()) << each.name;
    beSilent(false);
    EXPECT_TRUE(saysTheTitle()) << each.name;
    screen_.view.room = room;
    screen_.view.board = {};
    screen_.frame(3);
  }
}

TEST_F(Silence, FindsNoTitleInTheListOfEverything) {
  screen_.view.board.chosen = {{card("3"), theme("B")}};
  screen_.frame(2);
  openEverything();
  ASSERT_TRUE(screen_.shows("Move the chosen cards to A, Zebra crossings##does"));
  screen_.view.palette = {};
  beSilent(true);
  openEverything();
  EXPECT_FALSE(saysTheTitle());
}

}  // namespace
}  // namespace ct::ui
