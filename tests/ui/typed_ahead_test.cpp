#include "ui/typed_ahead.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "support/screen_driver.h"
#include "support/session_builder.h"
#include "ui/facilitator_window.h"

/// Hands that are quicker than the frames of a slow laptop.
namespace ct::ui {
namespace {

using facilitate::Stage;
using tests::aSession;
using tests::Screen;

class TypedAhead : public testing::Test {
 protected:
  void SetUp() override {
    screen_.view.stage = Stage::sort;
    screen_.frame(3);
  }

  /// So many letters before each frame.
  void typeQuickly(const std::string& words, std::size_t eachFrame) {
    for (std::size_t at = 0; at < words.size(); at += eachFrame) {
      ImGui::GetIO().AddInputCharactersUTF8(words.substr(at, eachFrame).c_str());
      screen_.frame(1);
    }
    screen_.frame(8);
  }
  void pressWithControl(char character) {
    screen_.facts.keys = {withControl(character)};
    screen_.frame(1);
    screen_.facts.keys.clear();
  }
  const session::Theme& newTheme() const {
    return *screen_.session().find(tests::theme(screen_.session(), "C"));
  }
  void takeUp(const char* code) {
    screen_.view.board.chosen = {{tests::card(screen_.session(), code), {}}};
    screen_.frame(2);
  }

  FacilitatorWindow window_;
  Screen screen_{[this](Frame& frame) { window_.draw(frame); },
                 aSession().withCards(8).withTheme("Buses", {"1"}).withTheme("Fares", {"2"}),
                 1920,
                 1080,
                 1,
                 Screen::Drawn::window};
};

TEST_F(TypedAhead, ATitleTypedStraightAfterNIsWholeHoweverFewFramesThereAre) {
  for (const std::size_t eachFrame : {1U, 2U, 5U, 100U}) {
    takeUp("3");
    typeQuickly("nA green place", eachFrame);
    screen_.press(ImGuiKey_Enter);
    screen_.frame(3);
    EXPECT_EQ(newTheme().title, "A green place") << eachFrame;
    EXPECT_EQ(screen_.session().themes().size(), 3U) << "no letter made another";
    screen_.facts.keys = {withControl('z')};
    screen_.frame(1);
    while (screen_.session().themes().size() > 2)
      screen_.frame(1);
    screen_.facts.keys.clear();
    screen_.frame(3);
  }
}

TEST_F(TypedAhead, WhatIsSoughtIsTypedStraightAfterTheKeyThatSeeks) {
  pressWithControl('f');
  typeQuickly("bus", 1);
  EXPECT_EQ(screen_.view.find.words, "bus");
  pressWithControl('k');
  typeQuickly("name", 1);
  EXPECT_EQ(screen_.view.palette.words, "name");
}

TEST_F(TypedAhead, LettersAreKeysAgainWhenNoFieldCame) {
  takeUp("3");
  awaitField();
  screen_.frame(8);
  screen_.type("b");
  EXPECT_EQ(screen_.session().placementsIn(tests::theme(screen_.session(), "B")).size(), 2U);
}

TEST_F(TypedAhead, AKeyTakenForALetterOfWordsSaysSo) {
  screen_.view.stage = Stage::read;
  screen_.frame(2);
  screen_.type("r");
  EXPECT_EQ(screen_.view.notDone, "");
  screen_.type("h");
  EXPECT_NE(screen_.view.notDone.find("taken for words"), std::string::npos);
}

TEST_F(TypedAhead, LettersBetweenArrowsAreKeys) {
  screen_.view.stage = Stage::name;
  screen_.frame(2);
  screen_.type("y");
  screen_.press(ImGuiKey_DownArrow);
  screen_.type("y");
  for (const session::Theme& theme : screen_.session().themes())
    EXPECT_EQ(theme.state, session::ThemeState::agreed) << theme.letter;
}

}  // namespace
}  // namespace ct::ui
