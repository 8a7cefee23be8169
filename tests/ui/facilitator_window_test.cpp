#include "ui/facilitator_window.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/screen_driver.h"
#include "support/session_builder.h"

namespace ct::ui {
namespace {

using facilitate::Stage;
using tests::aSession;
using tests::Screen;

/// The whole window at one stage, and somebody's hands on it.
class WholeWindow : public testing::Test {
 protected:
  void open(session::Session session, Stage stage) {
    screen_ = std::make_unique<Screen>([this](Frame& frame) { window_.draw(frame); },
                                       std::move(session), 1920, 1080, 1, Screen::Drawn::window);
    screen_->view.stage = stage;
    screen_->frame(3);
  }

  /// The key shown on a button of the rail.
  static std::string keyOn(std::string_view label) {
    for (const Noted& noted : notedControls()) {
      if (noted.label == label) return noted.key;
    }
    return "no such button";
  }

  FacilitatorWindow window_;
  std::unique_ptr<Screen> screen_;
};

session::Session votingOn() {
  auto builder = aSession().withCards(4).withTheme("Late buses", {"1"}).withTheme("Fares", {"2"});
  return builder.withOpenVote({"A", "B"}, 2).withBallot({{"A", 2}});
}

TEST_F(WholeWindow, TurnsToAStageByItsFigure) {
  open(votingOn(), Stage::name);
  EXPECT_EQ(keyOn("Sort"), "3");
  screen_->type("3");
  EXPECT_EQ(screen_->view.stage, Stage::sort);
}

TEST_F(WholeWindow, StaysWithTheBallotsWhateverFigureIsTyped) {
  open(votingOn(), Stage::vote);
  screen_->type("6");
  EXPECT_EQ(screen_->view.stage, Stage::vote);
  EXPECT_EQ(keyOn("Recommend"), "") << "no key is shown that does nothing";
  screen_->click("Recommend");
  EXPECT_EQ(screen_->view.stage, Stage::recommend);
}

TEST_F(WholeWindow, LeavesAClosedVoteByTheFigureOfAnotherStage) {
  open(votingOn(), Stage::vote);
  screen_->click("Close the vote…");
  screen_->click("Yes, close it");
  EXPECT_EQ(keyOn("Recommend"), "6");
  screen_->type("6");
  EXPECT_EQ(screen_->view.stage, Stage::recommend);
}

TEST_F(WholeWindow, TypesFiguresIntoFieldsAndNotIntoTheRail) {
  open(aSession().withCards(2), Stage::opening);
  screen_->click("What this meeting is called");
  EXPECT_EQ(keyOn("Sort"), "");
  screen_->type("3");
  EXPECT_EQ(screen_->view.stage, Stage::opening);
  EXPECT_THAT(screen_->session().info().title, testing::EndsWith("3"));
}

TEST_F(WholeWindow, ReadsTheCardTheRoomIsTurnedTo) {
  open(aSession().withCards(3), Stage::read);
  screen_->type("r");
  screen_->facts.keys = {{Key::pageDown}};
  screen_->frame(1);
  screen_->facts.keys.clear();
  EXPECT_EQ(screen_->view.room.card, tests::card(screen_->session(), "2"));
  EXPECT_EQ(screen_->view.reading, screen_->view.room.card);
}

TEST_F(WholeWindow, GoesToTheFirstFieldByTab) {
  open(aSession().withCards(3), Stage::ending);
  screen_->press(ImGuiKey_Tab);
  screen_->frame(2);
  screen_->type("Before the break");
  EXPECT_EQ(screen_->view.typing.versionMessage, "Before the break");
}

}  // namespace
}  // namespace ct::ui
