#include "paper/print.h"

#include <utility>

#include "paper/cards.h"
#include "paper/lettering.h"
#include "paper/note_sheets.h"
#include "paper/pdf.h"
#include "paper/sorting_sheet.h"
#include "report/shared_session.h"

namespace ct::paper {
namespace {

Sheets sheetsOf(const session::Session& session, What what, Lettering& lettering) {
  const report::SharedSession shared = report::shareable(session);
  switch (what) {
    case What::sixCards:
      return cardSheets(shared, kSixToAPage, lettering);
    case What::twelveCards:
      return cardSheets(shared, kTwelveToAPage, lettering);
    case What::largeCards:
      return cardSheets(shared, kLargePrint, lettering);
    case What::noteSheets:
      return noteSheets(shared, lettering);
    case What::sortingSheet:
      return sortingSheet(shared, lettering);
  }
  return {};
}

}  // namespace

base::Result<Printed> print(const session::Session& session, What what) {
  Lettering lettering;
  const Sheets sheets = sheetsOf(session, what, lettering);
  if (sheets.pages.empty()) {
    return base::refuse(session.cards().empty()
                            ? "There are no cards to print yet."
                            : "Every card is held back, and held-back cards are not printed.");
  }
  auto bytes = pdfOf(sheets, lettering);
  if (!bytes) return base::passOn(std::move(bytes));
  return Printed{std::move(*bytes), sheets.pages.size()};
}

std::string fileNameOf(What what) {
  switch (what) {
    case What::sixCards:
      return "cards, 6 to a page.pdf";
    case What::twelveCards:
      return "cards, 12 to a page.pdf";
    case What::largeCards:
      return "cards in large print.pdf";
    case What::noteSheets:
      return "note sheets.pdf";
    case What::sortingSheet:
      return "sorting sheet.pdf";
  }
  return {};
}

}  // namespace ct::paper
