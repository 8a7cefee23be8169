#include <gtest/gtest.h>

#include "facilitate/reading.h"
#include "recommend/evidence.h"
#include "session/chosen_cards.h"
#include "sort/accounting.h"
#include "support/session_builder.h"

/// What services told is nobody's voice: every count is as if it were not there (practice.md, M8).
namespace ct::sort {
namespace {

using session::Session;
using tests::aSession;
using tests::cards;
using tests::theme;

tests::SessionBuilder residents() {
  return aSession()
      .withCards(6)
      .withTheme("Buses", {"1", "2"})
      .withTheme("Fares", {"3"})
      .alsoIn("B", {"1"})
      .parked({"4"})
      .heldBack({"5"})
      .withRecommendation("Run it later", {"A"}, {"3"});
}

/// With information everywhere a card can lie, and evidence of it.
Session withInformation() {
  tests::SessionBuilder builder = residents();
  const Session& session = builder.session();
  const auto with = [&](const commands::Command& command) { builder.with(command); };
  gather::AddCards add;
  for (int i = 0; i < 5; ++i)
    add.cards.push_back({.said = "The 12 stops at six", .kind = session::CardKind::information});
  with(add);
  with(sort::MoveCards{cards(session, {"7"}), theme(session, "A"), {}});
  with(sort::AlsoPlace{cards(session, {"7"}), theme(session, "B")});
  with(sort::ParkCards{cards(session, {"8"})});
  with(sort::FitNone{cards(session, {"9"})});
  with(sort::HoldBack{cards(session, {"10"})});
  with(recommend::AddEvidence{tests::recommendation(session), {}, cards(session, {"7"}), {}});
  return builder;
}

TEST(Information, ChangesNoCountOfWhatResidentsSaid) {
  const Session without = residents();
  const Session with = withInformation();
  Accounting counted = account(with);
  EXPECT_EQ(counted.information, 5U);
  EXPECT_EQ(counted.informationHeldBack, 1U);
  counted.information = counted.informationHeldBack = 0;
  EXPECT_EQ(counted, account(without));
  for (const char* letter : {"A", "B"}) {
    EXPECT_EQ(session::voicesAmong(with, cardsIn(with, theme(with, letter), HeldBack::leaveOut)),
              session::voicesAmong(without,
                                   cardsIn(without, theme(without, letter), HeldBack::leaveOut)));
  }
  EXPECT_EQ(facilitate::readSoFar(with).all, facilitate::readSoFar(without).all);
  EXPECT_EQ(recommend::wordsOf(recommend::basisOf(with, tests::recommendation(with))),
            recommend::wordsOf(recommend::basisOf(without, tests::recommendation(without))));
}

TEST(Information, IsReadAloudWithoutBeingCounted) {
  tests::SessionBuilder builder = residents();
  const Session& session = builder.session();
  builder.with(
      gather::AddCards{{{.said = "It stops at six", .kind = session::CardKind::information}}});
  builder.with(facilitate::MarkRead{tests::card(session, "7")});
  EXPECT_EQ(facilitate::readSoFar(session).read, 0U);
}

}  // namespace
}  // namespace ct::sort
