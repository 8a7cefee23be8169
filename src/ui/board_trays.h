#pragma once

#include <vector>

#include "ui/board_layout.h"

/// Where cards wait that are in no theme. Private to the board's layout.
namespace ct::ui {

/// Adds the trays and the cards in them to `board`: from `at` downwards, `width` wide, on nothing
/// that is `inTheWay`. In one band what waits to be placed, in the next what was set aside. A card
/// that waits has its column by its number among all cards, so that only those beneath it move when
/// it leaves.
void layTrays(const session::Session& session, const BoardMeasures& measures, BoardPoint at,
              double width, const std::vector<Box>& inTheWay, BoardLayout& board);

}  // namespace ct::ui
