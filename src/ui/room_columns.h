#pragma once

#include <cstddef>
#include <vector>

/// Cards running down columns, as they are read: down the left column, then the next; one too high
/// for what is left of a column leaves it to a later, shorter one. Lengths in pixels.
namespace ct::ui {

struct Slot {
  std::size_t column = 0;
  float y = 0;  ///< from the top of the columns
};

/// What one sheet holds: the cards from `first` on, one slot each.
struct ColumnSheet {
  std::size_t first = 0;
  std::vector<Slot> slots;
};

/// Spreads cards of those heights over sheets of `columns` columns, `height` high with `gap`
/// between cards. Each sheet takes as many as fit, at least one, and its columns are made about as
/// long as each other.
std::vector<ColumnSheet> inColumns(const std::vector<float>& heights, std::size_t columns,
                                   float gap, float height);

}  // namespace ct::ui
