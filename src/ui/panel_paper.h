#pragma once

#include <array>
#include <utility>

#include "ui/frame.h"
#include "ui/outbox.h"

namespace ct::ui {

/// All that can be printed, and what its button says.
inline constexpr std::array<std::pair<Paper, const char*>, 5> kPapers{
    {{Paper::sixCards, "Cards, 6 to a page"},
     {Paper::twelveCards, "Cards, 12 to a page"},
     {Paper::largeCards, "Cards in large print"},
     {Paper::noteSheets, "Note sheets"},
     {Paper::sortingSheet, "Sorting sheet"}}};

/// The part of the ending page with a button for each, and where the last one lies.
void drawPaper(Frame& frame);

}  // namespace ct::ui
