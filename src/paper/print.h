#pragma once

#include <cstddef>
#include <string>

#include "base/result.h"
#include "session/session.h"

/// What is printed for an evening on paper, or for when the laptop fails.
namespace ct::paper {

enum class What { sixCards, twelveCards, largeCards, noteSheets, sortingSheet };

struct Printed {
  std::string bytes;  ///< a PDF file
  std::size_t pages = 0;
};

/// Sheets of A4 to print. Pure: the same session gives the same bytes on the same computer. Neither
/// held-back cards nor impressions are in them. Refused when no card may be shown and cards are
/// wanted.
base::Result<Printed> print(const session::Session& session, What what);

/// What the file is called: "cards, 6 to a page.pdf".
std::string fileNameOf(What what);

}  // namespace ct::paper
