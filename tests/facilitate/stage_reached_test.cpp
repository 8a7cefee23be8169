#include "facilitate/stage_reached.h"

#include <gtest/gtest.h>

#include "support/session_builder.h"

namespace ct::tests {
namespace {

using facilitate::Stage;
using facilitate::stageReached;

TEST(StageReached, IsTheBeginningUntilThereAreNotesToSort) {
  EXPECT_EQ(stageReached(aSession()), Stage::opening);
  EXPECT_EQ(stageReached(aSession().withCards(2)), Stage::sort);
}

TEST(StageReached, IsTheVoteWhilePeopleWaitWithTheirBallots) {
  auto builder = aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"});
  builder.withRecommendation("Run late");
  EXPECT_EQ(stageReached(builder), Stage::recommend);
  EXPECT_EQ(stageReached(builder.withOpenVote({"A", "B"}, 3)), Stage::vote);
}

}  // namespace
}  // namespace ct::tests
