#include "sort/placing.h"

#include <gtest/gtest.h>

#include <limits>

#include "support/carry_out.h"

namespace ct::sort {
namespace {

using session::Session;
using tests::aSession;
using tests::card;
using tests::cards;
using tests::carriedOut;
using tests::changesNothing;
using tests::refusal;
using tests::sentenceOf;
using tests::theme;

constexpr const char* kNoCards = "Choose at least one card first.";
constexpr const char* kCardGone = "One of those cards is no longer in the session.";
constexpr const char* kThemeGone = "That theme is no longer in the session.";

/// Cards 1 and 2 in A, 3 in B, 1 also in B; 4 parked, 5 fits none, 6 not yet placed.
Session sorted() {
  return aSession()
      .withCards(6)
      .withTheme("Buses", {"1", "2"})
      .withTheme("Parking", {"3"})
      .alsoIn("B", {"1"})
      .parked({"4"})
      .fittingNone({"5"});
}

/// The codes of a theme's cards in the order they stand: "1 2".
std::string codesIn(const Session& session, const std::string& letter) {
  std::string codes;
  for (const auto* each : cardsIn(session, theme(session, letter), HeldBack::include)) {
    codes += (codes.empty() ? "" : " ") + each->code;
  }
  return codes;
}

Place placeOfCard(const Session& session, const std::string& code) {
  return placeOf(session, *session.cardByCode(code));
}

/// A command about cards is refused without cards, and with one that is not there.
template <class Command>
void expectRefusalsOfCards(Command command) {
  const Session session = sorted();
  command.cards = {};
  EXPECT_EQ(refusal(session, command), kNoCards);
  command.cards = {card(session, "1"), session::CardId{999}};
  EXPECT_EQ(refusal(session, command), kCardGone);
}

TEST(MoveCards, PutsACardInAThemeAndOutOfEveryOther) {
  const Session session = sorted();
  const Session after =
      carriedOut(session, MoveCards{cards(session, {"1"}), theme(session, "B"), {}});
  EXPECT_EQ(codesIn(after, "A"), "2");
  EXPECT_EQ(codesIn(after, "B"), "3 1");
}

TEST(MoveCards, WithFromTakesItOutOfThatThemeOnly) {
  const Session start = aSession()
                            .withCards(1)
                            .withTheme("Buses", {"1"})
                            .withTheme("Parking")
                            .withTheme("Lights")
                            .alsoIn("B", {"1"});
  const Session after =
      carriedOut(start, MoveCards{cards(start, {"1"}), theme(start, "C"), theme(start, "A")});
  EXPECT_EQ(codesIn(after, "A"), "");
  EXPECT_EQ(codesIn(after, "B"), "1");
  EXPECT_EQ(codesIn(after, "C"), "1");
}

TEST(MoveCards, OutOfTheThemeTheyGoToKeepsThemThere) {
  const Session session = sorted();
  const MoveCards command{cards(session, {"1"}), theme(session, "A"), theme(session, "A")};
  EXPECT_TRUE(changesNothing(session, command));
}

TEST(MoveCards, PutsThemAtTheEndInTheOrderNamed) {
  const Session session = sorted();
  const Session after =
      carriedOut(session, MoveCards{cards(session, {"6", "3"}), theme(session, "A"), {}});
  EXPECT_EQ(codesIn(after, "A"), "1 2 6 3");
}

TEST(MoveCards, TakesParkedFitsNoneAndLooseCardsOutOfThere) {
  Session session = sorted();
  session = tests::after(session, LayCards{{{card(session, "6"), 10, 20}}});
  const Session after =
      carriedOut(session, MoveCards{cards(session, {"4", "5", "6"}), theme(session, "A"), {}});
  for (const char* code : {"4", "5", "6"}) {
    EXPECT_EQ(placeOfCard(after, code), Place::inTheme) << code;
    EXPECT_EQ(after.cardByCode(code)->standing, session::Standing::open) << code;
    EXPECT_FALSE(after.cardByCode(code)->x) << code;
  }
}

TEST(MoveCards, MovesACardNamedTwiceOnce) {
  const Session session = sorted();
  const MoveCards command{cards(session, {"6", "6"}), theme(session, "A"), {}};
  EXPECT_EQ(codesIn(carriedOut(session, command), "A"), "1 2 6");
  EXPECT_EQ(sentenceOf(session, command), "Moved card 6 to A, Buses");
}

TEST(MoveCards, SaysHowManyWentWhere) {
  const Session session = sorted();
  EXPECT_EQ(
      sentenceOf(session, MoveCards{cards(session, {"4", "5", "6"}), theme(session, "B"), {}}),
      "Moved 3 cards to B, Parking");
}

TEST(MoveCards, ChangesNothingWhenTheyAreThereAlready) {
  const Session session = sorted();
  EXPECT_TRUE(changesNothing(session, MoveCards{cards(session, {"2"}), theme(session, "A"), {}}));
}

TEST(MoveCards, IsRefusedWithoutCardsOrATheme) {
  const Session session = sorted();
  expectRefusalsOfCards(MoveCards{{}, theme(session, "A"), {}});
  EXPECT_EQ(refusal(session, MoveCards{cards(session, {"1"}), {}, {}}), kThemeGone);
  EXPECT_EQ(refusal(session,
                    MoveCards{cards(session, {"1"}), theme(session, "A"), session::ThemeId{999}}),
            kThemeGone);
}

TEST(AlsoPlace, AddsAMarkedCopyThatCountsOnce) {
  const Session session = sorted();
  const Session after = carriedOut(session, AlsoPlace{cards(session, {"2"}), theme(session, "B")});
  EXPECT_EQ(codesIn(after, "A"), "1 2");
  EXPECT_EQ(codesIn(after, "B"), "3 1 2");
  EXPECT_EQ(account(after), account(session));
}

TEST(AlsoPlace, GivesACardOutsideEveryThemeItsHome) {
  const Session session = sorted();
  const Session after = carriedOut(session, AlsoPlace{cards(session, {"4"}), theme(session, "B")});
  EXPECT_EQ(placeOfCard(after, "4"), Place::inTheme);
}

TEST(AlsoPlace, SaysAlsoOnlyOfACardThatHasAPlace) {
  const Session session = aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {});
  const auto sentence = [&](const char* code) {
    return plan(session, AlsoPlace{cards(session, {code}), theme(session, "B")}, tests::kEvening)
        ->sentence;
  };
  EXPECT_EQ(sentence("1"), "Also placed card 1 in B, Fares");
  EXPECT_EQ(sentence("2"), "Placed card 2 in B, Fares");
}

TEST(AlsoPlace, ChangesNothingWhenTheyAreThereAlready) {
  const Session session = sorted();
  EXPECT_TRUE(changesNothing(session, AlsoPlace{cards(session, {"1"}), theme(session, "B")}));
}

TEST(AlsoPlace, IsRefusedWithoutCardsOrATheme) {
  const Session session = sorted();
  expectRefusalsOfCards(AlsoPlace{{}, theme(session, "A")});
  EXPECT_EQ(refusal(session, AlsoPlace{cards(session, {"1"}), {}}), kThemeGone);
}

TEST(TakeOut, OfOneThemeLeavesTheOthers) {
  const Session session = sorted();
  const Session after = carriedOut(session, TakeOut{cards(session, {"1"}), theme(session, "A")});
  EXPECT_EQ(codesIn(after, "A"), "2");
  EXPECT_EQ(codesIn(after, "B"), "3 1");
}

TEST(TakeOut, OfEverythingGoesBackToNotYetPlaced) {
  const Session session = sorted();
  const Session after = carriedOut(session, TakeOut{cards(session, {"1", "4", "5"}), {}});
  for (const char* code : {"1", "4", "5"}) {
    EXPECT_EQ(placeOfCard(after, code), Place::notYetPlaced) << code;
  }
}

TEST(TakeOut, OfAThemeItIsNotInChangesNothing) {
  const Session session = sorted();
  EXPECT_TRUE(changesNothing(session, TakeOut{cards(session, {"3"}), theme(session, "A")}));
}

TEST(TakeOut, IsRefusedWithoutCardsOrATheme) {
  const Session session = sorted();
  expectRefusalsOfCards(TakeOut{});
  expectRefusalsOfCards(TakeOut{{}, theme(session, "A")});
  EXPECT_EQ(refusal(session, TakeOut{cards(session, {"1"}), session::ThemeId{999}}), kThemeGone);
}

TEST(LayCards, LaysThemLooseOnTheBoardOutsideEveryTheme) {
  const Session session = sorted();
  const Session after =
      carriedOut(session, LayCards{{{card(session, "1"), 10.5, -20}, {card(session, "4"), 0, 0}}});
  EXPECT_EQ(after.cardByCode("1")->x, 10.5);
  EXPECT_EQ(after.cardByCode("1")->y, -20);
  EXPECT_EQ(placeOfCard(after, "1"), Place::notYetPlaced);
  EXPECT_EQ(placeOfCard(after, "4"), Place::notYetPlaced);
  EXPECT_EQ(after.cardByCode("4")->y, 0);
}

TEST(LayCards, LaysACardNamedTwiceWhereItWasNamedLast) {
  const Session session = sorted();
  const Session after =
      carriedOut(session, LayCards{{{card(session, "1"), 1, 1}, {card(session, "1"), 2, 2}}});
  EXPECT_EQ(after.cardByCode("1")->x, 2);
}

TEST(LayCards, IsRefusedWithoutCardsOrAPlace) {
  const Session session = sorted();
  EXPECT_EQ(refusal(session, LayCards{}), kNoCards);
  EXPECT_EQ(refusal(session, LayCards{{{session::CardId{999}, 1, 1}}}), kCardGone);
  for (const double nowhere :
       {std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
    EXPECT_EQ(refusal(session, LayCards{{{card(session, "1"), nowhere, 1}}}),
              "A card can only be laid at a place on the board.");
    EXPECT_EQ(refusal(session, LayCards{{{card(session, "1"), 1, nowhere}}}),
              "A card can only be laid at a place on the board.");
  }
}

TEST(ParkCards, ParksThemOutOfEveryTheme) {
  const Session session = sorted();
  const Session after = carriedOut(session, ParkCards{cards(session, {"1", "5", "6"})});
  for (const char* code : {"1", "5", "6"}) {
    EXPECT_EQ(placeOfCard(after, code), Place::parked) << code;
  }
  EXPECT_EQ(codesIn(after, "B"), "3");
  expectRefusalsOfCards(ParkCards{});
}

TEST(FitNone, SetsThemAsideOutOfEveryTheme) {
  const Session session = sorted();
  const Session after = carriedOut(session, FitNone{cards(session, {"1", "4", "6"})});
  for (const char* code : {"1", "4", "6"}) {
    EXPECT_EQ(placeOfCard(after, code), Place::fitsNone) << code;
  }
  EXPECT_EQ(sentenceOf(session, FitNone{cards(session, {"6"})}), "Set card 6 aside: fits none");
  expectRefusalsOfCards(FitNone{});
}

TEST(HoldBack, CountsACardAsHeldBackWhereverItLies) {
  const Session session = sorted();
  const Session after = carriedOut(session, HoldBack{cards(session, {"1", "4", "6"})});
  EXPECT_EQ(account(after).heldBack, 3u);
  EXPECT_EQ(codesIn(after, "A"), "1 2");  // it stays where it lies, for the facilitator's eyes
  EXPECT_EQ(cardsIn(after, theme(after, "A"), HeldBack::leaveOut).size(), 1u);
  expectRefusalsOfCards(HoldBack{});
}

TEST(Release, PutsACardBackToCountingWhereItLies) {
  const Session held = tests::after(sorted(), HoldBack{cards(sorted(), {"1", "4"})});
  const Session after = carriedOut(held, Release{cards(held, {"1", "4"})});
  EXPECT_TRUE(sameRecords(after, sorted()));
  EXPECT_TRUE(changesNothing(after, Release{cards(after, {"1"})}));
  expectRefusalsOfCards(Release{});
}

}  // namespace
}  // namespace ct::sort
