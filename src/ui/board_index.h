#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "ui/board_box.h"

namespace ct::ui {

/// Finds boxes by where they are without looking at all of them, and says how full the board is
/// where they would be too small to draw. A uniform grid; each box is listed in the cell of its top
/// left corner alone, so a query looks a little further left and up than it was asked to.
class BoxIndex {
 public:
  BoxIndex() = default;
  explicit BoxIndex(const std::vector<Box>& boxes);

  /// The numbers of the boxes that touch `area`, in ascending order.
  std::vector<std::uint32_t> touching(const Box& area) const;

  /// A square of the board, and how much of it boxes cover, from 0 to 1.
  struct Patch {
    Box box;
    float covered = 0;
  };

  /// The patches in `area` with anything in them, each at least `side` board units wide.
  std::vector<Patch> patches(const Box& area, double side) const;

 private:
  /// The cells of one size, over the bounds of all boxes.
  struct Grid {
    double side = 1;
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::vector<float> covered;  ///< of each cell

    struct Range {
      std::size_t left = 0, top = 0, right = 0, bottom = 0;  ///< the last two not included
    };
    Range within(const Box& area, const Box& bounds) const;
  };

  void listBoxes();
  void coarsen();

  std::vector<Box> boxes_;
  Box bounds_;
  double widest_ = 0;
  double highest_ = 0;
  std::vector<Grid> grids_;            ///< each of cells twice as wide as the one before
  std::vector<std::uint32_t> starts_;  ///< of each cell of the finest grid in `listed_`
  std::vector<std::uint32_t> listed_;
};

}  // namespace ct::ui
