#include "vote/earlier_form.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/session_builder.h"

namespace ct::vote {
namespace {

using session::Session;
using testing::ElementsAre;
using testing::IsEmpty;
using tests::after;
using tests::aSession;
using tests::cards;
using tests::theme;

Session voted() {
  return aSession()
      .withCards(5)
      .withTheme("Buses", {"1", "2"})
      .withTheme("Fares", {"3"})
      .withOpenVote({"A", "B"})
      .withBallot({{"A", 5}})
      .closed()
      .revealed();
}

std::vector<std::string> since(const Session& session) {
  return changesSince(session, tests::round(session));
}

TEST(AnEarlierForm, IsNotSpokenOfWhileNothingChanged) {
  EXPECT_THAT(since(voted()), IsEmpty());
}

TEST(AnEarlierForm, IsTheTitleAndTheCardsThereWereThen) {
  Session session = voted();
  session = after(session, sort::NameTheme{theme(session, "A"), "Night buses"});
  session = after(session, sort::MoveCards{cards(session, {"4", "5"}), theme(session, "A")});
  session = after(session, sort::MoveCards{cards(session, {"1"}), theme(session, "B")});
  EXPECT_THAT(since(session),
              ElementsAre("A was called “Buses” then; 2 cards have come since, 1 has gone.",
                          "In B, 1 card has come since."));
}

TEST(AnEarlierForm, StaysWhenTheThemeIsGone) {
  Session session = voted();
  sort::MergeThemes merge;
  merge.from = theme(session, "B");
  merge.into = theme(session, "A");
  session = after(session, merge);
  EXPECT_THAT(since(session), ElementsAre("In A, 1 card has come since.", "B is no longer there."));
}

TEST(AnEarlierForm, IsNotSpokenOfWhenWhatAThemeHeldWasNotRecorded) {
  Session session = voted();
  session::Changes changes;
  for (const session::Option& option : session.options()) {
    session::Option older = option;
    older.cards.reset();
    changes.push_back(session::ChangeOf<session::Option>{option, older});
  }
  ASSERT_TRUE(session.apply(changes));
  session = after(session, sort::MoveCards{cards(session, {"4"}), theme(session, "A")});
  EXPECT_THAT(since(session), IsEmpty());
}

}  // namespace
}  // namespace ct::vote
