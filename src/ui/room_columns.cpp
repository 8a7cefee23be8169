#include "ui/room_columns.h"

#include <algorithm>

namespace ct::ui {
namespace {

constexpr int kTries = 40;

/// As many of the cards from `first` to before `end` as fit, each in the first column that has room
/// for it; the first card of a column always fits.
std::vector<Slot> fill(const std::vector<float>& heights, std::size_t first, std::size_t end,
                       std::size_t columns, float gap, float height) {
  std::vector<Slot> slots;
  std::vector<float> ends(columns, 0);
  for (std::size_t i = first; i < end; ++i) {
    const auto free = std::find_if(ends.begin(), ends.end(),
                                   [&](float y) { return y == 0 || y + heights[i] <= height; });
    if (free == ends.end()) break;
    slots.push_back({static_cast<std::size_t>(free - ends.begin()), *free});
    *free += heights[i] + gap;
  }
  return slots;
}

/// The same cards in the shortest columns that hold them.
std::vector<Slot> evened(const std::vector<float>& heights, std::size_t first, std::size_t end,
                         std::size_t columns, float gap, float height) {
  const float tallest = *std::max_element(heights.begin() + static_cast<std::ptrdiff_t>(first),
                                          heights.begin() + static_cast<std::ptrdiff_t>(end));
  for (int i = 0; i < kTries; ++i) {
    const float shorter =
        tallest + (height - tallest) * static_cast<float>(i) / static_cast<float>(kTries);
    std::vector<Slot> slots = fill(heights, first, end, columns, gap, shorter);
    if (slots.size() == end - first) return slots;
  }
  return fill(heights, first, end, columns, gap, height);
}

}  // namespace

std::vector<ColumnSheet> inColumns(const std::vector<float>& heights, std::size_t columns,
                                   float gap, float height) {
  std::vector<ColumnSheet> sheets;
  for (std::size_t first = 0; first < heights.size(); first += sheets.back().slots.size()) {
    const std::size_t end =
        first + fill(heights, first, heights.size(), columns, gap, height).size();
    sheets.push_back({first, evened(heights, first, end, columns, gap, height)});
  }
  return sheets;
}

}  // namespace ct::ui
