#include "sort/held_back.h"

#include <gtest/gtest.h>

#include "support/session_builder.h"

namespace ct::sort {
namespace {

using tests::aSession;

TEST(WithHeldBackOf, HidesInAnEarlierStateWhatIsHeldBackNow) {
  const session::Session earlier = aSession().withCards(2);
  const session::Session now = tests::after(earlier, HoldBack{{tests::card(earlier, "1")}});
  const session::Session shown = withHeldBackOf(earlier, now);
  EXPECT_TRUE(shown.cardByCode("1")->heldBack);
  EXPECT_FALSE(shown.cardByCode("2")->heldBack);
}

TEST(WithHeldBackOf, KeepsBackWhatWasHeldBackThen) {
  const session::Session earlier = aSession().withCards(1).heldBack({"1"});
  const session::Session now = tests::after(earlier, Release{{tests::card(earlier, "1")}});
  EXPECT_TRUE(withHeldBackOf(earlier, now).cardByCode("1")->heldBack);
}

TEST(NextLetter, IsNeverOneThatAVoteWasHeldOn) {
  auto session = aSession()
                     .withCards(2)
                     .withTheme("Lights", {"1"})
                     .withTheme("Parking", {"2"})
                     .withOpenVote({"A", "B"})
                     .session();
  DeleteTheme remove;
  remove.theme = tests::theme(session, "B");
  remove.cardsGo = CardsGo::parked;
  session = tests::after(session, remove);
  EXPECT_EQ(nextLetter(session), "C");
}

}  // namespace
}  // namespace ct::sort
