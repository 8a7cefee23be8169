#include "facilitate/reading.h"

#include <gtest/gtest.h>

#include "support/carry_out.h"

namespace ct::facilitate {
namespace {

using session::Session;
using tests::aSession;
using tests::card;
using tests::carriedOut;
using tests::refusal;

TEST(MarkRead, CountsACardOnce) {
  Session session = aSession().withCards(3);
  session = carriedOut(session, MarkRead{card(session, "2")});
  EXPECT_EQ(readSoFar(session).read, 1U);
  EXPECT_EQ(readSoFar(session).all, 3U);
  EXPECT_EQ(session.find(card(session, "2"))->readAt, tests::kEvening);
}

TEST(MarkRead, IsRefusedForACardTheRoomMustNotHear) {
  const Session session = aSession().withCards(3).heldBack({"2"});
  EXPECT_EQ(refusal(session, MarkRead{card(session, "2")}),
            "Card 2 is held back and not for reading aloud.");
  EXPECT_EQ(readSoFar(session).all, 2U);
}

TEST(NextUnread, GoesRoundUntilEveryCardWasRead) {
  Session session = aSession().withCards(3);
  session = carriedOut(session, MarkRead{card(session, "2")});
  EXPECT_EQ(nextUnread(session, card(session, "1"))->code, "3");
  EXPECT_EQ(nextUnread(session, card(session, "3"))->code, "1");
  session = carriedOut(session, MarkRead{card(session, "1")});
  session = carriedOut(session, MarkRead{card(session, "3")});
  EXPECT_EQ(nextUnread(session, card(session, "1")), nullptr);
}

}  // namespace
}  // namespace ct::facilitate
