#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "sort/accounting.h"
#include "support/screen_driver.h"
#include "support/session_builder.h"
#include "ui/actions.h"
#include "ui/facilitator_window.h"
#include "ui/inspector_ways.h"
#include "ui/panel_sessions.h"
#include "vote/count.h"

namespace ct::ui {
namespace {

using facilitate::Stage;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using tests::aSession;
using tests::Screen;

/// The whole window at the board, and somebody's hands on it.
class Ways : public testing::Test {
 protected:
  void open(session::Session session) {
    screen_ = std::make_unique<Screen>([this](Frame& frame) { window_.draw(frame); },
                                       std::move(session), 1920, 1080, 1, Screen::Drawn::window);
    screen_->view.stage = Stage::sort;
    screen_->frame(3);
  }
  void key(Key pressed) { key(KeyPress{pressed}); }
  void key(KeyPress press) {
    screen_->facts.keys = {press};
    screen_->frame(1);
    screen_->facts.keys.clear();
    screen_->frame(2);
  }
  const session::Session& session() const { return screen_->session(); }
  std::vector<std::string> codesIn(const std::string& letter) const {
    std::vector<std::string> codes;
    for (const session::Card* card :
         sort::cardsIn(session(), tests::theme(session(), letter), sort::HeldBack::include))
      codes.push_back(card->code);
    return codes;
  }
  session::CardId inHand() const { return screen_->view.board.chosen.back().card; }

