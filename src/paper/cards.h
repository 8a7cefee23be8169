#pragma once

#include "paper/lettering.h"
#include "paper/sheets.h"
#include "report/shared_session.h"

namespace ct::paper {

/// How cards stand on a page. Sizes of type are in points.
struct CardGrid {
  int columns = 2;
  int rows = 3;
  float code = 34;  ///< the card's number
  float largest = 20;
  float smallest = 8;
  bool growsToAPage = false;  ///< a card that needs more room takes a page, not another piece
};

inline constexpr CardGrid kSixToAPage{};
inline constexpr CardGrid kTwelveToAPage{3, 4, 26, 14, 8};
inline constexpr CardGrid kLargePrint{1, 2, 60, 32, 18, true};

/// All cards that may be shown, to be cut apart: each with its number and all its words. Words are
/// set smaller where they must be, and a card that is too long even so goes on in further pieces
/// that say so. No page when there is no card.
Sheets cardSheets(const report::SharedSession& shared, const CardGrid& grid, Lettering& lettering);

}  // namespace ct::paper
