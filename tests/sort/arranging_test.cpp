#include "sort/arranging.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sort/accounting.h"
#include "support/carry_out.h"

namespace ct::sort {
namespace {

using session::Session;
using testing::ElementsAre;
using tests::aSession;
using tests::card;
using tests::carriedOut;
using tests::refusal;
using tests::theme;

Session threeInA() {
  return aSession().withCards(5).withTheme("Late buses", {"1", "2", "3"}).withTheme("Fares", {"4"});
}

std::vector<std::string> codesIn(const Session& session, const std::string& letter) {
  std::vector<std::string> codes;
  for (const session::Card* each : cardsIn(session, theme(session, letter), HeldBack::include))
    codes.push_back(each->code);
  return codes;
}

TEST(MoveWithin, PutsACardAtAPlaceAndTheOthersCloseUp) {
  const Session session = threeInA();
  const Session after = carriedOut(session, MoveWithin{theme(session, "A"), card(session, "3"), 1});
  EXPECT_THAT(codesIn(after, "A"), ElementsAre("3", "1", "2"));
  const Session again = carriedOut(after, MoveWithin{theme(after, "A"), card(after, "1"), 3});
  EXPECT_THAT(codesIn(again, "A"), ElementsAre("3", "2", "1"));
}

TEST(MoveWithin, PutsCardsThatComeLaterAtTheEnd) {
  Session session = threeInA();
  session = carriedOut(session, MoveWithin{theme(session, "A"), card(session, "3"), 1});
  session = carriedOut(session, MoveCards{{card(session, "5")}, theme(session, "A"), {}});
  EXPECT_THAT(codesIn(session, "A"), ElementsAre("3", "1", "2", "5"));
}

TEST(MoveWithin, LeavesACardsHomeWhereItIs) {
  Session session = threeInA();
  session = carriedOut(session, AlsoPlace{{card(session, "1")}, theme(session, "B")});
  const auto home = *session.placementsOf(card(session, "1")).begin();
  session = carriedOut(session, MoveWithin{theme(session, "A"), card(session, "1"), 3});
  EXPECT_EQ(*session.placementsOf(card(session, "1")).begin(), home);
}

TEST(MoveWithin, IsRefusedForACardThatIsElsewhereAndForPlacesThatAreNotThere) {
  const Session session = threeInA();
  EXPECT_EQ(refusal(session, MoveWithin{theme(session, "A"), card(session, "4"), 1}),
            "There is no card 4 in A, Late buses.");
  for (const int place : {0, 4, -1}) {
    EXPECT_EQ(refusal(session, MoveWithin{theme(session, "A"), card(session, "1"), place}),
              "The places in A, Late buses go from 1 to 3.");
  }
}

TEST(Tidy, LetsTheBoardPlaceEverythingAgain) {
  Session session = threeInA();
  session = carriedOut(session, MoveTheme{theme(session, "A"), 900, -40});
  session = carriedOut(session, LayCards{{{card(session, "5"), 10, 20}}});
  const Session tidied = carriedOut(session, Tidy{});
  EXPECT_FALSE(tidied.find(theme(tidied, "A"))->x);
  EXPECT_FALSE(tidied.find(card(tidied, "5"))->x);
}

}  // namespace
}  // namespace ct::sort
