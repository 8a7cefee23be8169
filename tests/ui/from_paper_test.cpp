#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "sort/accounting.h"
#include "ui/facilitator_window.h"
#include "ui/panel_sessions.h"

/// Typing back what was sorted on paper.
namespace ct::ui {
namespace {

using tests::Screen;

class FromPaperSheet : public testing::Test {
 protected:
  void SetUp() override {
    screen_ = std::make_unique<Screen>([this](Frame& frame) { window_.draw(frame); },
                                       tests::aSession().withCards(20).withTheme("Buses", {}), 1280,
                                       720, 1.0F, Screen::Drawn::window);
    screen_->view.stage = facilitate::Stage::sort;
    screen_->view.palette.open = true;
    screen_->frame(3);
  }

  void enter(const std::string& line) {
    screen_->type(line);
    screen_->frame(2);
    screen_->press(ImGuiKey_Enter);
    screen_->frame(2);
  }

  std::size_t cardsIn(const std::string& letter) const {
    const session::Theme* theme = sort::themeByLetter(screen_->session(), letter);
    return theme == nullptr ? 0 : screen_->session().placementsIn(theme->id).size();
  }

  FacilitatorWindow window_;
  std::unique_ptr<Screen> screen_;
};

TEST_F(FromPaperSheet, PutsCardsInTheirThemesLineAfterLine) {
  enter("a 4 7 19");
  EXPECT_EQ(cardsIn("A"), 3U);
  enter("A: 1, 2");
  EXPECT_EQ(cardsIn("A"), 5U);
  EXPECT_TRUE(screen_->view.palette.open);
  EXPECT_EQ(screen_->view.palette.words, "");
}

TEST_F(FromPaperSheet, MakesTheNextThemeOfItsFirstLine) {
  enter("B 5 6");
  EXPECT_EQ(cardsIn("B"), 2U);
}

TEST_F(FromPaperSheet, SaysWhatIsNotThereAndKeepsTheLine) {
  enter("A 4 99");
  EXPECT_EQ(cardsIn("A"), 0U);
  EXPECT_EQ(screen_->view.palette.words, "A 4 99");
  EXPECT_TRUE(screen_->shows("There is no card 99"));
}

TEST_F(FromPaperSheet, SaysWhichLetterANewThemeWouldHave) {
  enter("K 4");
  EXPECT_TRUE(screen_->shows("There is no theme K; a new one is B"));
  EXPECT_EQ(cardsIn("K"), 0U);
}

}  // namespace
}  // namespace ct::ui
