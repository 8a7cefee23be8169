#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/board_state.h"

namespace ct::ui {

/// A rectangle in board units.
struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  double right() const { return x + width; }
  double bottom() const { return y + height; }
  bool contains(BoardPoint point) const {
    return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
  }
  bool touches(const Box& other) const {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
  bool covers(const Box& other) const {
    return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
  }
  friend bool operator==(const Box&, const Box&) = default;
  /// With `margin` more on every side.
  Box grown(double margin) const {
    return {x - margin, y - margin, width + 2 * margin, height + 2 * margin};
  }
};

/// A coordinate from a file, kept to a board a person could ever find her way on.
inline double onBoard(double coordinate) {
  constexpr double kFarthest = 1e6;
  return std::isfinite(coordinate) ? std::clamp(coordinate, -kFarthest, kFarthest) : 0;
}

/// Moves `box` until it keeps `gap` from all others: `past(box, other)` takes it past one of them,
/// always onwards in one direction, whatever rounding makes of two edges that meet.
template <class Past>
void giveWay(Box& box, const std::vector<Box>& others, double gap, Past past) {
  for (bool moved = true; moved;) {
    moved = false;
    for (const Box& other : others) {
      if (!box.touches(other.grown(gap))) continue;
      past(box, other);
      moved = true;
    }
  }
}

/// The smallest box around both.
inline Box around(const Box& a, const Box& b) {
  Box all{std::min(a.x, b.x), std::min(a.y, b.y), 0, 0};
  all.width = std::max(a.right(), b.right()) - all.x;
  all.height = std::max(a.bottom(), b.bottom()) - all.y;
  return all;
}

}  // namespace ct::ui
