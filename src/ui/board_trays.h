#pragma once

#include <vector>

#include "ui/board_layout.h"

/// Where cards wait that are in no theme. Private to the board's layout.
namespace ct::ui {

/// Adds the trays and the cards in them to `board`: up to `right`, on nothing that is `inTheWay`.
/// First the pile of what waits to be placed, beneath it what was set aside. A card that waits has
/// its column by its number among all cards: only those beneath it move when it leaves, unless the
/// pile has become so much lower that it is laid narrower.
void layTrays(const session::Session& session, const BoardMeasures& measures, double right,
              const std::vector<Box>& inTheWay, BoardLayout& board);

}  // namespace ct::ui
