#include "ui/board_regions.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sort/accounting.h"

namespace ct::ui {
namespace {

constexpr double kLeastHeight = 200;  // so that an empty theme is still easy to drop on
// Four cards of usual length come in before it grows, and what lies beneath it moves.
constexpr double kUsualHeight = 384;
constexpr double kHeightStep = kUsualCardHeight + kCardGap;  // then a card at a time
constexpr std::size_t kFewest = 2;                           // columns
constexpr std::size_t kMostColumns = 12;
constexpr double kEndless = std::numeric_limits<double>::infinity();

double widthOf(std::size_t columns) {
  const auto count = static_cast<double>(columns);
  return count * kCardWidth + (count - 1) * kCardGap + 2 * kRegionPadding;
}

/// Two columns for as many cards as an evening brings into a theme, so that none changes its width;
/// then wider, so that it stays about three times as high in cards as it is wide.
std::size_t columnsFor(std::size_t cards) {
  constexpr std::size_t kMany = 24;
  if (cards <= kMany) return kFewest;
  const double pairs = std::ceil(std::sqrt(static_cast<double>(cards) / 2) / 2);
  return std::min(2 * static_cast<std::size_t>(pairs), kMostColumns);
}

/// As high as its cards need in so many columns, in steps from the least on.
double heightOf(const RegionContent& content, std::size_t columns, double least) {
  Columns cards({0, content.header(columns)}, columns);
  for (const RegionContent::Standing& each : content.standing)
    cards.next(each.height);
  const double more = cards.bottom() + kRegionPadding - least;
  return least + std::max(0.0, std::ceil(more / kHeightStep)) * kHeightStep;
}

bool touchesAny(const Box& box, const std::vector<Box>& others) {
  const Box wider = box.grown(kRegionGap / 2);
  return std::any_of(others.begin(), others.end(),
                     [&](const Box& other) { return wider.touches(other.grown(kRegionGap / 2)); });
}

/// Beneath it.
void downFrom(Box& box, const Box& other) {
  box.y = std::max(other.bottom() + kRegionGap, box.y + 1);
}

class Placing {
 public:
  Placing(const std::vector<RegionContent>& contents, const std::vector<Box>& loose,
          std::size_t columns)
      : contents_(contents), loose_(loose), columns_(columns), regions_(contents.size()) {}

  std::vector<Region> place() {
    for (std::size_t i = 0; i < contents_.size(); ++i) {
      regions_[i].theme = contents_[i].theme->id;
      regions_[i].cards = contents_[i].cards;
    }
    putByHand();
    growByHand();
    flow();
    for (std::size_t i = 0; i < contents_.size(); ++i)
      regions_[i].headerHeight = contents_[i].header(regions_[i].columns);
    return std::move(regions_);
  }

 private:
  bool byHand(std::size_t i) const { return contents_[i].theme->x.has_value(); }

  /// As small as they can be; where a file from elsewhere has put two in one place, the later
  /// letter gives way downwards.
  void putByHand() {
    std::vector<Box> settled;
    for (std::size_t i = 0; i < contents_.size(); ++i) {
      if (!byHand(i)) continue;
      Box box{onBoard(*contents_[i].theme->x), onBoard(contents_[i].theme->y.value_or(0)),
              kRegionWidth, std::max(kLeastHeight, contents_[i].header(kFewest) + kRegionPadding)};
      giveWay(box, settled, 0, downFrom);
      regions_[i].box = box;
      settled.push_back(box);
    }
  }

  /// Each as large as its cards need, where what else was put by hand leaves room for that.
  void growByHand() {
    for (std::size_t i = 0; i < contents_.size(); ++i) {
      if (byHand(i)) grow(regions_[i], contents_[i], otherThings(i));
    }
  }

  /// Whatever was put somewhere by hand, but for this region and loose cards lying on it.
  std::vector<Box> otherThings(std::size_t but) const {
    std::vector<Box> others;
    for (std::size_t i = 0; i < contents_.size(); ++i) {
      if (i != but && byHand(i)) others.push_back(regions_[i].box);
    }
    for (const Box& card : loose_) {
      if (!card.touches(regions_[but].box)) others.push_back(card);
    }
    return others;
  }

