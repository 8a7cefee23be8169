#pragma once

#include <functional>
#include <vector>

#include "ui/board_layout.h"

/// Where the regions of the themes go. Private to the board's layout.
namespace ct::ui {

struct RegionContent {
  /// A card and how high it is.
  struct Standing {
    const session::Card* card;
    bool copy;  ///< its home is another theme
    double height;
  };

  const session::Theme* theme = nullptr;
  std::function<double(std::size_t columns)> header;  ///< how high it is in so many columns
  std::vector<Standing> standing;  ///< in the order they stand, held-back ones among them
  std::size_t cards = 0;           ///< held-back ones not counted
};

/// A place for each theme, in their order, none overlapping another. `loose` are the cards laid by
/// hand; so many `columns` of them lie side by side where nothing was put by hand.
std::vector<Region> placeRegions(const std::vector<RegionContent>& contents,
                                 const std::vector<Box>& loose, std::size_t columns);

/// Cards in columns of even width, each next one in the column that ends highest.
class Columns {
 public:
  Columns(BoardPoint at, std::size_t count);

  /// The place of the next card.
  Box next(double height);
  /// Where that card would end.
  double wouldEnd(double height) const;
  double bottom() const;

 private:
  std::size_t shortest() const;

  double x_;
  std::vector<double> ends_;
};

}  // namespace ct::ui
