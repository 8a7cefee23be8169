#include "session/session.h"

#include <gtest/gtest.h>

#include "session/session_records.h"

namespace ct::session {
namespace {

TEST(ANewSession, HoldsOnlyWhatItIsAbout) {
  const Session session = emptySession();
  EXPECT_EQ(session.info().title, "Evening buses");
  EXPECT_TRUE(session.cards().empty());
  EXPECT_EQ(session.revision(), 0);
  EXPECT_EQ(session.nextId(), 2);
  EXPECT_EQ(findFault(session), std::nullopt);
}

TEST(Apply, AddsChangesAndRemovesRecords) {
  Session session = emptySession();
  Card card = cardOf(2, "1");
  ASSERT_TRUE(session.apply({added(card)}));
  Card reworded = card;
  reworded.said = "It goes at nine.";
  ASSERT_TRUE(session.apply({changed(card, reworded)}));
  EXPECT_EQ(session.find(CardId{2})->said, "It goes at nine.");
  ASSERT_TRUE(session.apply({removed(reworded)}));
  EXPECT_EQ(session.find(CardId{2}), nullptr);
  EXPECT_TRUE(sameRecords(session, emptySession()));
}

TEST(Apply, GrowsTheRevisionEachTimeEvenWhenUndoing) {
  Session session = emptySession();
  const Changes changes{added(cardOf(2, "1"))};
  ASSERT_TRUE(session.apply(changes));
  ASSERT_TRUE(session.apply(reversed(changes)));
  EXPECT_EQ(session.revision(), 2);
}

TEST(Apply, NeverLetsTheNextIdFall) {
  Session session = emptySession();
  const Changes changes{added(cardOf(7, "1"))};
  ASSERT_TRUE(session.apply(changes));
  EXPECT_EQ(session.nextId(), 8);
  ASSERT_TRUE(session.apply(reversed(changes)));
  EXPECT_EQ(session.nextId(), 8);
}

void expectRefusedUnchanged(const Changes& changes) {
  Session session = smallSession();
  const Session before = session;
  const auto applied = session.apply(changes);
  ASSERT_FALSE(applied);
  EXPECT_EQ(applied.error().sentence,
            "That change does not fit the session as it is now; nothing was changed.");
  EXPECT_TRUE(sameRecords(session, before));
  EXPECT_EQ(session.revision(), before.revision());
  EXPECT_EQ(session.nextId(), before.nextId());
}

TEST(Apply, RefusesABeforeThatDiffersAndKeepsEarlierChangesOut) {
  Card imagined = cardOf(2, "1");
  imagined.said = "Something nobody said.";
  expectRefusedUnchanged({added(cardOf(9, "9")), changed(imagined, cardOf(2, "1"))});
}

TEST(Apply, RefusesToRemoveWhatIsNotThere) {
  expectRefusedUnchanged({removed(cardOf(9, "9"))});
}

TEST(Apply, RefusesToAddWhatIsThereAlready) {
  expectRefusedUnchanged({added(cardOf(2, "1"))});
}

TEST(Apply, OfNoChangesIsStillAStep) {
  Session session = emptySession();
  EXPECT_TRUE(session.apply({}));
  EXPECT_EQ(session.revision(), 1);
}

TEST(PlacementsOf, FollowsEveryChange) {
  Session session = smallSession();
  const auto home = PlacementId{4};
  EXPECT_EQ(session.placementsOf(CardId{2}), std::set{home});
  EXPECT_EQ(session.placementsIn(ThemeId{3}), std::set{home});

  ASSERT_TRUE(
      session.apply({added(themeOf(5, "B")), changed(placementOf(4, 2, 3), placementOf(4, 2, 5))}));
  EXPECT_TRUE(session.placementsIn(ThemeId{3}).empty());
  EXPECT_EQ(session.placementsIn(ThemeId{5}), std::set{home});

  ASSERT_TRUE(session.apply({removed(placementOf(4, 2, 5))}));
  EXPECT_TRUE(session.placementsOf(CardId{2}).empty());
  EXPECT_TRUE(session.placementsIn(ThemeId{5}).empty());
}

TEST(PlacementsOf, StartsWithTheHome) {
  Session session = smallSession();
  ASSERT_TRUE(session.apply({added(themeOf(5, "B")), added(placementOf(6, 2, 5))}));
  EXPECT_EQ(*session.placementsOf(CardId{2}).begin(), PlacementId{4});
}

TEST(CardByCode, FindsACardByWhatIsPrintedOnIt) {
  const Session session = smallSession();
  ASSERT_NE(session.cardByCode("1"), nullptr);
  EXPECT_EQ(session.cardByCode("1")->id, CardId{2});
  EXPECT_EQ(session.cardByCode("2"), nullptr);
  EXPECT_EQ(session.cardByCode(""), nullptr);
}

TEST(CardByCode, FollowsTwoCardsThatSwapCodesInOneEdit) {
  Session session = emptySession();
  ASSERT_TRUE(session.apply({added(cardOf(2, "1")), added(cardOf(3, "2"))}));
  ASSERT_TRUE(session.apply(
      {changed(cardOf(2, "1"), cardOf(2, "2")), changed(cardOf(3, "2"), cardOf(3, "1"))}));
  ASSERT_NE(session.cardByCode("2"), nullptr);
  EXPECT_EQ(session.cardByCode("2")->id, CardId{2});
  EXPECT_EQ(session.cardByCode("1")->id, CardId{3});
}

TEST(ASavedSession, AnswersAsTheOneItWasSavedFrom) {
  Records records;
  SessionInfo info;
  info.title = "Evening buses";
  std::get<std::vector<SessionInfo>>(records) = {info};
  std::get<std::vector<Card>>(records) = {cardOf(2, "1")};
  std::get<std::vector<Theme>>(records) = {themeOf(3, "A")};
  std::get<std::vector<Placement>>(records) = {placementOf(4, 2, 3)};
  const Session session(std::move(records), 12, 40);
  EXPECT_TRUE(sameRecords(session, smallSession()));
  EXPECT_EQ(session.revision(), 12);
  EXPECT_EQ(session.nextId(), 40);
  EXPECT_EQ(session.cardByCode("1")->id, CardId{2});
  EXPECT_EQ(session.placementsIn(ThemeId{3}).size(), 1u);
}

TEST(ACopyOfASession, IsIndependent) {
  const Session original = smallSession();
  Session copy = original;
  ASSERT_TRUE(copy.apply({removed(placementOf(4, 2, 3))}));
  EXPECT_EQ(original.placementsOf(CardId{2}).size(), 1u);
  EXPECT_FALSE(sameRecords(copy, original));
}

TEST(Table, WalksInTheOrderRecordsWereMadeWhateverOrderTheyCameIn) {
  Session session = emptySession();
  ASSERT_TRUE(session.apply({added(cardOf(9, "3")), added(cardOf(2, "1")), added(cardOf(5, "2"))}));
  std::string codes;
  for (const Card& card : session.cards())
    codes += card.code;
  EXPECT_EQ(codes, "123");
}

TEST(Apply, RefusesNumbersThatLeaveNoNextOne) {
  for (const std::int64_t id : {std::int64_t{0}, std::int64_t{-5}, Session::kMostIds + 1,
                                std::numeric_limits<std::int64_t>::max()})
    expectRefusedUnchanged({added(cardOf(id, "9"))});
}

TEST(SwapRecords, GivesTheOthersRecordsAndEveryWayToFindThem) {
  Session session = emptySession();
  Session other = smallSession();
  session.swapRecords(other);
  EXPECT_TRUE(sameRecords(session, smallSession()));
  EXPECT_TRUE(sameRecords(other, emptySession()));
  EXPECT_EQ(session.placementsOf(CardId{2}).size(), 1u);
  EXPECT_EQ(session.placementsIn(ThemeId{3}).size(), 1u);
  ASSERT_NE(session.cardByCode("1"), nullptr);
  EXPECT_EQ(session.cardByCode("1"), session.find(CardId{2}));
  EXPECT_EQ(other.cardByCode("1"), nullptr);
}

TEST(SwapRecords, IsOneMoreRevisionAndNeverLetsTheNextIdFall) {
  Session session = smallSession();
  ASSERT_TRUE(session.apply({added(cardOf(9, "2"))}));
  Session other = smallSession();
  const auto revision = session.revision();
  session.swapRecords(other);
  EXPECT_EQ(session.revision(), revision + 1);
  EXPECT_EQ(session.nextId(), 10);
}

}  // namespace
}  // namespace ct::session
