#include "vote/rounds.h"

#include <gtest/gtest.h>

#include <limits>

#include "support/carry_out.h"

namespace ct::vote {
namespace {

using session::RoundState;
using session::Session;
using tests::aSession;
using tests::carriedOut;
using tests::changesNothing;
using tests::refusal;
using tests::round;
using tests::themes;

constexpr const char* kTwoThings = "A vote needs at least two things to choose between.";
constexpr const char* kVoteGone = "That vote is no longer in the session.";

tests::SessionBuilder threeThemes() {
  return aSession().withTheme("Buses").withTheme("Parking").withTheme("Lights");
}

OpenRound asking(const Session& session, const tests::Codes& letters) {
  OpenRound open;
  open.question = "Which matters most?";
  open.themes = themes(session, letters);
  return open;
}

std::string refusalOf(const Session& session, OpenRound open, void (*spoil)(OpenRound&)) {
  spoil(open);
  return refusal(session, open);
}

TEST(OpenRound, PutsThemesAndRecommendationsOnTheBallotPaperWithTheirWords) {
  const Session session = threeThemes().withRecommendation("Run the 12 until eleven.");
  OpenRound open = asking(session, {"A", "C"});
  open.recommendations = {tests::recommendation(session)};
  const Session after = carriedOut(session, open);
  const auto options = optionsOf(after, round(after));
  ASSERT_EQ(options.size(), 3u);
  EXPECT_EQ(options[0]->label + options[1]->label + options[2]->label, "ACR1");
  EXPECT_EQ(options[0]->title, "Buses");
  EXPECT_EQ(options[2]->title, "Run the 12 until eleven.");
  EXPECT_EQ(openRound(after)->number, 1);
  EXPECT_EQ(openRound(after)->openedAt, tests::kEvening);
}

TEST(OpenRound, PutsAThemeNamedTwiceOnThePaperOnce) {
  const Session session = threeThemes();
  const Session after = carriedOut(session, asking(session, {"A", "B", "A"}));
  EXPECT_EQ(after.options().size(), 2u);
}

TEST(OpenRound, NumbersVotesInTheOrderTheyWereOpened) {
  const Session first = threeThemes().withOpenVote({"A", "B"}).withBallot({}).closed();
  const Session second = carriedOut(first, asking(first, {"A", "C"}));
  EXPECT_EQ(openRound(second)->number, 2);
}

TEST(OpenRound, KeepsItsWordsWhenAThemeIsRenamedLater) {
  const Session session = threeThemes().withOpenVote({"A", "B"});
  const Session after =
      tests::after(session, sort::NameTheme{tests::theme(session, "A"), "Trains"});
  EXPECT_EQ(after.options().begin()->title, "Buses");
}

TEST(OpenRound, IsRefusedWhileAnotherVoteIsOpen) {
  const Session session = threeThemes().withOpenVote({"A", "B"});
  EXPECT_EQ(refusal(session, asking(session, {"A", "C"})),
            "A vote is open already. Close it before opening another.");
}

TEST(OpenRound, IsRefusedWithoutAQuestionOrAChoice) {
  const Session session = threeThemes();
  const OpenRound open = asking(session, {"A", "B"});
  EXPECT_EQ(refusalOf(session, open, [](auto& o) { o.question = " \n"; }),
            "A vote needs a question.");
  EXPECT_EQ(refusalOf(session, open, [](auto& o) { o.themes.pop_back(); }), kTwoThings);
  EXPECT_EQ(refusalOf(session, open, [](auto& o) { o.themes[1] = o.themes[0]; }), kTwoThings);
}

TEST(OpenRound, IsRefusedForWhatIsGone) {
  const Session session = threeThemes();
  const OpenRound open = asking(session, {"A", "B"});
  EXPECT_EQ(refusalOf(session, open, [](auto& o) { o.themes[1] = session::ThemeId{999}; }),
            "One of those themes is no longer in the session.");
  EXPECT_EQ(refusalOf(session, open,
                      [](auto& o) { o.recommendations = {session::RecommendationId{999}}; }),
            "One of those recommendations is no longer in the session.");
}

TEST(OpenRound, IsRefusedForImpossibleNumbers) {
  const Session session = threeThemes();
  const OpenRound open = asking(session, {"A", "B"});
  const char* dots = "Give each person between 1 and 100 dots.";
  EXPECT_EQ(refusalOf(session, open, [](auto& o) { o.dotsPerPerson = 0; }), dots);
  EXPECT_EQ(refusalOf(session, open, [](auto& o) { o.dotsPerPerson = 101; }), dots);
  const char* people = "Up to 10000 people can vote.";
  EXPECT_EQ(refusalOf(session, open, [](auto& o) { o.people = -1; }), people);
  EXPECT_EQ(refusalOf(session, open, [](auto& o) { o.people = 10'001; }), people);
}

TEST(AddBallot, PutsDotsOnOptions) {
  const Session session = threeThemes().withOpenVote({"A", "B"});
  const Session after = carriedOut(session, AddBallot{{{"B", 3}, {"A", 2}}});
  ASSERT_EQ(after.ballots().size(), 1u);
  const auto& dots = after.ballots().begin()->dots;
  ASSERT_EQ(dots.size(), 2u);
  EXPECT_EQ(dots[0].dots, 2);  // in the order of the ballot paper, whatever order it was typed in
  EXPECT_EQ(dots[1].dots, 3);
}

TEST(AddBallot, TakesABlankAndASpoiledOne) {
  const Session session = threeThemes().withOpenVote({"A", "B"});
  Session after = carriedOut(session, AddBallot{});
  after = carriedOut(after, AddBallot{{}, true});
  EXPECT_EQ(ballotsIn(after, round(after)), 2u);
}

TEST(AddBallot, SaysInTheHistoryOnlyThatItIsIn) {
  const Session session = threeThemes().withOpenVote({"A", "B"});
  EXPECT_EQ(tests::sentenceOf(session, AddBallot{{{"B", 3}}}), "Ballot 1 is in");
}

TEST(AddBallot, IsRefusedWhenNoVoteIsOpen) {
  const Session never = threeThemes();
  EXPECT_EQ(refusal(never, AddBallot{}), "No vote is open, so no ballot can go in.");
  const Session closed = threeThemes().withOpenVote({"A", "B"}).withBallot({}).closed();
  EXPECT_EQ(refusal(closed, AddBallot{}), "No vote is open, so no ballot can go in.");
}

TEST(AddBallot, IsRefusedWhenEverybodyHasVoted) {
  const Session session = threeThemes().withOpenVote({"A", "B"}, 1).withBallot({{"A", 1}});
  EXPECT_EQ(refusal(session, AddBallot{}), "All 1 ballots are in already.");
}

TEST(AddBallot, IsRefusedWhenItCannotBeCounted) {
  const Session session = threeThemes().withOpenVote({"A", "B"});
  EXPECT_EQ(refusal(session, AddBallot{{{"C", 1}}}), "“C” is not on this ballot paper.");
  EXPECT_EQ(refusal(session, AddBallot{{{"A", 0}}}), "“A” was given 0 dots, which cannot be.");
  EXPECT_EQ(refusal(session, AddBallot{{{"A", std::numeric_limits<std::int64_t>::min()}}}),
            "“A” was given -9223372036854775808 dots, which cannot be.");
  EXPECT_EQ(refusal(session, AddBallot{{{"A", 101}}}), "“A” was given 101 dots, which cannot be.");
  EXPECT_EQ(refusal(session, AddBallot{{{"A", 3}, {"B", 3}}}),
            "That ballot has 6 dots; each person has 5 dots.");
  EXPECT_EQ(refusal(session, AddBallot{{{"A", 1}}, true}),
            "A spoiled ballot has no dots that count.");
}

TEST(CloseRound, CountsTheBallotsAndShowsNothingYet) {
  const Session session = threeThemes()
                              .withOpenVote({"A", "B"})
                              .withBallot({{"A", 3}, {"B", 1}})
                              .withBallot({{"B", 5}});
  const Session after = carriedOut(session, CloseRound{round(session)});
  EXPECT_EQ(after.find(round(after))->state, RoundState::closed);
  EXPECT_EQ(after.find(round(after))->closedAt, tests::kEvening);
  EXPECT_FALSE(after.find(round(after))->revealedAt);
  EXPECT_EQ(after.tallies().size(), 2u);
  EXPECT_TRUE(tallyMatches(after, round(after)));
}

TEST(CloseRound, IsRefusedTwiceWithoutBallotsOrForNoVote) {
  const Session open = threeThemes().withOpenVote({"A", "B"});
  EXPECT_EQ(refusal(open, CloseRound{round(open)}),
            "No ballot is in yet, so there is nothing to count.");
  const Session closed = threeThemes().withOpenVote({"A", "B"}).withBallot({}).closed();
  EXPECT_EQ(refusal(closed, CloseRound{round(closed)}), "That vote is closed already.");
  EXPECT_EQ(refusal(closed, CloseRound{}), kVoteGone);
}

TEST(RevealRound, LetsTheRoomSeeTheResult) {
  const Session session = threeThemes().withOpenVote({"A", "B"}).withBallot({}).closed();
  const Session after = carriedOut(session, RevealRound{round(session)});
  EXPECT_EQ(after.find(round(after))->state, RoundState::revealed);
  EXPECT_EQ(after.find(round(after))->revealedAt, tests::kEvening);
  EXPECT_TRUE(changesNothing(after, RevealRound{round(after)}));
}

TEST(RevealRound, IsRefusedBeforeTheVoteIsClosed) {
  const Session session = threeThemes().withOpenVote({"A", "B"}).withBallot({});
  EXPECT_EQ(refusal(session, RevealRound{round(session)}),
            "Close the vote before showing its result.");
  EXPECT_EQ(refusal(session, RevealRound{}), kVoteGone);
}

TEST(SuggestedDots, IsAQuarterOfTheListWithinThreeAndTen) {
  EXPECT_EQ(suggestedDots(0), 3);
  EXPECT_EQ(suggestedDots(12), 3);
  EXPECT_EQ(suggestedDots(20), 5);
  EXPECT_EQ(suggestedDots(400), 10);
}

}  // namespace
}  // namespace ct::vote
