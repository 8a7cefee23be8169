#pragma once

#include "paper/lettering.h"
#include "paper/sheets.h"
#include "report/shared_session.h"

namespace ct::paper {

/// For whoever writes down how cards are sorted on paper: a row for each theme there is and for the
/// next ones, with the cards in it so far and room for more numbers; then rows for cards that are
/// parked and for those that fit none.
Sheets sortingSheet(const report::SharedSession& shared, Lettering& lettering);

}  // namespace ct::paper