  static void grow(Region& region, const RegionContent& content, const std::vector<Box>& others) {
    const std::size_t natural = columnsFor(content.standing.size());
    if (fits(region, content, {natural, kUsualHeight}, others)) return;
    for (std::size_t columns = natural; columns <= kMostColumns; ++columns) {
      if (fits(region, content, {columns, kLeastHeight}, others)) return;
    }
    for (std::size_t columns = natural; columns-- > kFewest;) {
      if (fits(region, content, {columns, kLeastHeight}, others)) return;
    }
    cutShort(region, content, others);
  }

  struct Shape {
    std::size_t columns;
    double least;  ///< height
  };
  static bool fits(Region& region, const RegionContent& content, Shape shape,
                   const std::vector<Box>& others) {
    const Box box{region.box.x, region.box.y, widthOf(shape.columns),
                  heightOf(content, shape.columns, shape.least)};
    if (touchesAny(box, others)) return false;
    region.box = box;
    region.columns = shape.columns;
    region.cardsEnd = kEndless;
    return true;
  }

  /// No room for all its cards: as large as can be in the width it has.
  static void cutShort(Region& region, const RegionContent& content,
                       const std::vector<Box>& others) {
    double floor = region.box.y + heightOf(content, region.columns, kLeastHeight);
    for (const Box& other : others) {
      const bool below = other.y >= region.box.bottom();
      const bool beside =
          other.right() + kRegionGap <= region.box.x || region.box.right() + kRegionGap <= other.x;
      if (below && !beside) floor = std::min(floor, other.y - kRegionGap);
    }
    region.box.height = std::max(region.box.height, floor - region.box.y);
    region.cardsEnd = region.box.bottom() - kHiddenNote;
  }

  /// The others one beneath another, each in the column of its letter, around what was put by hand.
  /// So none leaves its column whatever comes, goes or grows, and only those beneath it move.
  void flow() {
    std::vector<Box> inTheWay = loose_;
    for (std::size_t i = 0; i < contents_.size(); ++i) {
      if (byHand(i)) inTheWay.push_back(regions_[i].box);
    }
    std::vector<double> ends(columns_, 0);
    for (std::size_t i = 0; i < contents_.size(); ++i) {
      if (!byHand(i)) flowOn(regions_[i], contents_[i], ends, inTheWay);
    }
  }

  /// A wide one takes several columns. `ends` is where each of them ends.
  static void flowOn(Region& region, const RegionContent& content, std::vector<double>& ends,
                     const std::vector<Box>& inTheWay) {
    region.columns = columnsFor(content.standing.size());
    region.cardsEnd = kEndless;
    const double width = widthOf(region.columns);
    const auto taken =
        std::min(static_cast<std::size_t>(std::ceil(width / kRegionPitch)), ends.size());
    const std::size_t own = sort::placeOfLetter(content.theme->letter) % ends.size();
    const std::size_t first = std::min(own, ends.size() - taken);
    const auto from = ends.begin() + static_cast<std::ptrdiff_t>(first);
    const auto to = from + static_cast<std::ptrdiff_t>(taken);
    region.box = {static_cast<double>(first) * kRegionPitch, *std::max_element(from, to), width,
                  heightOf(content, region.columns, kUsualHeight)};
    giveWay(region.box, inTheWay, kRegionGap, downFrom);
    std::fill(from, to, region.box.bottom() + kRegionGap);
  }

  const std::vector<RegionContent>& contents_;
  const std::vector<Box>& loose_;
  std::size_t columns_;
  std::vector<Region> regions_;
};

}  // namespace

Columns::Columns(BoardPoint at, std::size_t count) : x_(at.x), ends_(count, at.y) {}

std::size_t Columns::shortest() const {
  return static_cast<std::size_t>(std::min_element(ends_.begin(), ends_.end()) - ends_.begin());
}

Box Columns::next(double height) {
  const std::size_t column = shortest();
  const Box box{x_ + static_cast<double>(column) * (kCardWidth + kCardGap), ends_[column],
                kCardWidth, height};
  ends_[column] += height + kCardGap;
  return box;
}

double Columns::wouldEnd(double height) const {
  return ends_[shortest()] + height;
}

double Columns::bottom() const {
  return *std::max_element(ends_.begin(), ends_.end()) - kCardGap;
}

std::vector<Region> placeRegions(const std::vector<RegionContent>& contents,
                                 const std::vector<Box>& loose, std::size_t columns) {
  return Placing(contents, loose, columns).place();
}

}  // namespace ct::ui
