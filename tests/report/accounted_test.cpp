#include "report/accounted.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/sample_session.h"
#include "support/session_builder.h"

namespace ct::report {
namespace {

using sort::Place;
using testing::HasSubstr;

Printed allOf(const SharedSession& shared) {
  Printed printed;
  for (const session::Card& card : shared.session.cards()) {
    printed.note(shared.session, sort::placeOf(shared.session, card), card);
  }
  return printed;
}

TEST(Reconciliation, AddsUpWhenEverythingWasPrinted) {
  const SharedSession shared = shareable(tests::sampleEvening());
  EXPECT_EQ(reconciliation(shared, allOf(shared)),
            "36 cards can be shown: 36 in, 36 out. 27 in themes, 4 parked, 2 fit none, 3 not yet "
            "placed. 3 more cards are held back and not printed here.");
}

TEST(Reconciliation, ShowsWhenACardWasNotPrinted) {
  const SharedSession shared = shareable(tests::sampleEvening());
  Printed printed;
  for (const session::Card& card : shared.session.cards()) {
    if (card.code != "14") printed.note(shared.session, sort::placeOf(shared.session, card), card);
  }
  const std::string words = reconciliation(shared, printed);
  EXPECT_THAT(words, HasSubstr("36 in, 35 out."));
  EXPECT_THAT(words, HasSubstr("They should be the same"));
  EXPECT_THAT(words, HasSubstr("Not printed here: card 14."));
}

TEST(Reconciliation, ShowsWhenACardIsInTwoPlaces) {
  const SharedSession shared = shareable(tests::sampleEvening());
  Printed printed = allOf(shared);
  printed.note(shared.session, Place::parked, *shared.session.cardByCode("1"));
  EXPECT_THAT(reconciliation(shared, printed), HasSubstr("36 in, 37 out. They should be the same"));
}

TEST(Reconciliation, ShowsWhenACardWasLostBeforePrinting) {
  SharedSession shared = shareable(tests::sampleEvening());
  ++shared.whole.cards;
  EXPECT_THAT(reconciliation(shared, allOf(shared)), HasSubstr("37 in, 36 out."));
}

TEST(Reconciliation, CountsCardsThatSayTheSameWithTheOneTheyArePrintedWith) {
  auto builder = tests::aSession().withCards(3).withTheme("Buses", {"1"});
  const session::Session& session = builder.session();
  const SharedSession shared = shareable(
      builder.with(sort::MergeCards{tests::cards(session, {"2", "3"}), tests::card(session, "1")}));
  Printed printed;
  printed.note(shared.session, Place::inTheme, *shared.session.cardByCode("1"));
  EXPECT_EQ(reconciliation(shared, printed),
            "3 cards can be shown: 3 in, 3 out. 3 in themes, 0 parked, 0 fit none, 0 not yet "
            "placed. 2 of them say the same as another and are printed with it. No card is held "
            "back.");
}

TEST(Reconciliation, CountsInformationNowhereAndSaysSo) {
  auto builder = tests::aSession().withCards(3).withTheme("Buses", {"1", "2"});
  const session::Session& session = builder.session();
  const SharedSession shared = shareable(
      builder.with(gather::SetKind{tests::cards(session, {"2"}), session::CardKind::information}));
  EXPECT_EQ(reconciliation(shared, allOf(shared)),
            "2 cards can be shown: 2 in, 2 out. 1 in themes, 0 parked, 0 fit none, 1 not yet "
            "placed. 1 card of information from services is printed beside them and counted "
            "nowhere. No card is held back.");
}

TEST(Reconciliation, CountsACardPrintedInTwoThemesOnce) {
  const session::Session session = tests::aSession().withCards(1);
  Printed printed;
  printed.note(session, Place::inTheme, *session.cardByCode("1"));
  printed.note(session, Place::inTheme, *session.cardByCode("1"));
  EXPECT_EQ(printed.at(Place::inTheme), 1u);
}

TEST(Reconciliation, OfAnEmptySessionIsPlain) {
  const SharedSession shared = shareable(tests::RecordBuilder("T", "P").session());
  EXPECT_THAT(reconciliation(shared, {}), HasSubstr("0 cards can be shown: 0 in, 0 out."));
  EXPECT_THAT(reconciliation(shared, {}), HasSubstr("No card is held back."));
}

}  // namespace
}  // namespace ct::report