  FacilitatorWindow window_;
  std::unique_ptr<Screen> screen_;
};

tests::SessionBuilder busesAndFares() {
  return aSession().withCards(8).withTheme("Buses", {"1", "2", "3"}).withTheme("Fares", {"4"});
}

TEST_F(Ways, ACardIsPutInTwoThemesByTheMouseToo) {
  open(busesAndFares());
  screen_->view.board.chosen = {{tests::card(session(), "1"), tests::theme(session(), "A")}};
  screen_->frame(2);
  ImGui::GetIO().KeyShift = true;
  screen_->click("Move to B");
  ImGui::GetIO().KeyShift = false;
  EXPECT_THAT(codesIn("A"), testing::Contains("1"));
  EXPECT_THAT(codesIn("B"), testing::Contains("1"));
}

TEST_F(Ways, OneStageFollowsAnotherHoweverQuicklyTheirKeysDo) {
  open(busesAndFares());
  screen_->type("4");
  screen_->type("6");
  EXPECT_EQ(screen_->view.stage, Stage::recommend);
}

TEST_F(Ways, LookingForACardLeavesTheRoomWhatItSees) {
  open(busesAndFares());
  screen_->view.stage = Stage::read;
  screen_->view.room.page = RoomPage::card;
  screen_->view.room.card = tests::card(session(), "2");
  screen_->view.room.sheet = 1;
  key(withControl('f'));
  EXPECT_EQ(screen_->view.stage, Stage::sort);
  EXPECT_TRUE(screen_->view.find.open);
  EXPECT_EQ(screen_->view.room.page, RoomPage::card);
  EXPECT_EQ(screen_->view.room.sheet, 1);
  EXPECT_EQ(screen_->view.room.card, tests::card(session(), "2"));
}

TEST_F(Ways, TheFilmIsPlayedBehindTheRoomsPicture) {
  open(busesAndFares());
  screen_->view.board.chosen = {{tests::card(session(), "5"), {}}};
  screen_->type("p");
  screen_->frame(30);
  key(Key::f10);
  key(Key::f5);
  ASSERT_TRUE(screen_->view.roomInThisWindow && screen_->view.history.open);
  screen_->press(ImGuiKey_Space);
  EXPECT_TRUE(screen_->view.history.playing);
}

TEST_F(Ways, TypingBehindTheRoomsPictureShowsTheWayBackToTheBallots) {
  open(busesAndFares().withOpenVote({"A", "B"}));
  screen_->view.stage = Stage::vote;
  key(Key::f5);
  screen_->frame(400);  // longer than the way back stays after the pointer moved
  ASSERT_FALSE(screen_->shows("Back, to type ballots"));
  screen_->type("AB");
  EXPECT_TRUE(screen_->shows("Back, to type ballots"));
}

TEST_F(Ways, OneCardAtATimeIsSortedByLettersAlone) {
  open(busesAndFares());
  key(Key::f4);
  EXPECT_EQ(inHand(), tests::card(session(), "5"));
  for (const char* letter : {"a", "b", "p", "0"})
    screen_->type(letter);
  EXPECT_THAT(codesIn("A"), ElementsAre("1", "2", "3", "5"));
  EXPECT_THAT(codesIn("B"), ElementsAre("4", "6"));
  EXPECT_EQ(sort::account(session()).parked, 1U);
  EXPECT_EQ(sort::account(session()).fitsNone, 1U);
  EXPECT_EQ(sort::account(session()).notYetPlaced, 0U);
}

TEST_F(Ways, OneCardAtATimeTakesLettersAsQuicklyAsTheyComeEachForACardOfItsOwn) {
  open(busesAndFares());
  key(Key::f4);
  screen_->type("abab");  // in one frame
  EXPECT_THAT(codesIn("A"), ElementsAre("1", "2", "3", "5", "7"));
  EXPECT_THAT(codesIn("B"), ElementsAre("4", "6", "8"));
}

TEST_F(Ways, ShiftAndALetterPutTheCardThatWasJustSortedInASecondThemeToo) {
  open(busesAndFares());
  key(Key::f4);
  screen_->type("a");
  EXPECT_EQ(inHand(), tests::card(session(), "6"));
  screen_->typeShifted("B");
  EXPECT_THAT(codesIn("A"), testing::Contains("5"));
  EXPECT_THAT(codesIn("B"), ElementsAre("4", "5"));
  EXPECT_EQ(inHand(), tests::card(session(), "6")) << "the one in hand waits as before";
  key(Key::f4);
  screen_->view.board.chosen = {{tests::card(session(), "6"), {}}};
  screen_->frame(2);
  screen_->type("a");
  screen_->typeShifted("B");
  EXPECT_THAT(codesIn("B"), ElementsAre("4", "5", "6")) << "on the board too";
}

TEST_F(Ways, ShiftAndALetterLeaveACardThatWasJustParkedAlone) {
  open(busesAndFares());
  screen_->view.board.chosen = {{tests::card(session(), "5"), {}}};
  screen_->frame(2);
  screen_->type("p");
  screen_->typeShifted("B");
  EXPECT_THAT(codesIn("B"), ElementsAre("4", "6")) << "the one in hand";
}

TEST_F(Ways, ShiftAndALetterAreForACardThatWasGoneToSince) {
  open(aSession().withCards(6).withTheme("Buses", {"1"}).withTheme("Fares", {"2"}));
  screen_->view.board.chosen = {{tests::card(session(), "3"), {}}};
  screen_->frame(2);
  screen_->type("a");
  ASSERT_EQ(screen_->view.board.chosen.front().card, tests::card(session(), "4"));
  screen_->view.board.chosen = {{tests::card(session(), "5"), {}}};
  screen_->frame(2);
  screen_->typeShifted("B");
  EXPECT_THAT(codesIn("B"), ElementsAre("2", "5"));
}

TEST_F(Ways, TheBoardIsLaidAnewWhenOneComesBackToItAndSawAllOfIt) {
  open(aSession().withCards(60));
  for (const session::Card& card : session().cards())
    screen_->view.board.chosen.push_back({card.id, {}});
  screen_->frame(2);
  screen_->type("n");
  screen_->frame(60);
  const double before = screen_->view.board.camera.zoom;
  key(Key::f4);
  key(Key::f4);
  screen_->frame(60);
  EXPECT_GT(screen_->view.board.camera.zoom, before) << "without room for the pile that is gone";
}

TEST_F(Ways, SeveralCardsOfWhichOneIsHeldBackAreHeldBack) {
  open(aSession().withCards(4).heldBack({"2"}));
  screen_->view.board.chosen = {{tests::card(session(), "1"), {}},
                                {tests::card(session(), "2"), {}}};
  screen_->frame(2);
  EXPECT_FALSE(screen_->shows("Let it be seen"));
  screen_->click("Hold back");
  EXPECT_TRUE(session().cardByCode("1")->heldBack);
  EXPECT_TRUE(session().cardByCode("2")->heldBack);
  screen_->frame(2);
  EXPECT_TRUE(screen_->shows("Let it be seen"));
}

TEST_F(Ways, ACardNobodyHasSeenIsLookedAtBeforeItIsLetBeSeen) {
  open(aSession().withCards(4).heldBack({"2", "3"}));
  screen_->view.board.chosen = {{tests::card(session(), "2"), {}},
                                {tests::card(session(), "3"), {}}};
  screen_->frame(2);
  screen_->type("h");
  screen_->frame(30);
  EXPECT_TRUE(session().cardByCode("2")->heldBack);
  EXPECT_TRUE(screen_->says(session().cardByCode("2")->said)) << "in front of who lets it be seen";
  screen_->type("h");
  screen_->frame(30);
  EXPECT_FALSE(session().cardByCode("2")->heldBack);
  EXPECT_TRUE(session().cardByCode("3")->heldBack) << "one by one";
}

TEST_F(Ways, TheKeyThatHoldsCardsBackTakesItBack) {
  open(aSession().withCards(4));
  screen_->view.board.chosen = {{tests::card(session(), "1"), {}},
                                {tests::card(session(), "2"), {}}};
  screen_->frame(2);
  screen_->type("h");
  screen_->frame(30);
  ASSERT_TRUE(session().cardByCode("1")->heldBack);
  screen_->type("h");
  screen_->frame(30);
  EXPECT_FALSE(session().cardByCode("1")->heldBack);
  EXPECT_FALSE(session().cardByCode("2")->heldBack);
}

TEST_F(Ways, HoldingBackMoreLetsNoneOfThoseBeSeenThatNobodyHasSeen) {
  open(aSession().withCards(4).heldBack({"2"}));
  screen_->view.board.chosen = {{tests::card(session(), "1"), {}},
                                {tests::card(session(), "2"), {}}};
  screen_->frame(2);
  screen_->type("h");
  screen_->frame(30);
  ASSERT_TRUE(session().cardByCode("1")->heldBack);
  screen_->type("h");
  screen_->frame(30);
  EXPECT_TRUE(session().cardByCode("2")->heldBack) << "its words were never in sight";
  EXPECT_TRUE(session().cardByCode("1")->heldBack) << "that one first";
}

TEST_F(Ways, AThemePressedWithShiftIsForTheCardThatWasJustSorted) {
  open(busesAndFares());
  key(Key::f4);
  screen_->type("a");
  ImGui::GetIO().KeyShift = true;
  screen_->click("Fares##sort B");
  ImGui::GetIO().KeyShift = false;
  EXPECT_THAT(codesIn("B"), ElementsAre("4", "5"));
  EXPECT_EQ(inHand(), tests::card(session(), "6"));
}

TEST_F(Ways, EscapeGoesBackToTheBoardFromOneCardAtATime) {
  open(busesAndFares());
  key(Key::f4);
  ASSERT_TRUE(screen_->view.board.oneByOne);
  screen_->press(ImGuiKey_Escape);
  screen_->frame(2);
  EXPECT_FALSE(screen_->view.board.oneByOne);
}

TEST_F(Ways, ShiftAndALetterSortACardWhenNoneWasSortedBefore) {
  open(busesAndFares());
  key(Key::f4);
  screen_->typeShifted("B");
  EXPECT_THAT(codesIn("B"), ElementsAre("4", "5"));
}

TEST_F(Ways, OneCardAtATimeGoesOnAfterANewThemeIsNamed) {
  open(busesAndFares());
  key(Key::f4);
  screen_->type("n");
  screen_->frame(3);
  screen_->type("Lights");
  screen_->press(ImGuiKey_Enter);
  screen_->frame(2);
  screen_->type("c");
  EXPECT_THAT(codesIn("C"), ElementsAre("5", "6"));
  EXPECT_EQ(session().find(tests::theme(session(), "C"))->title, "Lights");
}

TEST_F(Ways, OneCardAtATimeComesBackWhenItsSortingIsUndone) {
  open(busesAndFares());
  key(Key::f4);
  screen_->type("a");
  screen_->type("b");
  EXPECT_EQ(inHand(), tests::card(session(), "7"));
  screen_->click("Undo##one");
  screen_->frame(2);
  EXPECT_EQ(inHand(), tests::card(session(), "6"));
  screen_->type("a");
  EXPECT_THAT(codesIn("A"), ElementsAre("1", "2", "3", "5", "6"));
  EXPECT_EQ(inHand(), tests::card(session(), "7"));
}

TEST_F(Ways, OneCardAtATimeMovesNoButtonWhateverItSays) {
  auto builder = busesAndFares();
  builder.withCard("9", "Short.").withCard("10", std::string(900, 'a') + " and so on");
  open(builder);
  key(Key::f4);
  std::set<float> heights;
  for (int i = 0; i < 6; ++i) {
    for (const Noted& noted : notedControls()) {
      if (noted.label.starts_with("Fares##")) heights.insert(noted.from.y);
    }
    screen_->press(ImGuiKey_RightArrow);
    screen_->frame(2);
  }
  EXPECT_THAT(heights, testing::SizeIs(1));
}

TEST_F(Ways, ALetterTakesAThemeUpWhenNothingIsInHand) {
  open(busesAndFares());
  screen_->type("b");
  EXPECT_EQ(screen_->view.board.chosenTheme, tests::theme(session(), "B"));
  EXPECT_THAT(screen_->requests(), IsEmpty());
}

TEST_F(Ways, TheNextWaitingCardIsTakenUpAfterOneWasSortedOnTheBoard) {
  open(busesAndFares());
  screen_->view.board.chosen = {{tests::card(session(), "6"), {}}};
  screen_->type("a");
  EXPECT_EQ(inHand(), tests::card(session(), "7"));
}

TEST_F(Ways, OneCardAtATimeTakesTheRoomAlongOnceItIsShown) {
  open(busesAndFares());
  key(Key::f4);
  const session::CardId first = inHand();
  screen_->type("a");
  screen_->frame(30);
  EXPECT_FALSE(screen_->view.room.card) << "it is shown by whoever sorts, not by sorting";
  screen_->type("r");
  screen_->frame(30);
  const session::CardId second = screen_->view.room.card;
  EXPECT_NE(second, first);
  screen_->type("a");
  screen_->frame(30);
  EXPECT_EQ(screen_->view.room.card, second) << "with one screen nobody has seen the next yet";
  screen_->type("r");
  screen_->facts.roomWindowOpen = true;
  screen_->frame(30);
  screen_->type("a");
  screen_->frame(30);
  EXPECT_EQ(screen_->view.room.card, inHand());
  screen_->press(ImGuiKey_RightArrow);
  screen_->frame(2);
  EXPECT_EQ(screen_->view.room.card, inHand());
  EXPECT_NE(screen_->view.room.card, second);
}

TEST_F(Ways, OneCardAtATimeShowsWhatTheRoomSeesNextAndHoldsItBack) {
  open(busesAndFares());
  screen_->facts.roomWindowOpen = true;
  key(Key::f4);
  screen_->type("r");
  screen_->frame(30);
  ASSERT_TRUE(screen_->shows("Hold this one back"));
  key(withControl('h'));
  EXPECT_TRUE(session().cardByCode("6")->heldBack);
  EXPECT_EQ(inHand(), tests::card(session(), "5")) << "the card in hand waits on";
  screen_->type("a");
  screen_->frame(30);
  EXPECT_EQ(screen_->view.room.card, tests::card(session(), "7"));
}

TEST_F(Ways, OneCardAtATimeCanBeLeftForLater) {
  open(busesAndFares());
  key(Key::f4);
  screen_->press(ImGuiKey_RightArrow);
  screen_->frame(1);
  EXPECT_EQ(inHand(), tests::card(session(), "6"));
  screen_->press(ImGuiKey_LeftArrow);
  screen_->frame(1);
  EXPECT_EQ(inHand(), tests::card(session(), "5"));
  EXPECT_THAT(screen_->requests(), IsEmpty());
}

TEST_F(Ways, AThemeIsReadAsAListAndPutInOrder) {
  open(busesAndFares().alsoIn("B", {"2"}));
  screen_->view.board.chosenTheme = tests::theme(session(), "A");
  screen_->frame(1);
  screen_->press(ImGuiKey_Enter);
  screen_->frame(2);
  screen_->press(ImGuiKey_DownArrow);
  screen_->press(ImGuiKey_DownArrow);
  EXPECT_EQ(inHand(), tests::card(session(), "2"));
  screen_->click("Up");
  EXPECT_THAT(codesIn("A"), ElementsAre("2", "1", "3"));
  screen_->press(ImGuiKey_Delete);
  screen_->frame(1);
  EXPECT_THAT(codesIn("A"), ElementsAre("1", "3"));
  EXPECT_THAT(codesIn("B"), ElementsAre("4", "2")) << "only out of the theme that is read";
  screen_->press(ImGuiKey_Escape);
  EXPECT_FALSE(screen_->view.board.listed);
}

TEST_F(Ways, FoundCardsStayLitAndEnterGoesRoundThem) {
  open(aSession()
           .withCard("Late buses")
           .withCard("Nothing of the kind")
           .withCard("Ausfallende Büsse")
           .withCard("A BUSS that is held back")
           .heldBack({"4"}));
  key(withControl('f'));
  screen_->type("bus");
  screen_->frame(2);
  const FindState& find = screen_->view.find;
  EXPECT_THAT(find.found, ElementsAre(tests::card(session(), "1"), tests::card(session(), "3")));
  EXPECT_FALSE(find.lights(tests::card(session(), "2")));
  screen_->press(ImGuiKey_Enter);
  screen_->frame(40);
  EXPECT_EQ(inHand(), tests::card(session(), "1"));
  screen_->press(ImGuiKey_Enter);
  screen_->frame(2);
  EXPECT_EQ(inHand(), tests::card(session(), "3"));
  screen_->press(ImGuiKey_Escape);
  screen_->frame(1);
  EXPECT_FALSE(screen_->view.find.open);
}

TEST_F(Ways, EverythingIsFoundByItsNameAndDone) {
  open(busesAndFares());
  key(withControl('k'));
  screen_->type("freeze");
  screen_->press(ImGuiKey_Enter);
  screen_->frame(1);
  EXPECT_NE(screen_->view.room.frozen, nullptr);
  EXPECT_FALSE(screen_->view.palette.open);
}

TEST_F(Ways, WhatHasNoKeyIsPressedAndTypedIntoByItsName) {
  open(busesAndFares());
  screen_->view.stage = Stage::vote;
  screen_->frame(2);
  key(withControl('k'));
  screen_->type("the question");
  screen_->press(ImGuiKey_Enter);
  screen_->frame(3);
  screen_->type("Which matter most?");
  EXPECT_EQ(screen_->view.typing.question, "Which matter most?");
  key(withControl('k'));
  screen_->type("people voting more");
  screen_->press(ImGuiKey_Enter);
  screen_->frame(2);
  EXPECT_EQ(screen_->view.voteSetup.people, 25);
  key(withControl('k'));
  screen_->type("open the vote");
  screen_->press(ImGuiKey_Enter);
  screen_->frame(2);
  EXPECT_THAT(session().rounds(), testing::SizeIs(1));
}

TEST_F(Ways, AVersionIsFoundByItsName) {
  open(busesAndFares());
  screen_->view.history.open = true;
  screen_->facts.versions = {{1, "Before the break", tests::kEvening, 8},
                             {2, "After the break", tests::kEvening, 8}};
  screen_->frame(2);
  key(withControl('k'));
  screen_->type("before the break");
  screen_->press(ImGuiKey_Enter);
  screen_->frame(3);
  key(withControl('k'));
  screen_->type("look at it");
  screen_->press(ImGuiKey_Enter);
  screen_->frame(2);
  const auto wishes = screen_->wishes();
  ASSERT_THAT(wishes, testing::SizeIs(1));
  EXPECT_EQ(std::get<OpenVersion>(wishes[0]).number, 1);
}

TEST_F(Ways, EverythingIsPressedByMouseTooAndLeftByPressingElsewhere) {
  open(busesAndFares());
  key(withControl('k'));
  screen_->type("freeze");
  screen_->frame(2);
  screen_->click("Freeze the room, or let it go on##does");
  EXPECT_NE(screen_->view.room.frozen, nullptr);
  key(withControl('k'));
  screen_->drag({1900, 1000}, {1900, 1000});
  screen_->frame(2);
  EXPECT_FALSE(screen_->view.palette.open);
}

TEST_F(Ways, TheRoomsPictureShowsTheWayBackToWhoeverMovesTheMouse) {
  open(busesAndFares());
  key(Key::f5);
  screen_->frame(600);
  EXPECT_FALSE(screen_->shows("Back to your own view"));
  screen_->drag({500, 500}, {560, 500});
  EXPECT_TRUE(screen_->shows("Back to your own view"));
  screen_->click("Back to your own view");
  EXPECT_FALSE(screen_->view.roomInThisWindow);
}

TEST_F(Ways, ACardComesBackToHandWhenItsSortingOnTheBoardIsUndone) {
  open(busesAndFares());
  screen_->view.board.chosen = {{tests::card(session(), "6"), {}}};
  screen_->type("a");
  screen_->frame(2);
  EXPECT_EQ(inHand(), tests::card(session(), "7"));
  tests::pressWithControl(*screen_, ImGuiKey_Z);
  screen_->frame(2);
  EXPECT_EQ(inHand(), tests::card(session(), "6"));
}

TEST_F(Ways, TheNextWaitingCardIsTakenUpAfterOneWasLaidAside) {
  open(busesAndFares());
  screen_->view.board.chosen = {{tests::card(session(), "6"), {}}};
  screen_->type("p");
  screen_->frame(30);
  EXPECT_EQ(session().cardByCode("6")->standing, session::Standing::parked);
  EXPECT_EQ(inHand(), tests::card(session(), "7"));
  screen_->type("0");
  screen_->frame(30);
  EXPECT_EQ(inHand(), tests::card(session(), "8"));
  tests::pressWithControl(*screen_, ImGuiKey_Z);
  screen_->frame(2);
  EXPECT_EQ(inHand(), tests::card(session(), "7")) << "it came back to hand";
}

TEST_F(Ways, TheCardTheRoomSeesIsHeldBackFromAnywhere) {
  open(busesAndFares());
  for (const Stage stage : {Stage::opening, Stage::name, Stage::recommend}) {
    const session::CardId card = session().cards().begin()->id;
    screen_->view.stage = stage;
    screen_->view.room.page = RoomPage::card;
    screen_->view.room.card = card;
    key(Key::f12);
    EXPECT_TRUE(session().find(card)->heldBack);
    EXPECT_FALSE(screen_->view.room.card) << "it is off the room's screen";
    tests::pressWithControl(*screen_, ImGuiKey_Z);
    screen_->frame(30);
  }
  screen_->view.stage = Stage::read;
  screen_->view.room.card = session().cards().begin()->id;
  key(Key::f5);
  screen_->frame(30);
  screen_->type("h");
  EXPECT_TRUE(session().cards().begin()->heldBack) << "on one screen too";
}

TEST_F(Ways, AMergeThatWasBegunEndsWhenSomethingElseIsInHand) {
  open(busesAndFares());
  screen_->view.board.chosenTheme = tests::theme(session(), "A");
  screen_->frame(1);
  screen_->click("Merge into…");
  screen_->press(ImGuiKey_RightArrow);
  screen_->frame(30);
  screen_->type("b");
  EXPECT_EQ(session().themes().size(), 2U);
}

TEST_F(Ways, TheNextWaitingCardIsTakenUpOnceTheNewThemeIsNamed) {
  open(busesAndFares());
  screen_->view.board.chosen = {{tests::card(session(), "5"), {}}};
  screen_->type("n");
  screen_->frame(3);
  screen_->type("Lights");
  screen_->press(ImGuiKey_Enter);
  ASSERT_EQ(screen_->view.board.chosen.size(), 1U);
  EXPECT_EQ(inHand(), tests::card(session(), "6"));
  screen_->frame(30);
  screen_->type("c");
  EXPECT_THAT(codesIn("C"), ElementsAre("5", "6"));
}

TEST_F(Ways, AnArrowGoesIntoTheThemeThatIsInHand) {
  open(busesAndFares());
  screen_->type("b");
  screen_->press(ImGuiKey_DownArrow);
  EXPECT_EQ(inHand(), tests::card(session(), "4"));
}

TEST_F(Ways, AThemeIsMergedSplitAndRemovedByKeysAlone) {
  open(busesAndFares());
  screen_->type("b");  // with no card in hand its letter takes it up
  screen_->type("i");
  screen_->type("a");
  EXPECT_THAT(codesIn("A"), ElementsAre("1", "2", "3", "4"));
  screen_->view.board.chosenTheme = {};
  screen_->view.board.chosen = {{tests::card(session(), "4"), tests::theme(session(), "A")}};
  screen_->type("o");
  screen_->frame(2);
  EXPECT_THAT(codesIn("A"), ElementsAre("1", "2", "3"));
  ASSERT_EQ(session().themes().size(), 2U);
  screen_->press(ImGuiKey_Escape);  // leaves the title of the new one
  screen_->press(ImGuiKey_Escape);
  screen_->type("a");
  screen_->press(ImGuiKey_Delete);
  screen_->type("p");
  EXPECT_EQ(session().themes().size(), 1U);
  EXPECT_EQ(sort::account(session()).parked, 3U);
}

TEST_F(Ways, ARemovedThemesCardsGoToTheThemeWhoseLetterIsPressed) {
  open(busesAndFares());
  screen_->type("b");
  screen_->press(ImGuiKey_Delete);
  screen_->type("a");
  EXPECT_THAT(codesIn("A"), ElementsAre("1", "2", "3", "4"));
  EXPECT_EQ(session().themes().size(), 1U);
}

TEST_F(Ways, AYesIsTakenBackByShiftAndYAndNeverByASecondYes) {
  open(busesAndFares());
  screen_->type("a");
  screen_->type("y");
  screen_->frame(30);  // or it would be the next letter of a word
  screen_->type("y");
  const session::ThemeId theme = tests::theme(session(), "A");
  EXPECT_EQ(session().find(theme)->state, session::ThemeState::agreed);
  screen_->frame(30);
  screen_->typeShifted("Y");
  EXPECT_EQ(session().find(theme)->state, session::ThemeState::proposed);
}

TEST_F(Ways, SilenceSaysNoTitleWhereCardsOfARemovedThemeMayGo) {
  open(busesAndFares());
  key(Key::f7);
  screen_->type("a");
  screen_->press(ImGuiKey_Delete);
  screen_->frame(2);
  EXPECT_TRUE(screen_->shows("To B"));
  EXPECT_THAT(screen_->controls(), testing::Not(testing::Contains(testing::HasSubstr("Fares"))));
}

TEST_F(Ways, WhatIsDoneElsewhereIsFoundByOtherWordsForItToo) {
  open(busesAndFares());
  key(withControl('k'));
  screen_->type("snapshot");
  screen_->press(ImGuiKey_Enter);
  screen_->frame(3);
  EXPECT_EQ(screen_->view.stage, Stage::ending);
  screen_->type("After sorting");
  EXPECT_EQ(screen_->view.typing.versionMessage, "After sorting");
  key(withControl('k'));
  screen_->type("export");
  screen_->press(ImGuiKey_Enter);
  const auto wishes = screen_->wishes();
  ASSERT_THAT(wishes, testing::SizeIs(1));
  EXPECT_TRUE(std::holds_alternative<WriteReport>(wishes[0]));
}

TEST_F(Ways, TheRoomsPageIsChosenByControlAndItsNumber) {
  open(busesAndFares());
  key(withControl('2'));
  EXPECT_EQ(screen_->view.room.page, RoomPage::overview);
  key(withControl('1'));
  EXPECT_EQ(screen_->view.room.page, RoomPage::purpose);
  key(withControl('9'));
  EXPECT_EQ(screen_->view.room.page, RoomPage::purpose);
}

TEST_F(Ways, EscapeEndsADragAndKeepsWhatIsChosen) {
  open(busesAndFares());
  screen_->view.board.chosen = {{tests::card(session(), "6"), {}}};
  screen_->view.board.drag = BoardState::Drag::cards;
  screen_->press(ImGuiKey_Escape);
  EXPECT_EQ(screen_->view.board.drag, BoardState::Drag::none);
  EXPECT_EQ(screen_->view.board.chosen.size(), 1U);
  screen_->press(ImGuiKey_Escape);
  EXPECT_TRUE(screen_->view.board.chosen.empty());
}

TEST_F(Ways, TheBoardComesNearerByKey) {
  open(busesAndFares());
  screen_->view.stillness = true;
  screen_->frame(3);
  const double before = screen_->view.board.camera.zoom;
  screen_->type("+");
  screen_->frame(3);
  EXPECT_GT(screen_->view.board.camera.zoom, before);
  screen_->type("-");
  screen_->frame(3);
  EXPECT_NEAR(screen_->view.board.camera.zoom, before, 1e-6);
}

TEST_F(Ways, WhatIsOnTheScreenComesFirstInTheListOfEverything) {
  open(aSession()
           .withCards(2)
           .withTheme("Buses", {"1"})
           .withTheme("Fares", {"2"})
           .withOpenVote({"A", "B"}));
  screen_->view.stage = Stage::vote;
  screen_->frame(2);
  screen_->click("Blank ballot");
  screen_->click("Close the vote…");
  key(withControl('k'));
  screen_->type("close");
  screen_->press(ImGuiKey_Enter);
  screen_->frame(3);
  EXPECT_EQ(vote::openRound(session()), nullptr) << "“Yes, close it”, not the room's window";
}

TEST_F(Ways, EscapeLeavesTheListOfEverythingUndone) {
  open(busesAndFares());
  key(withControl('k'));
  EXPECT_TRUE(screen_->view.palette.open);
  screen_->press(ImGuiKey_Escape);
  EXPECT_FALSE(screen_->view.palette.open);
  EXPECT_THAT(screen_->requests(), IsEmpty());
}

TEST_F(Ways, LeavingTheListOfEverythingGivesTheFieldItsKeyboardBack) {
  open(busesAndFares());
  screen_->view.board.chosenTheme = tests::theme(session(), "A");
  screen_->frame(1);
  key(Key::f2);
  screen_->type("Late ");
  key(withControl('k'));
  screen_->press(ImGuiKey_Escape);
  screen_->frame(3);
  screen_->type("evening");
  screen_->press(ImGuiKey_Enter);
  screen_->frame(2);
  EXPECT_THAT(session().find(tests::theme(session(), "A"))->title, testing::HasSubstr("evening"));
}

TEST_F(Ways, NoActionIsNamedTwice) {
  open(busesAndFares());
  screen_->view.board.chosen = {{tests::card(session(), "1"), tests::theme(session(), "A")}};
  screen_->frame(1);
  text::Typesetter typesetter;
  tests::NoGlyphs glyphs;
  Ink ink(typesetter, glyphs);
  Outbox outbox;
  const Frame frame{ink, kLight, 1, screen_->facts, screen_->view, outbox};
  std::vector<std::string> names;
  for (const Action& action : actionsNow(frame))
    names.push_back(action.name);
  const std::set<std::string> each(names.begin(), names.end());
  EXPECT_EQ(each.size(), names.size());
  EXPECT_GT(names.size(), 25U);
}

TEST_F(Ways, SilenceHidesTitlesOnTheBoardAndInTheRoom) {
  open(busesAndFares());
  key(Key::f7);
  EXPECT_TRUE(screen_->view.room.withoutTitles);
  screen_->view.board.chosenTheme = tests::theme(session(), "A");
  screen_->frame(2);
  EXPECT_FALSE(screen_->shows("Title, a few words##A")) << "naming has to wait";
  EXPECT_THAT(screen_->controls(), Not(testing::Contains("Title, a few words")));
  key(Key::f7);
  EXPECT_FALSE(screen_->view.room.withoutTitles);
  EXPECT_THAT(screen_->controls(), testing::Contains("Title, a few words"));
}

TEST_F(Ways, TheTimerOfASilentRoundAsksForAFrameEverySecond) {
  open(busesAndFares());
  key(Key::f7);
  EXPECT_FALSE(window_.patience()) << "nothing moves";
  screen_->click("Start the timer");
  screen_->frame(1);
  ASSERT_TRUE(window_.patience());
  EXPECT_LE(*window_.patience(), 1);
}

TEST(TimeLeft, IsSaidInMinutesAndSeconds) {
  EXPECT_EQ(timeLeft({580'000}, {0}), "9:40");
  EXPECT_EQ(timeLeft({1'000}, {1}), "0:01");
  EXPECT_EQ(timeLeft({1'000}, {1'000}), "The time is over");
}

TEST_F(Ways, UnreadCardsAreDealtAndCounted) {
  open(busesAndFares().heldBack({"8"}));
  screen_->view.stage = Stage::read;
  screen_->frame(2);
  for (int i = 0; i < 3; ++i)
    screen_->press(ImGuiKey_Space);
  EXPECT_EQ(facilitate::readSoFar(session()).read, 3U);
  EXPECT_EQ(facilitate::readSoFar(session()).all, 7U);
  EXPECT_EQ(screen_->view.reading, tests::card(session(), "4"));
}

}  // namespace
}  // namespace ct::ui
