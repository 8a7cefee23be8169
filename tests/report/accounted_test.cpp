#include "report/accounted.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/sample_session.h"

namespace ct::report {
namespace {

using sort::Place;
using testing::HasSubstr;

Printed allOf(const SharedSession& shared) {
  Printed printed;
  for (const session::Card& card : shared.session.cards()) {
    printed.note(sort::placeOf(shared.session, card), card);
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
    if (card.code != "14") printed.note(sort::placeOf(shared.session, card), card);
  }
  const std::string words = reconciliation(shared, printed);
  EXPECT_THAT(words, HasSubstr("36 in, 35 out."));
  EXPECT_THAT(words, HasSubstr("They should be the same"));
  EXPECT_THAT(words, HasSubstr("Not printed here: card 14."));
}

TEST(Reconciliation, ShowsWhenACardIsInTwoPlaces) {
  const SharedSession shared = shareable(tests::sampleEvening());
  Printed printed = allOf(shared);
  printed.note(Place::parked, *shared.session.cardByCode("1"));
  EXPECT_THAT(reconciliation(shared, printed), HasSubstr("36 in, 37 out. They should be the same"));
}

TEST(Reconciliation, ShowsWhenACardWasLostBeforePrinting) {
  SharedSession shared = shareable(tests::sampleEvening());
  ++shared.whole.cards;
  EXPECT_THAT(reconciliation(shared, allOf(shared)), HasSubstr("37 in, 36 out."));
}

TEST(Reconciliation, CountsACardPrintedInTwoThemesOnce) {
  Printed printed;
  session::Card card;
  card.id = {7};
  printed.note(Place::inTheme, card);
  printed.note(Place::inTheme, card);
  EXPECT_EQ(printed.at(Place::inTheme), 1u);
}

TEST(Reconciliation, OfAnEmptySessionIsPlain) {
  const SharedSession shared = shareable(tests::RecordBuilder("T", "P").session());
  EXPECT_THAT(reconciliation(shared, {}), HasSubstr("0 cards can be shown: 0 in, 0 out."));
  EXPECT_THAT(reconciliation(shared, {}), HasSubstr("No card is held back."));
}

}  // namespace
}  // namespace ct::report
