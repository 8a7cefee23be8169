#include <gtest/gtest.h>

#include <string>

#include "ui/panel_sessions.h"
#include "ui/panels.h"

namespace ct::ui {
namespace {

using tests::aSession;
using tests::Screen;

TEST(OpeningCards, OpenUnderReadWhenTheyArePressed) {
  Screen screen(drawOpening, aSession().withCards(12).heldBack({"9"}));
  for (const char* code : {"9", "12"}) {
    screen.view.stage = facilitate::Stage::opening;
    screen.click(std::string("##card in ") + code);
    EXPECT_EQ(screen.view.stage, facilitate::Stage::read);
    EXPECT_EQ(screen.view.reading, tests::card(screen.session(), code));
    EXPECT_FALSE(screen.view.uncovered) << "the room may see this screen";
  }
}

TEST(OpeningCards, StandNewestFirstAndFollowWhatIsChanged) {
  Screen screen(drawOpening, aSession().withCards(2));
  screen.frame(2);
  ASSERT_TRUE(screen.shows("##card in 2"));
  EXPECT_GT(tests::placeOf("##card in 1").y, tests::placeOf("##card in 2").y);
  screen.view.notesBy = NotesBy::typing;
  screen.frame(2);
  screen.typeIn("What was said", "The lift is broken");
  screen.press(ImGuiKey_Enter);
  screen.frame(3);
  EXPECT_TRUE(screen.shows("##card in 3"));
  EXPECT_TRUE(screen.says("The lift is broken"));
}

TEST(OpeningCards, HaveCodesOfSixFiguresInFull) {
  Screen screen(drawOpening, aSession().withCards(100'000));
  screen.frame(3);
  EXPECT_TRUE(screen.says("100000"));
  EXPECT_FALSE(screen.shows("##card in 1")) << "only those in sight are drawn";
}

}  // namespace
}  // namespace ct::ui
