#include "ui/panels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "ui/panel_sessions.h"

namespace ct::ui {
namespace {

using tests::aSession;
using tests::pressWithControl;
using tests::Screen;

TEST(ReadPanel, TurnsFromCardToCardByKeyAndTheRoomGoesAlong) {
  Screen screen(drawRead, aSession().withCards(3));
  screen.type("r");
  screen.press(ImGuiKey_RightArrow);
  EXPECT_EQ(screen.view.reading, tests::card(screen.session(), "2"));
  EXPECT_EQ(screen.view.room.card, tests::card(screen.session(), "2"));
}

TEST(ReadPanel, HoldsBackTheCardInSightAndLetsItBeSeenAgain) {
  Screen screen(drawRead, aSession().withCards(2));
  screen.view.reading = tests::card(screen.session(), "2");
  screen.type("h");
  EXPECT_TRUE(screen.session().cardByCode("2")->heldBack);
  EXPECT_FALSE(screen.shows("Show in the room"));
  screen.type("h");
  EXPECT_TRUE(screen.session().cardByCode("2")->heldBack) << "letters in a row are words, not keys";
  screen.frame(30);
  screen.type("h");
  EXPECT_FALSE(screen.session().cardByCode("2")->heldBack);
}

TEST(ReadPanel, LetsNoWordsBeSeenThatNobodyHasSeen) {
  Screen screen(drawRead, aSession().withCards(2).heldBack({"2"}));
  screen.view.reading = tests::card(screen.session(), "2");
  screen.frame(2);
  screen.type("h");
  screen.frame(30);
  EXPECT_TRUE(screen.session().cardByCode("2")->heldBack);
  EXPECT_TRUE(screen.says(screen.session().cardByCode("2")->said));
  screen.type("h");
  screen.frame(30);
  EXPECT_FALSE(screen.session().cardByCode("2")->heldBack);
}

TEST(ReadPanel, KeepsEveryButtonWhereItWasWhenACardIsHeldBack) {
  std::map<std::string, float> places;
  const auto draw = [&](Frame& frame) {
    drawRead(frame);
    places.clear();
    for (const Noted& each : notedControls())
      places[each.label] = each.from.x;
  };
  Screen screen(draw, aSession().withCards(2));
  screen.frame(2);
  const auto before = places;
  screen.click("Hold back from the room");
  screen.frame(2);
  for (const char* name : {"Previous", "Next", "Remove words for good…"})
    EXPECT_EQ(places.at(name), before.at(name)) << name;
  EXPECT_EQ(places.at("Let it be seen again"), before.at("Hold back from the room"));
}

TEST(ReadPanel, DealsTheNextAfterACardWasHeldBack) {
  Screen screen(drawRead, aSession().withCards(2));
  screen.type("h");
  screen.frame(30);
  screen.press(ImGuiKey_Space);
  EXPECT_EQ(screen.view.reading, tests::card(screen.session(), "2"));
  EXPECT_FALSE(screen.session().cardByCode("1")->readAt) << "it was not read aloud";
}

TEST(ReadPanel, StartsTheNextCardInTheRoomAtItsFirstSheet) {
  Screen screen(drawRead, aSession().withCards(2));
  screen.type("r");
  screen.view.room.sheet = 3;
  screen.press(ImGuiKey_RightArrow);
  EXPECT_EQ(screen.view.room.sheet, 0);
  screen.view.room.sheet = 3;
  screen.click("Show in the room");
  EXPECT_EQ(screen.view.room.sheet, 0);
}

TEST(ReadPanel, CoversAHeldBackCardUntilSomebodyLooksAtIt) {
  Screen screen(drawRead, aSession().withCards(2));
  screen.type("h");
  EXPECT_FALSE(screen.view.uncovered);
  EXPECT_FALSE(screen.shows("Change the words"));
  screen.click("Look at 1");
  EXPECT_TRUE(screen.shows("Change the words"));
  screen.click("Cover 1");
  EXPECT_FALSE(screen.shows("Change the words"));
}

TEST(ReadPanel, CoversAnImpressionUntilSomebodyAsksForItCardByCard) {
  std::optional<gather::EditCard> wanted;
  Screen screen(
      [&](Frame& frame) {
        if (wanted) frame.outbox.ask(*std::exchange(wanted, std::nullopt));
        drawRead(frame);
      },
      aSession().withCards(2));
  for (const char* code : {"1", "2"}) {
    wanted = gather::EditCard{.card = tests::card(screen.session(), code), .impression = "Lonely"};
    screen.frame(2);
  }
  EXPECT_FALSE(screen.says("Lonely"));
  screen.click("Look at the impression");
  screen.frame(2);
  EXPECT_TRUE(screen.says("Lonely"));
  screen.press(ImGuiKey_RightArrow);
  screen.frame(2);
  EXPECT_FALSE(screen.says("Lonely"));
}

TEST(ReadPanel, ChangesTheWordsOfACardAndItsImpression) {
  Screen screen(drawRead, aSession().withCard("The last bus", "Tired"));
  EXPECT_FALSE(screen.shows("What was said"));
  screen.click("Change the words");
  screen.typeIn("What was said", "Now: ");
  screen.typeIn("My impression (never shown in the room)", "Very ");
  EXPECT_THAT(screen.session().cardByCode("1")->said, testing::HasSubstr("Now:"));
  EXPECT_THAT(screen.session().cardByCode("1")->impression, testing::HasSubstr("Very"));
  screen.click("Done");
  EXPECT_FALSE(screen.shows("What was said"));
}

TEST(ReadPanel, KeepsTheWordsOfACardThatWouldHaveNone) {
  Screen screen(drawRead, aSession().withCard("The last bus"));
  screen.click("Change the words");
  screen.click("What was said");
  pressWithControl(screen, ImGuiKey_A);
  screen.press(ImGuiKey_Delete);
  EXPECT_NE(screen.refused(), "");
  EXPECT_EQ(screen.session().cardByCode("1")->said, "The last bus");
}

TEST(ReadPanel, BeginsWithTheFirstCardThatWasNotReadAloud) {
  Screen screen(drawRead, aSession().withCards(3));
  screen.press(ImGuiKey_Space);
  screen.view.reading = {};
  screen.frame(1);
  screen.click("Show in the room");
  EXPECT_EQ(screen.view.room.card, tests::card(screen.session(), "2"));
}

TEST(ReadPanel, RemovesWordsForGoodOnlyWithAReasonAndWhenAskedTwice) {
  Screen screen(drawRead, aSession().withCards(2));
  screen.click("Remove words for good…");
  screen.frame(3);
  screen.click("Remove all its words");
  EXPECT_THAT(screen.wishes(), testing::IsEmpty());
  screen.frame(3);
  screen.type("it named a child");
  screen.click("Remove all its words");
  const auto wishes = screen.wishes();
  ASSERT_THAT(wishes, testing::SizeIs(1));
  const auto& wish = std::get<EraseWords>(wishes[0]);
  EXPECT_EQ(wish.reason, "it named a child");
  EXPECT_FALSE(wish.oldOnly);
  EXPECT_FALSE(screen.shows("Remove all its words"));
}

TEST(ReadPanel, ShowsTheFacilitatorAloneWhatTheRoomSeesNext) {
  Screen screen(drawRead, aSession().withCards(4));
  screen.facts.roomWindowOpen = true;
  screen.frame(2);
  EXPECT_FALSE(screen.shows("Hold this one back")) << "the room does not go along yet";
  screen.type("r");
  ASSERT_TRUE(screen.shows("Hold this one back"));

  screen.facts.keys = {withControl('h')};
  screen.frame(1);
  screen.facts.keys.clear();
  EXPECT_TRUE(screen.session().cardByCode("2")->heldBack);
  EXPECT_FALSE(screen.session().cardByCode("1")->heldBack) << "that is H alone";
  screen.click("Hold this one back");
  EXPECT_TRUE(screen.session().cardByCode("3")->heldBack);
  screen.frame(30);
  screen.press(ImGuiKey_Space);
  EXPECT_EQ(screen.view.room.card, tests::card(screen.session(), "4"))
      << "the room saw neither of the two";
  EXPECT_FALSE(screen.shows("Hold this one back")) << "nothing comes after the last";
}

TEST(ReadPanel, GoesOnWithTheRoomAfterTheCardInSightWasHeldBack) {
  Screen screen(drawRead, aSession().withCards(3));
  screen.facts.roomWindowOpen = true;
  screen.type("r");
  screen.frame(30);
  screen.type("h");
  screen.frame(30);
  screen.view.room.card = {};  // as the window does when a card is held back
  screen.press(ImGuiKey_Space);
  EXPECT_EQ(screen.view.room.card, tests::card(screen.session(), "2"));
}

TEST(ReadPanel, TakesNoSpaceBetweenWordsForAKey) {
  Screen screen(drawRead, aSession().withCards(4));
  screen.type("the bus");  // no field has the keyboard
  screen.press(ImGuiKey_Space);
  EXPECT_FALSE(screen.session().cardByCode("1")->readAt);
  screen.frame(30);
  screen.press(ImGuiKey_Space);
  EXPECT_TRUE(screen.session().cardByCode("1")->readAt);
}

TEST(ReadPanel, OffersToRemoveWhatACardSaidBeforeItWasChanged) {
  Screen screen(drawRead, aSession().withCard("Mrs Adeyemi waits"));
  screen.click("Change the words");
  screen.click("Done");
  EXPECT_FALSE(screen.shows("Remove the earlier words…")) << "nothing was changed";
  screen.click("Change the words");
  screen.typeIn("What was said", "A neighbour: ");
  screen.click("Done");
  screen.click("Remove the earlier words…");
  screen.frame(3);
  screen.type("it named somebody");
  screen.click("Only what it said before it was changed");
  const auto wishes = screen.wishes();
  ASSERT_THAT(wishes, testing::SizeIs(1));
  EXPECT_TRUE(std::get<EraseWords>(wishes[0]).oldOnly);
  EXPECT_FALSE(screen.shows("Remove the earlier words…"));
}

TEST(ReadPanel, KeepsWhatComesNextOffAScreenThatIsTheRooms) {
  Screen screen(drawRead, aSession().withCards(2));
  screen.type("r");
  EXPECT_FALSE(screen.shows("Hold this one back"));
}

}  // namespace
}  // namespace ct::ui
