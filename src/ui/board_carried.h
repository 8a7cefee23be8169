#pragma once

#include <vector>

#include "ui/board_layout.h"
#include "ui/board_state.h"

namespace ct::ui {

/// A card on its way under the pointer: where its top left corner is now.
struct Carried {
  const PlacedCard* card;
  BoardPoint at;
};

/// The chosen cards while they are dragged. Cards laid by hand keep their distances; others gather
/// beside the one that was taken hold of.
std::vector<Carried> carriedCards(const BoardState& board, const BoardLayout& layout,
                                  BoardPoint pointer);

/// Where the theme in hand would come to lie, if it were let go at that point.
BoardPoint carriedTheme(const BoardState& board, const BoardLayout& layout, BoardPoint pointer);

}  // namespace ct::ui
