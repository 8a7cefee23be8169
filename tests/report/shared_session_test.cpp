#include "report/shared_session.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "report/files.h"
#include "vote/count.h"

namespace ct::report {
namespace {

using session::Card;
using session::RoundState;
using tests::RecordBuilder;

void holdBack(Card& card) {
  card.code = "CANARY-CODE-" + card.code;
  card.impression = "CANARY impression of somebody";
  card.heldBack = true;
}

/// A held-back card everywhere a card or its words can be.
session::Session withCanaries() {
  RecordBuilder build("About the CANARY family at number six",
                      "What of the CANARY family at number six?");
  const auto shown = build.card("Buses are late", [](Card& card) {
    card.impression = "CANARY impression of a shown card";
    card.source = "CANARY notes of Jo.csv";
  });
  const auto hidden = build.card("the CANARY family at number six", holdBack);
  const auto parked = build.card("CANARY parked words here", [](Card& card) {
    holdBack(card);
    card.standing = session::Standing::parked;
  });
  build.card("CANARY not placed words", holdBack);
  const auto theme = build.theme("A", "Help the CANARY family at number six", {shown, hidden});
  const auto second = build.theme("B", "", {hidden});
  const auto round =
      build.round("Who? the CANARY family at number six", {theme, second}, RoundState::revealed);
  build.ballot(round, {2, 1});
  build.tally(round);
  const auto rec = build.recommendation("Ask the CANARY family at number six", [](auto& each) {
    each.communityCan = "CANARY parked words here";
  });
  build.restsOn(rec, theme);
  build.restsOn(rec, hidden);
  build.restsOn(rec, parked);
  build.restsOn(rec, round);
  build.differs(theme, "Not the CANARY family at number six", 1);
  return build.session();
}

TEST(HeldBackCards, LeaveNoTraceInAnyFile) {
  const session::Session session = withCanaries();
  ASSERT_FALSE(session::findFault(session));
  for (const ReportFile& file :
       writeReport(session, {tests::kTwoPm, 3, "after the CANARY family at number six"})) {
    EXPECT_EQ(file.bytes.find("CANARY"), std::string::npos) << file.name;
    EXPECT_FALSE(file.bytes.empty()) << file.name;
  }
}

TEST(HeldBackCards, AreCountedAllTheSame) {
  EXPECT_THAT(tests::reportFile(withCanaries(), "report.html"),
              testing::HasSubstr("1 card can be shown: 1 in, 1 out. 1 in themes, 0 parked, 0 fit "
                                 "none, 0 not yet placed. 3 more cards are held back"));
}

TEST(HeldBackCards, SayWhereTheirWordsStoodInATitle) {
  EXPECT_THAT(tests::reportFile(withCanaries(), "report.html"),
              testing::HasSubstr("Help [words held back]"));
}

TEST(HeldBackCards, OfAFewLettersDoNotSpoilTitles) {
  RecordBuilder build("Buses", "");
  build.card("Buses", holdBack);
  EXPECT_EQ(shareable(build.session()).session.info().title, "Buses");
}

TEST(HeldBackCards, DoNotChangeAnotherCardsWords) {
  RecordBuilder build("T", "");
  build.card("The bus is always late", holdBack);
  const auto shown = build.card("The bus is always late");
  EXPECT_EQ(shareable(build.session()).session.find(shown)->said, "The bus is always late");
}

TEST(SharedSession, HasNoFault) {
  EXPECT_EQ(session::findFault(shareable(withCanaries()).session), std::nullopt);
  EXPECT_EQ(session::findFault(shareable(tests::sampleEvening()).session), std::nullopt);
}

TEST(SharedSession, LeavesTheSessionAsItWas) {
  const session::Session session = withCanaries();
  shareable(session);
  EXPECT_TRUE(sameRecords(session, withCanaries()));
}

TEST(SharedBallots, StandInTheOrderOfTheirContent) {
  RecordBuilder one("T", "");
  RecordBuilder other("T", "");
  const std::vector<std::vector<std::int64_t>> given = {{3, 0}, {}, {0, 2}, {1, 1}};
  for (RecordBuilder* build : {&one, &other}) {
    const auto a = build->theme("A", "a", {});
    const auto b = build->theme("B", "b", {});
    const auto round = build->round("?", {a, b}, RoundState::revealed);
    auto order = given;
    if (build == &other) std::reverse(order.begin(), order.end());
    for (const auto& dots : order)
      build->ballot(round, dots);
    build->tally(round);
  }
  ASSERT_FALSE(sameRecords(one.session(), other.session()));
  EXPECT_TRUE(sameRecords(shareable(one.session()).session, shareable(other.session()).session));
}

TEST(SharedBallots, CountAsBefore) {
  const session::Session whole = tests::sampleEvening();
  const session::RoundId round = whole.rounds().begin()->id;
  EXPECT_EQ(shareable(whole).session.ballots().size(), 24u);
  EXPECT_TRUE(vote::tallyMatches(shareable(whole).session, round));
}

TEST(SharedBallots, OfAVoteTheRoomHasNotSeenStayInTheRoom) {
  for (const RoundState state : {RoundState::open, RoundState::closed}) {
    RecordBuilder build("T", "");
    const auto round = build.round("?", {build.theme("A", "a", {})}, state);
    build.ballot(round, {3});
    build.ballot(round, {2});
    if (state == RoundState::closed) build.tally(round);
    const SharedSession shared = shareable(build.session());
    EXPECT_TRUE(shared.session.ballots().empty());
    EXPECT_TRUE(shared.session.tallies().empty());
    EXPECT_EQ(shared.ballotsIn.at(round), 2u);
  }
}

}  // namespace
}  // namespace ct::report
