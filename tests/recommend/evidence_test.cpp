#include "recommend/evidence.h"

#include <gtest/gtest.h>

#include "support/session_builder.h"

namespace ct::recommend {
namespace {

using session::Session;
using tests::aSession;
using tests::recommendation;

template <class Record>
std::string codes(const std::vector<const Record*>& records) {
  std::string all;
  for (const auto* each : records) {
    if constexpr (requires { each->code; }) {
      all += each->code;
    } else {
      all += each->letter;
    }
  }
  return all;
}

TEST(WordsOf, CountInformationApart) {
  auto builder = aSession().withCards(2).withRecommendation("Run it.", {}, {"1"});
  const Session& session = builder.session();
  builder.with(gather::SetKind{tests::cards(session, {"1"}), session::CardKind::information});
  EXPECT_EQ(wordsOf(basisOf(session, recommendation(session))), "1 card of information");
}

TEST(BasisOf, LeadsDownToEveryCardOnce) {
  const Session session = aSession()
                              .withCards(4)
                              .withTheme("Buses", {"3", "1"})
                              .withTheme("Parking", {"2"})
                              .alsoIn("B", {"1"})
                              .withRecommendation("Run it.", {"B", "A"}, {"1", "4"});
  const Basis basis = basisOf(session, recommendation(session));
  EXPECT_EQ(codes(basis.themes), "AB");
  EXPECT_EQ(codes(basis.chosen), "14");
  EXPECT_EQ(codes(basis.cards), "1234");
  EXPECT_TRUE(basis.rounds.empty());
}

TEST(BasisOf, NeverNamesAHeldBackCard) {
  const Session session = aSession()
                              .withCards(3)
                              .withTheme("Buses", {"1", "2"})
                              .withRecommendation("Run it.", {"A"}, {"3"})
                              .heldBack({"1", "3"});
  const Basis basis = basisOf(session, recommendation(session));
  EXPECT_EQ(codes(basis.cards), "2");
  EXPECT_TRUE(basis.chosen.empty());
}

TEST(BasisOf, LeavesOtherRecommendationsOut) {
  const Session session = aSession()
                              .withCards(2)
                              .withRecommendation("Run it.", {}, {"1"})
                              .withRecommendation("Mend it.", {}, {"2"})
                              .withRecommendation("Sing.");
  EXPECT_EQ(codes(basisOf(session, recommendation(session, 2)).cards), "2");
  EXPECT_TRUE(basisOf(session, recommendation(session, 3)).empty());
}

TEST(BasisOf, NamesTheVoteBehindIt) {
  Session session = aSession().withTheme("Buses").withTheme("Parking").withOpenVote({"A", "B"});
  AddRecommendation add{"Run it."};
  add.round = tests::round(session);
  session = tests::after(session, add);
  const Basis basis = basisOf(session, recommendation(session));
  ASSERT_EQ(basis.rounds.size(), 1u);
  EXPECT_EQ(basis.rounds.front()->number, 1);
  EXPECT_FALSE(basis.empty());
}

TEST(BasisWords, SayHowManyCardsAndWhereTheyAre) {
  const auto words = [](const Session& session) {
    return wordsOf(basisOf(session, recommendation(session)));
  };
  const auto with = [] { return aSession().withCards(4).withTheme("Buses", {"1", "2"}); };
  EXPECT_EQ(words(with().withRecommendation("Run it.")), "");
  EXPECT_EQ(words(with().withRecommendation("Run it.", {"A"})), "2 cards in 1 theme");
  EXPECT_EQ(words(with().withRecommendation("Run it.", {}, {"3"})), "1 card chosen one by one");
  EXPECT_EQ(words(with().withRecommendation("Run it.", {"A"}, {"3"})),
            "3 cards (those in 1 theme, and 1 chosen one by one)");
}

TEST(DifferingViewsOf, AreThoseUnderThatThemeOrRecommendation) {
  Session session = aSession()
                        .withTheme("Buses")
                        .withRecommendation("Run it.")
                        .withRecommendation("Mend it.")
                        .withDifferingView("We like taxis.", 1);
  session =
      tests::after(session, RecordDifferingView{"Too dear.", {}, tests::theme(session, "A"), 0});
  ASSERT_EQ(differingViewsOf(session, recommendation(session, 1)).size(), 1u);
  EXPECT_EQ(differingViewsOf(session, recommendation(session, 1)).front()->words, "We like taxis.");
  EXPECT_TRUE(differingViewsOf(session, recommendation(session, 2)).empty());
  ASSERT_EQ(differingViewsOf(session, tests::theme(session, "A")).size(), 1u);
  EXPECT_EQ(differingViewsOf(session, tests::theme(session, "A")).front()->words, "Too dear.");
}

TEST(RecommendationsInOrder, GoesByNumber) {
  const Session session = aSession().withRecommendation("Run it.").withRecommendation("Mend it.");
  const auto all = recommendationsInOrder(session);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0]->number, 1);
  EXPECT_EQ(all[1]->number, 2);
  EXPECT_EQ(recommendationByNumber(session, 2), all[1]);
  EXPECT_EQ(recommendationByNumber(session, 3), nullptr);
}

}  // namespace
}  // namespace ct::recommend
