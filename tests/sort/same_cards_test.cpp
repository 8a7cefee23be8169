#include "sort/same_cards.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "session/chosen_cards.h"
#include "sort/accounting.h"
#include "sort/held_back.h"
#include "support/carry_out.h"

namespace ct::sort {
namespace {

using session::Session;
using testing::ElementsAre;
using testing::IsEmpty;
using tests::aSession;
using tests::card;
using tests::cards;
using tests::carriedOut;
using tests::changesNothing;
using tests::refusal;
using tests::sentenceOf;
using tests::theme;

/// Card 1 in A, 2 also in A, 3 parked, 4 laid loose, 5 not yet placed.
Session sorted() {
  return aSession()
      .withCards(5)
      .withTheme("Buses", {"1", "2"})
      .parked({"3"})
      .with(LayCards{{{session::CardId{5}, 10, 20}}});
}

MergeCards merging(const Session& session, const tests::Codes& codes, const std::string& into) {
  return {cards(session, codes), card(session, into)};
}

std::vector<std::string> standingWith(const Session& session, const std::string& code) {
  std::vector<std::string> codes;
  for (const session::Card* each : sort::standingWith(session, *session.cardByCode(code)))
    codes.push_back(each->code);
  return codes;
}

TEST(MergeCards, LetsCardsStandWithTheOneThatStays) {
  const Session before = sorted();
  const Session after = carriedOut(before, merging(before, {"2", "3", "4"}, "1"));
  EXPECT_THAT(standingWith(after, "1"), ElementsAre("2", "3", "4"));
  EXPECT_EQ(cardsIn(after, theme(after, "A"), HeldBack::include).size(), 1U);
  EXPECT_THAT(cardsAt(after, Place::parked), IsEmpty());
  EXPECT_EQ(timesSaid(after, *after.cardByCode("1")), "said 4 times");
  EXPECT_EQ(sentenceOf(before, merging(before, {"2"}, "1")),
            "Let card 2 stand with card 1, which says the same");
}

TEST(MergeCards, KeepsTheWordsTheNumberAndThePeopleOfEach) {
  const Session before = aSession().withCards(2);
  const Session after = carriedOut(before, merging(before, {"2"}, "1"));
  session::Card expected = *before.cardByCode("2");
  expected.sameAs = card(after, "1");
  EXPECT_EQ(*after.cardByCode("2"), expected);
}

TEST(MergeCards, CountsEachWhereTheOneThatStaysIsCounted) {
  const Session before = sorted();
  const Accounting was = account(before);
  const Accounting is = account(carriedOut(before, merging(before, {"3", "5"}, "1")));
  EXPECT_EQ(is.cards, was.cards);
  EXPECT_EQ(is.inThemes, 4U);
  EXPECT_EQ(is.sayingTheSame, 2U);
  EXPECT_EQ(sentence(is),
            "5 cards: 4 in themes, 0 parked, 0 fit none, 1 not yet placed, 0 held back; 2 of them "
            "say the same as another");
}

TEST(MergeCards, BringsAlongWhatStoodWithACard) {
  Session session = aSession().withCards(3);
  session = carriedOut(session, merging(session, {"3"}, "2"));
  session = carriedOut(session, merging(session, {"2"}, "1"));
  EXPECT_THAT(standingWith(session, "1"), ElementsAre("2", "3"));
  EXPECT_THAT(standingWith(session, "2"), IsEmpty());
}

TEST(MergeCards, ChangesNothingForCardsThatStandSoAlready) {
  const Session before = aSession().withCards(2);
  const Session once = carriedOut(before, merging(before, {"2"}, "1"));
  EXPECT_TRUE(changesNothing(once, merging(once, {"2"}, "1")));
}

TEST(MergeCards, IsRefusedWhereItMakesNoSense) {
  const Session session = aSession().withCards(3).heldBack({"3"});
  EXPECT_EQ(refusal(session, merging(session, {}, "1")), "Choose at least one card first.");
  EXPECT_EQ(refusal(session, merging(session, {"1"}, "1")), "A card cannot stand with itself.");
  EXPECT_EQ(refusal(session, merging(session, {"1"}, "9")),
            "One of those cards is no longer in the session.");
  EXPECT_EQ(refusal(session, merging(session, {"3"}, "1")),
            "Card 3 is held back and card 1 is not; look at it first.");
  const Session told =
      carriedOut(session, gather::SetKind{cards(session, {"2"}), session::CardKind::information});
  EXPECT_EQ(refusal(told, merging(told, {"2"}, "1")),
            "Card 2 is information from a service, which stands with nothing a resident said.");
  const Session merged = carriedOut(session, merging(session, {"2"}, "1"));
  EXPECT_EQ(refusal(merged, merging(merged, {"1"}, "2")), "Card 2 stands with card 1 itself.");
}

TEST(MergedCards, AreNotSortedApart) {
  const Session before = sorted();
  const Session session = carriedOut(before, merging(before, {"5"}, "1"));
  const char* why = "Card 5 stands with card 1, which says the same. Let it stand alone first.";
  const auto five = cards(session, {"5"});
  EXPECT_EQ(refusal(session, MoveCards{five, theme(session, "A"), {}}), why);
  EXPECT_EQ(refusal(session, AlsoPlace{five, theme(session, "A")}), why);
  EXPECT_EQ(refusal(session, ParkCards{five}), why);
  EXPECT_EQ(refusal(session, FitNone{five}), why);
  EXPECT_EQ(refusal(session, TakeOut{five, {}}), why);
  EXPECT_EQ(refusal(session, LayCards{{{five.front(), 1, 2}}}), why);
  EXPECT_EQ(refusal(session, MakeTheme{five, std::nullopt}), why);
}

TEST(MergedCards, AreHeldBackAndReleasedTogether) {
  Session session = aSession().withCards(3);
  session = carriedOut(session, merging(session, {"2"}, "1"));
  session = carriedOut(session, HoldBack{cards(session, {"2"})});
  EXPECT_TRUE(session.cardByCode("1")->heldBack);
  EXPECT_TRUE(session.cardByCode("2")->heldBack);
  EXPECT_FALSE(session.cardByCode("3")->heldBack);
  session = carriedOut(session, Release{cards(session, {"1"})});
  EXPECT_FALSE(session.cardByCode("2")->heldBack);
  session = carriedOut(session, gather::EditCard{.card = card(session, "1"), .heldBack = true});
  EXPECT_TRUE(session.cardByCode("2")->heldBack);
}

TEST(MergedCards, AreOfOneKindTogether) {
  Session session = aSession().withCards(2);
  session = carriedOut(session, merging(session, {"2"}, "1"));
  session =
      carriedOut(session, gather::SetKind{cards(session, {"2"}), session::CardKind::information});
  EXPECT_FALSE(session.cardByCode("1")->isVoice());
}

TEST(MergedCards, AreHeldBackTogetherInAnEarlierFormEvenWhenOneIsHeldBackNow) {
  Session then = aSession().withCards(3);
  then = carriedOut(then, merging(then, {"2"}, "1"));
  Session now = carriedOut(then, PartCards{cards(then, {"2"})});
  now = carriedOut(now, HoldBack{cards(now, {"1"})});
  const Session seen = withHeldBackOf(then, now);
  EXPECT_EQ(session::findFault(seen), std::nullopt);
  EXPECT_TRUE(seen.cardByCode("2")->heldBack) << "it stood with card 1";
  EXPECT_FALSE(seen.cardByCode("3")->heldBack);
}

TEST(MergedCards, CountInTheirThemeAsBefore) {
  const Session before = sorted();
  const Session after = carriedOut(before, merging(before, {"2"}, "1"));
  EXPECT_EQ(session::voicesAmong(after, cardsIn(after, theme(after, "A"), HeldBack::leaveOut)), 2U);
}

TEST(PartCards, PutsACardBesideTheOneItStoodWith) {
  const Session before = sorted();
  const Session merged = carriedOut(before, merging(before, {"4", "5"}, "1"));
  const Session after = carriedOut(merged, PartCards{cards(merged, {"5"})});
  EXPECT_EQ(after.cardByCode("5")->sameAs, std::nullopt);
  EXPECT_EQ(cardsIn(after, theme(after, "A"), HeldBack::include).back()->code, "5");
  EXPECT_THAT(standingWith(after, "1"), ElementsAre("4"));
  EXPECT_EQ(sentenceOf(merged, PartCards{cards(merged, {"4", "5"})}),
            "Let 2 cards stand alone again");
}

TEST(PartCards, ParksItBesideAParkedCard) {
  const Session before = sorted();
  const Session merged = carriedOut(before, merging(before, {"5"}, "3"));
  const Session after = carriedOut(merged, PartCards{cards(merged, {"5"})});
  EXPECT_EQ(after.cardByCode("5")->standing, session::Standing::parked);
}

TEST(PartCards, IsRefusedForACardThatStandsAlone) {
  const Session session = sorted();
  EXPECT_EQ(refusal(session, PartCards{cards(session, {"1"})}),
            "Card 1 stands with no other card.");
  EXPECT_EQ(refusal(session, PartCards{}), "Choose at least one card first.");
}

}  // namespace
}  // namespace ct::sort
