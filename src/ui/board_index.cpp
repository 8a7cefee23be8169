#include "ui/board_index.h"

#include <algorithm>
#include <cmath>

namespace ct::ui {
namespace {

constexpr double kFinest = 256;        // board units: a little more than a card
constexpr std::size_t kCoarsest = 16;  // cells; a grid of fewer is not worth another

std::size_t cellsIn(double length, double side) {
  return static_cast<std::size_t>(length / side) + 1;
}

/// The cell a coordinate lies in, cut to those there are.
std::size_t cellAt(double from, double side, std::size_t cells) {
  return static_cast<std::size_t>(
      std::clamp(std::floor(from / side), 0.0, static_cast<double>(cells)));
}

}  // namespace

BoxIndex::BoxIndex(const std::vector<Box>& boxes) : boxes_(boxes) {
  if (boxes_.empty()) return;
  bounds_ = boxes_.front();
  for (const Box& box : boxes_) {
    bounds_ = around(bounds_, box);
    widest_ = std::max(widest_, box.width);
    highest_ = std::max(highest_, box.height);
  }
  // Boxes laid far apart must not make millions of empty cells.
  const double most = 4.0 * static_cast<double>(boxes_.size()) + 1024;
  const double side = std::max({kFinest, std::sqrt(bounds_.width * bounds_.height / most),
                                std::max(bounds_.width, bounds_.height) / most});
  Grid grid{side, cellsIn(bounds_.width, side), cellsIn(bounds_.height, side), {}};
  grid.covered.resize(grid.columns * grid.rows);
  grids_.push_back(std::move(grid));
  listBoxes();
  coarsen();
}

/// Counting sort by cell.
void BoxIndex::listBoxes() {
  Grid& grid = grids_.front();
  std::vector<std::uint32_t> cells;
  cells.reserve(boxes_.size());
  starts_.assign(grid.columns * grid.rows + 1, 0);
  for (const Box& box : boxes_) {
    const std::size_t column = cellAt(box.x - bounds_.x, grid.side, grid.columns - 1);
    const std::size_t row = cellAt(box.y - bounds_.y, grid.side, grid.rows - 1);
    const std::size_t cell = row * grid.columns + column;
    cells.push_back(static_cast<std::uint32_t>(cell));
    ++starts_[cell + 1];
    const double part = box.width * box.height / (grid.side * grid.side);
    grid.covered[cell] = std::min(1.0F, grid.covered[cell] + static_cast<float>(part));
  }
  for (std::size_t i = 1; i < starts_.size(); ++i)
    starts_[i] += starts_[i - 1];
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  listed_.resize(boxes_.size());
  for (std::size_t i = 0; i < boxes_.size(); ++i) {
    listed_[next[cells[i]]++] = static_cast<std::uint32_t>(i);
  }
}

void BoxIndex::coarsen() {
  while (grids_.back().columns * grids_.back().rows > kCoarsest) {
    const Grid& fine = grids_.back();
    Grid coarse{fine.side * 2, (fine.columns + 1) / 2, (fine.rows + 1) / 2, {}};
    coarse.covered.resize(coarse.columns * coarse.rows);
    for (std::size_t row = 0; row < fine.rows; ++row) {
      for (std::size_t column = 0; column < fine.columns; ++column) {
        coarse.covered[row / 2 * coarse.columns + column / 2] +=
            fine.covered[row * fine.columns + column] / 4;
      }
    }
    grids_.push_back(std::move(coarse));
  }
}

BoxIndex::Grid::Range BoxIndex::Grid::within(const Box& area, const Box& bounds) const {
  Range range;
  range.left = cellAt(area.x - bounds.x, side, columns);
  range.top = cellAt(area.y - bounds.y, side, rows);
  range.right = std::min(columns, cellAt(area.right() - bounds.x, side, columns) + 1);
  range.bottom = std::min(rows, cellAt(area.bottom() - bounds.y, side, rows) + 1);
  if (area.right() < bounds.x || area.bottom() < bounds.y) range.right = range.left;
  return range;
}

std::vector<std::uint32_t> BoxIndex::touching(const Box& area) const {
  std::vector<std::uint32_t> found;
  if (boxes_.empty()) return found;
  const Grid& grid = grids_.front();
  const Box wider{area.x - widest_, area.y - highest_, area.width + widest_,
                  area.height + highest_};
  const Grid::Range range = grid.within(wider, bounds_);
  for (std::size_t row = range.top; row < range.bottom; ++row) {
    const std::size_t first = row * grid.columns + range.left;
    const std::size_t last = row * grid.columns + range.right;
    if (first >= last) break;
    for (std::uint32_t at = starts_[first]; at < starts_[last]; ++at) {
      if (boxes_[listed_[at]].touches(area)) found.push_back(listed_[at]);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<BoxIndex::Patch> BoxIndex::patches(const Box& area, double side) const {
  std::vector<Patch> found;
  if (boxes_.empty()) return found;
  const auto fitting = std::find_if(grids_.begin(), grids_.end(),
                                    [&](const Grid& grid) { return grid.side >= side; });
  const Grid& grid = fitting == grids_.end() ? grids_.back() : *fitting;
  const Grid::Range range = grid.within(area, bounds_);
  for (std::size_t row = range.top; row < range.bottom; ++row) {
    for (std::size_t column = range.left; column < range.right; ++column) {
      const float covered = grid.covered[row * grid.columns + column];
      if (covered <= 0) continue;
      found.push_back({{bounds_.x + static_cast<double>(column) * grid.side,
                        bounds_.y + static_cast<double>(row) * grid.side, grid.side, grid.side},
                       covered});
    }
  }
  return found;
}

}  // namespace ct::ui
