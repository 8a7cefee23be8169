#include "ui/panels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "ui/freeze.h"
#include "ui/panel_sessions.h"

namespace ct::ui {
namespace {

using testing::IsEmpty;
using testing::SizeIs;
using tests::aSession;
using tests::endlessWords;
using tests::keyShownOn;
using tests::pressWithControl;
using tests::Screen;

session::Session withOpenVote() {
  auto builder = aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"});
  return builder.withOpenVote({"A", "B"}, 3);
}

TEST(VotePanel, OpensAVoteOnTheThemesThatAreTicked) {
  auto builder = aSession().withCards(3).withTheme("Buses", {"1"}).withTheme("Fares", {"2"});
  Screen screen(drawVote, builder.withTheme("Stops", {"3"}));
  EXPECT_FALSE(screen.shows("Open the vote"));
  screen.typeIn("The question", "What first?");
  screen.click("B, Fares");
  screen.click("Open the vote");
  ASSERT_NE(vote::openRound(screen.session()), nullptr);
  EXPECT_THAT(vote::optionsOf(screen.session(), vote::openRound(screen.session())->id), SizeIs(2));
  EXPECT_EQ(screen.view.room.page, RoomPage::voting);
}

TEST(VotePanel, KeepsABallotThatCannotBeRead) {
  Screen screen(drawVote, withOpenVote());
  screen.typeIn("A ballot, as it is on the paper", "A Q");
  screen.press(ImGuiKey_Enter);
  EXPECT_EQ(screen.view.typing.ballot, "A Q");
  EXPECT_EQ(screen.view.typing.ballotRefused, "A Q");
  EXPECT_THAT(screen.session().ballots(), IsEmpty());
}

TEST(VotePanel, TakesBallotsOneAfterAnotherByKeyboardAlone) {
  Screen screen(drawVote, withOpenVote());
  screen.click("A ballot, as it is on the paper");
  for (const char* ballot : {"A A B", "b5", "A"}) {
    screen.type(ballot);
    screen.press(ImGuiKey_Enter);
  }
  EXPECT_THAT(screen.session().ballots(), SizeIs(3));
}

TEST(VotePanel, TypesTheNextBallotWhereverTheLastWasPutInFrom) {
  Screen screen(drawVote, withOpenVote());
  screen.click("A ballot, as it is on the paper");
  for (const char* ballot : {"A A", "Q", "B"}) {
    screen.type(ballot);
    screen.click("Put ballot in");
    screen.frame(3);
  }
  EXPECT_THAT(screen.session().ballots(), SizeIs(2)) << "the third in place of the second";
}

TEST(VotePanel, TypesOnAfterABallotWasTakenBack) {
  Screen screen(drawVote, withOpenVote());
  screen.click("A ballot, as it is on the paper");
  screen.type("A A");
  screen.press(ImGuiKey_Enter);
  screen.frame(3);
  screen.drag({2, 2}, {2, 2});  // as a press on a button elsewhere takes the keyboard away
  screen.click("Undo the last thing");
  screen.frame(3);
  screen.type("B");
  EXPECT_EQ(screen.view.typing.ballot, "B");
}

TEST(VotePanel, TakesABallotByPressingAlone) {
  Screen screen(drawVote, withOpenVote());
  screen.click("+##dots on A");
  screen.click("+##dots on A");
  screen.click("+##dots on B");
  screen.click("−##dots on A");
  EXPECT_EQ(screen.view.typing.ballot, "A B");
  screen.click("Put ballot in");
  EXPECT_THAT(screen.session().ballots(), SizeIs(1));
}

TEST(VotePanel, ShowsTheButtonThatClosesItWhenEveryBallotIsIn) {
  constexpr int kHeight = 608;  // of 720, between the bars
  auto builder = aSession();
  for (int i = 0; i < 10; ++i)
    builder.withTheme("A theme");
  tests::Codes letters;
  for (const session::Theme& theme : builder.session().themes())
    letters.push_back(theme.letter);
  Screen screen(drawVote, builder.withOpenVote(letters, 2), 1060, kHeight);
  screen.click("A ballot, as it is on the paper");
  screen.type("A");
  screen.press(ImGuiKey_Enter);
  screen.frame(4);
  ASSERT_FALSE(tests::standsBetween("Close the vote…", 0, kHeight)) << "one is missing";
  screen.type("A");
  screen.press(ImGuiKey_Enter);
  screen.frame(6);
  EXPECT_TRUE(tests::standsBetween("Close the vote…", 0, kHeight));
}

TEST(VotePanel, KeepsABallotThatIsRefused) {
  auto builder = aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"});
  Screen screen(drawVote, builder.withOpenVote({"A", "B"}, 1).withBallot({{"A", 1}}));
  screen.typeIn("A ballot, as it is on the paper", "B");
  screen.press(ImGuiKey_Enter);
  EXPECT_NE(screen.refused(), "");
  EXPECT_EQ(screen.view.typing.ballot, "B");
}

TEST(VotePanel, KeepsAQuestionThatIsRefusedAndWhatTheRoomSees) {
  auto builder = aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"});
  Screen screen(drawVote, builder);
  screen.view.typing.question = endlessWords();
  screen.frame(2);
  screen.click("Open the vote");
  EXPECT_EQ(screen.view.typing.question, endlessWords());
  EXPECT_EQ(screen.view.room.page, RoomPage::purpose);
}

TEST(VotePanel, GivesAsManyDotsAsSuggestedUnlessChangedByHand) {
  auto builder = aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"});
  for (const bool byHand : {false, true}) {
    Screen screen(drawVote, builder);
    screen.typeIn("The question", "What first?");
    if (byHand) screen.click("+##Dots for each person");
    screen.click("Open the vote");
    ASSERT_NE(vote::openRound(screen.session()), nullptr);
    EXPECT_EQ(vote::openRound(screen.session())->dotsPerPerson,
              vote::suggestedDots(2) + (byHand ? 1 : 0));
  }
}

TEST(VotePanel, ShowsTheKeyOfUndoOnlyWhereItWorks) {
  Screen screen(drawVote, withOpenVote());
  screen.click("A ballot, as it is on the paper");
  EXPECT_EQ(keyShownOn("Undo the last thing"), "Ctrl Z");
  screen.type("A");
  EXPECT_EQ(keyShownOn("Undo the last thing"), "");
}

TEST(VotePanel, PutsInABallotOfPressesByEnterToo) {
  Screen screen(drawVote, withOpenVote());
  screen.click("+##dots on A");
  EXPECT_EQ(keyShownOn("Put ballot in"), "Enter");
  screen.press(ImGuiKey_Enter);
  EXPECT_THAT(screen.session().ballots(), SizeIs(1));
}

TEST(VotePanel, ClosesOnlyWhenAskedAgainAndRevealsOnlyWhenTold) {
  Screen screen(drawVote, withOpenVote());
  screen.click("Blank ballot");
  screen.click("Close the vote…");
  EXPECT_NE(vote::openRound(screen.session()), nullptr);
  screen.click("Yes, close it");
  const session::RoundId round = tests::round(screen.session());
  EXPECT_EQ(screen.session().find(round)->state, session::RoundState::closed);
  screen.click("Show the result to the room");
  EXPECT_EQ(screen.session().find(round)->state, session::RoundState::revealed);
  EXPECT_EQ(screen.view.room.page, RoomPage::results);
  EXPECT_EQ(screen.view.room.round, round);
}

TEST(VotePanel, IsNotClosedByADoubleClickOnWhatAsks) {
  Screen screen(drawVote, withOpenVote());
  screen.click("Blank ballot");
  ImGui::GetIO().MouseDoubleClickMaxDist = 10'000;  // as though the answer came under the pointer
  screen.click("Close the vote…");
  screen.click("Yes, close it");
  EXPECT_NE(vote::openRound(screen.session()), nullptr);
  ImGui::GetIO().MouseDoubleClickMaxDist = 0;
  screen.click("Yes, close it");
  EXPECT_EQ(vote::openRound(screen.session()), nullptr);
}

TEST(VotePanel, KeepsTheLatestVoteAboveTheNextWhetherShownYetOrNot) {
  Screen screen(drawVote, withOpenVote());
  screen.click("Blank ballot");
  screen.click("Close the vote…");
  screen.click("Yes, close it");
  const auto isAboveTheNext = [&](const char* control) {
    const auto all = screen.controls();
    const auto latest = std::find(all.begin(), all.end(), control);
    const auto next = std::find(all.begin(), all.end(), "The question");
    return latest < next && next != all.end();
  };
  EXPECT_TRUE(isAboveTheNext("Show the result to the room"));
  screen.click("Show the result to the room");
  screen.frame(1);
  EXPECT_TRUE(isAboveTheNext("Show in the room##vote 1"));
}

TEST(VotePanel, PutsTheNextBallotInPlaceOfOneThatCannotBeRead) {
  Screen screen(drawVote, withOpenVote());
  screen.click("A ballot, as it is on the paper");
  screen.type("A Q");
  screen.press(ImGuiKey_Enter);
  screen.type("AB");
  screen.press(ImGuiKey_Enter);
  ASSERT_THAT(screen.session().ballots(), SizeIs(1));
  EXPECT_THAT(screen.session().ballots().begin()->dots, SizeIs(2));
}

TEST(VotePanel, KeepsARefusedBallotOverWhichTheNextWasTyped) {
  Screen screen(drawVote, withOpenVote());
  screen.click("A ballot, as it is on the paper");
  for (const char* ballot : {"A Q", "AB"}) {
    screen.type(ballot);
    screen.press(ImGuiKey_Enter);
  }
  EXPECT_THAT(screen.view.typing.ballotsNotIn, testing::ElementsAre("A Q"));
  screen.click("Close the vote…");
  screen.click("Not yet");
  EXPECT_THAT(screen.view.typing.ballotsNotIn, SizeIs(1));
  screen.click("Type it again##0");
  EXPECT_THAT(screen.view.typing.ballotsNotIn, IsEmpty());
  EXPECT_EQ(screen.view.typing.ballot, "A Q");
  EXPECT_THAT(screen.session().ballots(), SizeIs(1));
}

TEST(VotePanel, ForgetsARefusedBallotWhenNobodysIsMissing) {
  auto builder = aSession().withCards(2).withTheme("Late buses", {"1"}).withTheme("Fares", {"2"});
  Screen screen(drawVote, builder.withOpenVote({"A", "B"}, 2));
  screen.click("A ballot, as it is on the paper");
  for (const char* ballot : {"A Q", "AB"}) {
    screen.type(ballot);
    screen.press(ImGuiKey_Enter);
  }
  EXPECT_THAT(screen.view.typing.ballotsNotIn, SizeIs(1));
  screen.type("AA");
  screen.press(ImGuiKey_Enter);
  screen.frame(2);
  EXPECT_THAT(screen.session().ballots(), SizeIs(2));
  EXPECT_THAT(screen.view.typing.ballotsNotIn, IsEmpty());
}

TEST(VotePanel, LosesNoRefusedBallotForAnother) {
  Screen screen(drawVote, withOpenVote());
  screen.click("A ballot, as it is on the paper");
  screen.type("A Q");
  screen.press(ImGuiKey_Enter);
  screen.click("+##dots on A");  // another ballot, by pressing
  EXPECT_THAT(screen.view.typing.ballotsNotIn, testing::ElementsAre("A Q"));
  EXPECT_EQ(screen.view.typing.ballot, "A");
  screen.click("Type it again##0");
  EXPECT_EQ(screen.view.typing.ballot, "A Q");
  EXPECT_THAT(screen.view.typing.ballotsNotIn, testing::ElementsAre("A")) << "not typed to its end";
}

TEST(VotePanel, TakesACorrectedBallotForTheSameOne) {
  Screen screen(drawVote, withOpenVote());
  screen.click("A ballot, as it is on the paper");
  screen.type("A Q");
  screen.press(ImGuiKey_Enter);
  screen.press(ImGuiKey_End);
  screen.press(ImGuiKey_Backspace);
  screen.type("B");
  screen.press(ImGuiKey_Enter);
  EXPECT_THAT(screen.view.typing.ballotsNotIn, IsEmpty());
  EXPECT_THAT(screen.session().ballots(), SizeIs(1));
}

TEST(VotePanel, ClosesByKeysFromTheFieldOfBallots) {
  Screen screen(drawVote, withOpenVote());
  const auto control = [&](KeyPress press) {
    screen.facts.keys = {press};
    screen.frame(1);
    screen.facts.keys.clear();
    screen.frame(2);
  };
  screen.click("A ballot, as it is on the paper");
  screen.type("A");
  screen.press(ImGuiKey_Enter);
  control(withControl('e'));
  ASSERT_TRUE(screen.shows("Yes, close it"));
  screen.type("BBB");
  screen.press(ImGuiKey_Enter);
  EXPECT_THAT(screen.session().ballots(), SizeIs(1)) << "none goes in while that is asked";
  screen.press(ImGuiKey_Escape);
  screen.frame(2);
  screen.type("B");
  screen.press(ImGuiKey_Enter);
  EXPECT_THAT(screen.session().ballots(), SizeIs(2)) << "then the next is typed";
  control(withControl('e'));
  control({Key::enter, false, true});
  EXPECT_EQ(vote::openRound(screen.session()), nullptr);
}

TEST(VotePanel, TakesNumbersThatAreTyped) {
  auto builder = aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"});
  Screen screen(drawVote, builder);
  screen.typeIn("People voting", "57");
  screen.typeIn("Dots for each person", "999");
  EXPECT_EQ(screen.view.voteSetup.people, 57);
  EXPECT_EQ(screen.view.voteSetup.dots, 100) << "no more than a vote can have";
}

TEST(VotePanel, AsksForAsManyPeopleAsVotedLast) {
  auto builder = aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"});
  Screen screen(drawVote, builder);
  screen.typeIn("People voting", "57");
  screen.typeIn("The question", "What first?");
  screen.click("Open the vote");
  screen.click("Blank ballot");
  screen.click("Close the vote…");
  screen.click("Yes, close it");
  screen.typeIn("The question", "And then?");
  screen.click("Open the vote");
  ASSERT_NE(vote::openRound(screen.session()), nullptr);
  EXPECT_EQ(vote::openRound(screen.session())->people, 57);
}

TEST(VotePanel, SpoilsWhatWasTypedAndLeavesNothingBehind) {
  Screen screen(drawVote, withOpenVote());
  screen.typeIn("A ballot, as it is on the paper", "A A A A A A");
  screen.click("Spoiled ballot");
  EXPECT_EQ(screen.view.typing.ballot, "");
  ASSERT_THAT(screen.session().ballots(), SizeIs(1));
  EXPECT_TRUE(screen.session().ballots().begin()->spoiled);
}

TEST(VotePanel, LetsAFrozenRoomGoOnWhenTheResultIsShown) {
  Screen screen(drawVote, withOpenVote());
  screen.click("Blank ballot");
  screen.click("Close the vote…");
  screen.click("Yes, close it");
  toggleFreeze(screen.view.room, screen.session());
  screen.click("Show the result to the room");
  EXPECT_EQ(screen.view.room.frozen, nullptr);
}

}  // namespace
}  // namespace ct::ui
