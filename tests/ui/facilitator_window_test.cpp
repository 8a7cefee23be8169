#include "ui/facilitator_window.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "support/screen_driver.h"
#include "support/session_builder.h"
#include "ui/panel_sessions.h"

namespace ct::ui {
namespace {

using facilitate::Stage;
using tests::aSession;
using tests::pressWithControl;
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

TEST_F(WholeWindow, CoversAHeldBackCardBesideTheBoardUntilSomebodyAsks) {
  open(aSession().withCards(3).heldBack({"2"}), Stage::sort);
  const auto card = tests::card(screen_->session(), "2");
  screen_->view.board.chosen = {{card, {}}};
  screen_->frame(2);
  EXPECT_FALSE(screen_->shows("Show in the room"));
  screen_->type("r");
  EXPECT_FALSE(screen_->view.notDone.empty());
  EXPECT_NE(screen_->view.uncovered, card);
  screen_->click("Look at them");
  EXPECT_EQ(screen_->view.uncovered, card);
  EXPECT_FALSE(screen_->shows("Look at them"));
}

TEST_F(WholeWindow, ShowsTheRoomTheThemesWhenReadingIsOver) {
  open(aSession().withCards(3).withTheme("Buses", {"1"}), Stage::read);
  RoomState& room = screen_->view.room;
  room.page = RoomPage::card;
  room.card = tests::card(screen_->session(), "2");
  screen_->click("Opening");
  EXPECT_EQ(room.page, RoomPage::card) << "somebody looks something up";
  screen_->click("Read");
  screen_->click("Sort");
  EXPECT_EQ(room.page, RoomPage::overview);
  room.page = RoomPage::results;
  screen_->click("Read");
  screen_->click("Name");
  EXPECT_EQ(room.page, RoomPage::results) << "what was chosen otherwise stays";
}

TEST_F(WholeWindow, LeavesNoStageWhileSomethingIsDragged) {
  open(aSession().withCards(3).withTheme("Buses", {"1"}), Stage::sort);
  screen_->view.board.chosen = {{tests::card(screen_->session(), "2"), {}}};
  screen_->view.board.drag = BoardState::Drag::cards;
  ImGui::GetIO().MouseDown[0] = true;
  screen_->type("4");
  EXPECT_EQ(screen_->view.stage, Stage::sort);
  ImGui::GetIO().MouseDown[0] = false;
  screen_->frame(30);
  screen_->type("4");
  EXPECT_EQ(screen_->view.stage, Stage::name);
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

TEST_F(WholeWindow, DealsTheNextCardWhileTheRoomIsInThisWindow) {
  open(aSession().withCards(3), Stage::read);
  screen_->type("r");
  screen_->view.roomInThisWindow = true;
  screen_->frame(30);  // a space right after a letter is one between words
  screen_->press(ImGuiKey_Space);
  screen_->frame(2);
  EXPECT_EQ(screen_->view.room.card, tests::card(screen_->session(), "2"));
  EXPECT_TRUE(screen_->session().cardByCode("1")->readAt);
}

TEST_F(WholeWindow, ShowsACardThatWasHeldBackOnlyWhenAskedAgain) {
  open(aSession().withCards(3), Stage::read);
  screen_->type("r");
  screen_->frame(30);
  screen_->type("h");
  screen_->frame(2);
  screen_->click("Undo");
  screen_->frame(2);
  EXPECT_FALSE(screen_->session().cardByCode("1")->heldBack);
  EXPECT_FALSE(screen_->view.room.card);
}

TEST_F(WholeWindow, TakesBackTheLastBallotFromTheEmptyField) {
  open(votingOn(), Stage::vote);
  screen_->typeIn("A ballot, as it is on the paper", "A");
  screen_->press(ImGuiKey_Enter);
  screen_->type("B");
  pressWithControl(*screen_, ImGuiKey_Z);
  EXPECT_EQ(screen_->view.typing.ballot, "");
  EXPECT_THAT(screen_->session().ballots(), testing::SizeIs(2)) << "only the typing is taken back";
  pressWithControl(*screen_, ImGuiKey_Z);
  EXPECT_THAT(screen_->session().ballots(), testing::SizeIs(1));
}

// ImGui keeps undo steps of words that have left the field since; they must not be taken.
TEST_F(WholeWindow, KeepsEveryLetterAfterABallotWasTakenBackInTheField) {
  open(votingOn(), Stage::vote);
  screen_->click("A ballot, as it is on the paper");
  screen_->type("a b");
  screen_->press(ImGuiKey_Enter);
  screen_->frame(2);
  pressWithControl(*screen_, ImGuiKey_Z);
  EXPECT_THAT(screen_->session().ballots(), testing::SizeIs(1));
  screen_->type("b a");
  EXPECT_EQ(screen_->view.typing.ballot, "b a");
  pressWithControl(*screen_, ImGuiKey_Z);
  screen_->press(ImGuiKey_Enter);
  screen_->type("a a a a a a a a a a a a a a a a");
  EXPECT_THAT(screen_->view.typing.ballot, testing::EndsWith("a a a a a a a a a a a a a a a a"));
}

TEST_F(WholeWindow, TakesBackAThemeMadeByMistakeFromItsUntouchedTitle) {
  open(aSession().withCards(2), Stage::sort);
  screen_->type("n");
  screen_->frame(3);
  ASSERT_TRUE(untouchedFieldHasKeyboard());
  pressWithControl(*screen_, ImGuiKey_Z);
  EXPECT_THAT(screen_->session().themes(), testing::IsEmpty());
}

TEST_F(WholeWindow, LeavesCtrlZToTheWordsOfATitleBeingTyped) {
  open(aSession().withCards(2), Stage::sort);
  screen_->type("n");
  screen_->frame(3);
  screen_->type("Bus");
  pressWithControl(*screen_, ImGuiKey_Z);
  EXPECT_THAT(screen_->session().themes(), testing::SizeIs(1));
}

TEST_F(WholeWindow, LeavesTheCardInHandWhenWhatIsBesideTheBoardIsScrolled) {
  open(aSession().withCards(3), Stage::sort);
  screen_->view.board.chosen = {{tests::card(screen_->session(), "1"), {}}};
  pressWithControl(*screen_, ImGuiKey_DownArrow);
  screen_->frame(2);
  ASSERT_EQ(screen_->view.board.chosen.size(), 1u);
  EXPECT_EQ(screen_->view.board.chosen.front().card, tests::card(screen_->session(), "1"));
}

TEST_F(WholeWindow, BringsAListIntoSightByCtrlAndTheArrows) {
  auto builder = aSession();
  for (int i = 0; i < 20; ++i)
    builder.withCards(1).withTheme("Theme " + std::to_string(i), {std::to_string(i + 1)});
  open(builder, Stage::name);
  const auto top = [] {
    const auto& all = notedControls();
    return std::find_if(all.begin(), all.end(),
                        [](const Noted& noted) { return noted.label == "##title of A"; })
        ->from.y;
  };
  const float before = top();
  for (int i = 0; i < 10; ++i)
    pressWithControl(*screen_, ImGuiKey_DownArrow);
  EXPECT_LT(top(), before);
}

TEST_F(WholeWindow, GoesOnTypingAfterTheRoomWasInThisWindow) {
  open(votingOn(), Stage::vote);
  screen_->click("A ballot, as it is on the paper");
  screen_->frame(2);
  const auto press = [&] {
    screen_->facts.keys = {{Key::f5}};
    screen_->frame(1);
    screen_->facts.keys.clear();
    screen_->frame(3);
  };
  press();
  EXPECT_TRUE(screen_->view.roomInThisWindow);
  press();
  screen_->type("a b");
  screen_->press(ImGuiKey_Enter);
  EXPECT_THAT(screen_->session().ballots(), testing::SizeIs(2));
}

TEST_F(WholeWindow, TypesIntoTheWordsOfACardAsSoonAsTheyMayBeChanged) {
  open(aSession().withCards(2), Stage::read);
  screen_->click("Change the words");
  screen_->frame(3);
  screen_->press(ImGuiKey_End);
  screen_->type("!");
  EXPECT_THAT(screen_->session().cardByCode("1")->said, testing::HasSubstr("!"));
}

TEST_F(WholeWindow, TypesADifferingViewAsSoonAsItsFieldIsThere) {
  open(aSession().withCards(2).withTheme("Buses", {"1"}), Stage::name);
  screen_->click("Someone sees it differently##theme A");
  screen_->frame(3);
  screen_->type("Trains");
  screen_->click("Keep this view");
  EXPECT_THAT(screen_->session().differingViews(), testing::SizeIs(1));
}

TEST_F(WholeWindow, ShowsWhatTheRoomSeesHoweverManyThemesACardInHandMayGoTo) {
  for (const int themes : {1, 12, 20, 40}) {
    auto builder = aSession().withCards(3);
    for (int i = 0; i < themes; ++i)
      builder.withTheme("Theme " + std::to_string(i + 1));
    open(builder, Stage::sort);
    screen_->view.board.chosen = {{tests::card(screen_->session(), "2"), {}}};
    screen_->frame(4);
    ASSERT_TRUE(screen_->shows("The room's picture")) << themes;
    EXPECT_EQ(tests::standsBetween("The room's picture", 0, 1080), themes < 20)
        << "more are to be scrolled, and it with them";
  }
}

}  // namespace
}  // namespace ct::ui
