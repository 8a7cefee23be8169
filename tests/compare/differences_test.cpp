#include "compare/differences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/session_builder.h"

namespace ct::compare {
namespace {

using session::Session;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using tests::after;
using tests::aSession;
using tests::cards;
using tests::Codes;
using tests::theme;

std::vector<std::string> told(const Session& before, const Session& now) {
  std::vector<std::string> sentences;
  for (const Difference& each : differences(before, now))
    sentences.push_back(each.sentence);
  return sentences;
}

tests::SessionBuilder busesAndFares() {
  return aSession().withCards(6).withTheme("Buses", {"1", "2"}).withTheme("Fares", {"3"});
}

TEST(Differences, AreNoneBetweenASessionAndItself) {
  EXPECT_THAT(differences(busesAndFares(), busesAndFares()), IsEmpty());
}

TEST(Differences, TellCardsThatWentTheSameWayTogether) {
  const Session before = busesAndFares();
  const Session moved =
      after(before, sort::MoveCards{cards(before, {"4", "5"}), theme(before, "B")});
  EXPECT_THAT(told(before, moved),
              ElementsAre("2 cards moved from the cards not yet placed to B, Fares: 4, 5."));
  EXPECT_THAT(told(moved, before),
              ElementsAre("2 cards moved from B, Fares to the cards not yet placed: 4, 5."));
}

TEST(Differences, StayShortHoweverManyCardsMoved) {
  const Session before = aSession().withCards(100).withTheme("Buses");
  Codes all;
  for (const session::Card& card : before.cards())
    all.push_back(card.code);
  const auto sentences =
      told(before, after(before, sort::MoveCards{cards(before, all), theme(before, "A")}));
  ASSERT_THAT(sentences, SizeIs(1));
  EXPECT_THAT(sentences[0], testing::EndsWith("10, 11, 12 and 88 more."));
}

TEST(Differences, KnowTheMarkOfOneErasingWhateverItsNumber) {
  const session::Erasure mark{{90}, "3", tests::kEvening, "It named somebody"};
  session::Erasure again = mark;
  again.id = {91};
  session::Erasure later = mark;
  later.erasedAt.milliseconds += 1;
  const auto with = [](std::vector<session::Erasure> marks) {
    Session session = aSession().withCards(3);
    for (const session::Erasure& each : marks)
      EXPECT_TRUE(session.apply({session::ChangeOf<session::Erasure>{{}, each}}));
    return session;
  };
  EXPECT_THAT(told(with({mark}), with({again})), IsEmpty());
  EXPECT_THAT(told(with({mark}), with({again, session::Erasure{{95}, "3", later.erasedAt, "Two"}})),
              ElementsAre("Words of card 3 were removed for good: Two."));
  EXPECT_THAT(told(with({mark}), with({})),
              ElementsAre("The mark that words of card 3 were removed is gone."));
}

TEST(Differences, TellCardsThatCameInParkedHeldBackAndRead) {
  const Session before = busesAndFares();
  Session now = after(before, gather::AddCards{{gather::NewCard{"A new note"}}});
  now = after(now, sort::ParkCards{cards(now, {"4"})});
  now = after(now, sort::HoldBack{cards(now, {"5"})});
  EXPECT_THAT(
      told(before, now),
      testing::UnorderedElementsAre(
          "Card 5 is held back.", "Card 4 moved from the cards not yet placed to the parked cards.",
          "Card 7 came in, now in the cards not yet placed."));
}

TEST(Differences, ShowWordsSideBySideButNeverThoseHeldBack) {
  const Session before = busesAndFares();
  gather::EditCard edit;
  edit.card = tests::card(before, "1");
  edit.said = "Other words";
  const Session reworded = after(before, edit);
  const auto open = differences(before, reworded);
  ASSERT_THAT(open, SizeIs(1));
  EXPECT_EQ(open[0].sentence, "Card 1 is worded differently.");
  ASSERT_TRUE(open[0].wording);
  EXPECT_EQ(open[0].wording->after, "Other words");
  const Session held = after(reworded, sort::HoldBack{cards(before, {"1"})});
  for (const Difference& each : differences(before, held))
    EXPECT_FALSE(each.wording) << each.sentence;
}

TEST(Differences, TellACopyFromAMove) {
  const Session before = busesAndFares();
  const Session now = after(before, sort::AlsoPlace{cards(before, {"1"}), theme(before, "B")});
  EXPECT_THAT(told(before, now), ElementsAre("Card 1 is also in B, Fares."));
  EXPECT_THAT(told(now, before), ElementsAre("Card 1 is no longer also in B, Fares."));
}

TEST(Differences, TellWhereACardIsThatWasHeldBackFromItsTheme) {
  const Session before = busesAndFares();
  const Session out = after(before, sort::TakeOut{cards(before, {"3"}), theme(before, "B")});
  const Session held = after(out, sort::HoldBack{cards(out, {"3"})});
  EXPECT_THAT(told(before, held), Contains("Card 3 moved from B, Fares to the cards held back."));
}

TEST(Differences, TellAMergeFromARemoval) {
  const Session before = busesAndFares();
  sort::MergeThemes merge;
  merge.from = theme(before, "B");
  merge.into = theme(before, "A");
  EXPECT_THAT(told(before, after(before, merge)),
              ElementsAre("Card 3 moved from B, Fares to A, Buses.",
                          "Theme B, Fares is gone; its cards are in A, Buses."));
  sort::DeleteTheme removal;
  removal.theme = theme(before, "B");
  removal.cardsGo = sort::CardsGo::parked;
  const Session removed = after(before, removal);
  EXPECT_THAT(told(before, removed), Contains("Theme B, Fares is gone."));
}

TEST(Differences, TellASplitFromANewTheme) {
  const Session before = busesAndFares();
  sort::SplitTheme split;
  split.theme = theme(before, "A");
  split.cards = cards(before, {"2"});
  EXPECT_THAT(told(before, after(before, split)),
              Contains("Theme C is new; its cards were in A, Buses."));
  const Session made = after(before, sort::MakeTheme{cards(before, {"5"}), "Lights"});
  EXPECT_THAT(told(before, made), Contains("Theme C, Lights is new."));
}

TEST(Differences, TellNamesAndAgreement) {
  const Session before = busesAndFares();
  Session now = after(before, sort::NameTheme{theme(before, "A"), "Night buses"});
  now = after(now, sort::AgreeTheme{theme(now, "B")});
  const auto all = differences(before, now);
  ASSERT_THAT(all, SizeIs(2));
  EXPECT_EQ(all[0].sentence, "Theme A has another name.");
  EXPECT_EQ(all[0].wording->before, "Buses");
  EXPECT_EQ(all[1].sentence, "Theme B, Fares is agreed.");
}

TEST(Differences, TellAVoteByItsNumbersAndNoBallot) {
  const Session before = busesAndFares();
  const Session open = busesAndFares().withOpenVote({"A", "B"}).withBallot({{"A", 5}});
  EXPECT_THAT(told(before, open), ElementsAre("Vote 1 was opened, “Which matters most?”.",
                                              "Vote 1 is open, 1 ballot in."));
  const Session shown = busesAndFares()
                            .withOpenVote({"A", "B"})
                            .withBallot({{"A", 5}})
                            .withBallot({{"B", 5}})
                            .closed()
                            .revealed();
  EXPECT_THAT(told(open, shown),
              ElementsAre("Vote 1 is closed with 2 ballots.", "Vote 1 has its result shown.",
                          "Vote 1 has 1 more ballot."));
}

TEST(Differences, TellNoVoteClosedAgainWhenOnlyItsResultIsShown) {
  auto evening = busesAndFares().withOpenVote({"A", "B"}).withBallot({{"A", 5}});
  const Session open = evening;
  const Session closed = evening.closed();
  const Session shown = evening.revealed();
  EXPECT_THAT(told(open, closed), ElementsAre("Vote 1 is closed with 1 ballot."));
  EXPECT_THAT(told(closed, shown), ElementsAre("Vote 1 has its result shown."));
  EXPECT_THAT(told(shown, closed), ElementsAre("Vote 1 no longer has its result shown."));
  EXPECT_THAT(told(closed, open), ElementsAre("Vote 1 is open, 1 ballot in."));
  EXPECT_THAT(told(shown, open), ElementsAre("Vote 1 is open, 1 ballot in."));
}

TEST(Differences, TellRecommendationsWithWhatTheyRestOn) {
  const Session before = busesAndFares().withRecommendation("Run the 12 later", {"A"});
  recommend::EditRecommendation edit;
  edit.recommendation = tests::recommendation(before);
  edit.text = "Run the 12 until eleven";
  Session now = after(before, edit);
  recommend::AddEvidence add;
  add.recommendation = tests::recommendation(now);
  add.themes = {theme(now, "B")};
  now = after(now, add);
  const auto all = differences(before, now);
  ASSERT_THAT(all, SizeIs(2));
  EXPECT_EQ(all[0].sentence, "Recommendation 1 is worded differently.");
  EXPECT_EQ(all[0].wording->after, "Run the 12 until eleven");
  EXPECT_EQ(all[1].sentence, "Recommendation 1 now rests on theme B, Fares.");
}

TEST(Differences, TellDifferingViews) {
  const auto builder = busesAndFares().withRecommendation("Run the 12 later", {"A"});
  const Session before = builder;
  auto more = builder;
  const Session now = more.withDifferingView("Trains instead");
  const auto all = differences(before, now);
  ASSERT_THAT(all, SizeIs(1));
  EXPECT_EQ(all[0].sentence, "A differing view on recommendation 1 was recorded.");
  EXPECT_EQ(all[0].wording->after, "Trains instead");
}

}  // namespace
}  // namespace ct::compare
