#pragma once

#include <vector>

#include "ui/board_layout.h"

/// Where cards wait that are in no theme. Private to the board's layout.
namespace ct::ui {

/// What they lie beside: they end at `right`, and the themes beyond are so wide.
struct BesideThemes {
  double right;
  double themesWidth;
};

/// Adds the trays and the cards in them to `board`, on nothing that is `inTheWay`. First the pile
/// of what waits to be placed, beneath it what was set aside. A card that waits has its column by
/// its number among all cards: only those beneath it move when it leaves.
void layTrays(const session::Session& session, const BoardMeasures& measures, BesideThemes beside,
              const std::vector<Box>& inTheWay, BoardLayout& board);

}  // namespace ct::ui
