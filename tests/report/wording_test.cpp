#include "report/wording.h"

#include <gtest/gtest.h>

#include "support/session_builder.h"

namespace ct::report {
namespace {

std::size_t linesOf(const session::Session& session) {
  const session::RecommendationId id = tests::recommendation(session);
  return linesBehind(session, *session.rounds().begin(), id, recommend::basisOf(session, id))
      .size();
}

/// A vote on three themes, and a recommendation that rests on the first of them.
tests::SessionBuilder votedOn() {
  auto builder = tests::aSession().withCards(3).withTheme("Buses", {"1"}).withTheme("Fares", {"2"});
  return builder.withTheme("Lights", {"3"}).withOpenVote({"A", "B", "C"});
}

TEST(LinesBehind, AreThoseOfItsThemes) {
  auto builder = votedOn().withBallot({{"A", 3}, {"B", 1}}).closed().revealed();
  EXPECT_EQ(linesOf(builder.withRecommendation("Run late", {"A"})), 1U);
}

TEST(LinesBehind, HideNoTie) {
  auto builder = votedOn().withBallot({{"A", 2}, {"B", 2}}).closed().revealed();
  const session::Session session = builder.withRecommendation("Run late", {"A"});
  EXPECT_EQ(linesOf(session), 2U);
  const session::RecommendationId id = tests::recommendation(session);
  const auto behind =
      linesBehind(session, *session.rounds().begin(), id, recommend::basisOf(session, id));
  EXPECT_EQ(lineWords(behind[0]), "2 dots from 1 person");
  EXPECT_EQ(lineWords(behind[1]),
            "2 dots from 1 person (just as many; this recommendation does not rest on it)");
}

}  // namespace
}  // namespace ct::report
