#pragma once

#include "paper/lettering.h"
#include "paper/sheets.h"
#include "report/shared_session.h"

namespace ct::paper {

/// Blank notes to fill in by hand: the front with the session's question, how to have the
/// conversation and three notes; the back with four more.
Sheets noteSheets(const report::SharedSession& shared, Lettering& lettering);

}  // namespace ct::paper
