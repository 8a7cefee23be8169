#include "vote/count.h"

#include <gtest/gtest.h>

#include "support/session_builder.h"

namespace ct::vote {
namespace {

using session::Session;
using tests::aSession;
using tests::round;

tests::SessionBuilder voting() {
  return aSession().withTheme("Buses").withTheme("Parking").withTheme("Lights").withOpenVote(
      {"A", "B", "C"});
}

std::string lines(const Session& session) {
  std::string all;
  for (const Line& line : count(session, round(session)).lines) {
    all += session.find(line.option)->label + ":" + std::to_string(line.dots) + "/" +
           std::to_string(line.people) + " ";
  }
  return all;
}

TEST(Count, AddsTheDotsAndCountsThePeople) {
  const Session session = voting().withBallot({{"B", 5}}).withBallot({{"B", 1}, {"C", 4}});
  EXPECT_EQ(lines(session), "B:6/2 C:4/1 A:0/0 ");
}

TEST(Count, PutsMorePeopleFirstWhenDotsAreEqual) {
  const Session session =
      voting().withBallot({{"A", 4}}).withBallot({{"C", 2}}).withBallot({{"C", 2}});
  EXPECT_EQ(lines(session), "C:4/2 A:4/1 B:0/0 ");
}

TEST(Count, KeepsTheBallotPapersOrderForATie) {
  const Session session = voting().withBallot({{"C", 2}}).withBallot({{"B", 2}});
  EXPECT_EQ(lines(session), "B:2/1 C:2/1 A:0/0 ");
}

TEST(Count, TellsBlankAndSpoiledBallotsApart) {
  const Session session = voting().withBallot({{"A", 1}}).withBallot({}).with(AddBallot{{}, true});
  const Count counted = count(session, round(session));
  EXPECT_EQ(counted.ballots, 3u);
  EXPECT_EQ(counted.blank, 1u);
  EXPECT_EQ(counted.spoiled, 1u);
  EXPECT_EQ(counted.dots, 1);
  EXPECT_EQ(sentence(counted), "3 ballots, 1 dot, 1 blank, 1 spoiled");
}

TEST(Count, GivesASpoiledBallotNoWeightEvenWithDots) {
  Session session = voting();
  session::Ballot ballot;
  ballot.id = session::BallotId{session.nextId()};
  ballot.round = round(session);
  ballot.dots = {{session.options().begin()->id, 3}};
  ballot.spoiled = true;
  ASSERT_TRUE(session.apply({session::ChangeOf<session::Ballot>{std::nullopt, ballot}}));
  EXPECT_EQ(count(session, round(session)).dots, 0);
}

TEST(Count, LeavesOtherVotesOut) {
  const Session session =
      voting().withBallot({{"A", 5}}).closed().withOpenVote({"A", "B"}).withBallot({{"B", 1}});
  EXPECT_EQ(count(session, round(session, 1)).dots, 5);
  EXPECT_EQ(count(session, round(session, 2)).dots, 1);
  EXPECT_EQ(ballotsIn(session, round(session, 2)), 1u);
}

TEST(Count, OfAVoteThatIsNotThereIsNothing) {
  EXPECT_EQ(count(aSession(), session::RoundId{999}).ballots, 0u);
}

TEST(Sentence, SaysNoneSpoiledAloud) {
  const Session session = voting().withBallot({{"A", 5}}).withBallot({{"B", 5}});
  EXPECT_EQ(sentence(count(session, round(session))), "2 ballots, 10 dots, none spoiled");
}

TEST(TallyMatches, NoticesATallyThatWasTamperedWith) {
  Session session = voting().withBallot({{"A", 5}}).closed();
  ASSERT_TRUE(tallyMatches(session, round(session)));
  const session::Tally before = *session.tallies().begin();
  session::Tally after = before;
  after.dots += 1;
  ASSERT_TRUE(session.apply({session::ChangeOf<session::Tally>{before, after}}));
  EXPECT_FALSE(tallyMatches(session, round(session)));
}

TEST(TallyMatches, NoticesATallyThatIsMissing) {
  Session session = voting().withBallot({{"A", 5}}).closed();
  const session::Tally gone = *session.tallies().begin();
  ASSERT_TRUE(session.apply({session::ChangeOf<session::Tally>{gone, std::nullopt}}));
  EXPECT_FALSE(tallyMatches(session, round(session)));
}

TEST(TheOpenRound, IsTheOneThatIsOpen) {
  EXPECT_EQ(openRound(aSession()), nullptr);
  const Session open = voting();
  EXPECT_EQ(openRound(open)->number, 1);
  const Session closed = voting().withBallot({}).closed();
  EXPECT_EQ(openRound(closed), nullptr);
}

TEST(RoundByNumber, FindsOneOrNone) {
  const Session session = voting();
  EXPECT_EQ(roundByNumber(session, 1)->id, round(session));
  EXPECT_EQ(roundByNumber(session, 2), nullptr);
}

}  // namespace
}  // namespace ct::vote
