#include "ui/board_layout.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "sort/accounting.h"

namespace ct::ui {

using session::Card;
using session::Session;
using session::Theme;
using session::ThemeId;

namespace {

constexpr double kLeastRegion = 200;  // so that an empty theme is still easy to drop on
constexpr double kTrayHeader = 48;

/// The last of `things` whose box holds the point, which is the one on top.
template <class Thing>
const Thing* lastAt(const std::vector<Thing>& things, BoardPoint point) {
  const auto found = std::find_if(things.rbegin(), things.rend(),
                                  [&](const Thing& thing) { return thing.box.contains(point); });
  return found == things.rend() ? nullptr : &*found;
}

/// Lays cards in columns of even width, each next one in the column that ends highest. Gives the
/// bottom edge.
class Columns {
 public:
  Columns(double x, double y, std::size_t count, double gap = kCardGap)
      : x_(x), gap_(gap), ends_(count, y) {}

  Box next(double height) {
    const auto shortest = std::min_element(ends_.begin(), ends_.end());
    const auto column = static_cast<double>(std::distance(ends_.begin(), shortest));
    const Box box{x_ + column * (kCardWidth + gap_), *shortest, kCardWidth, height};
    *shortest += height + kCardGap;
    return box;
  }

  double bottom() const { return *std::max_element(ends_.begin(), ends_.end()) - kCardGap; }

 private:
  double x_;
  double gap_;  // between columns
  std::vector<double> ends_;
};

/// How many regions stand side by side: a board about as wide as a screen.
std::size_t regionsInARow(std::size_t themes) {
  return std::clamp<std::size_t>(
      static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(themes) * 1.4))), 1, 12);
}

class Layout {
 public:
  Layout(const Session& session, const BoardMeasures& measures)
      : session_(session), measures_(measures) {}

  BoardLayout make() {
    const auto themes = sort::themesInOrder(session_);
    for (const Theme* theme : themes)
      addRegion(*theme);
    flow(themes);
    partRegions();
    for (const Region& region : board_.regions)
      fillRegion(region);
    addTrays(themes.size());
    layLoose();
    measureBounds();
    return std::move(board_);
  }

 private:
  void addRegion(const Theme& theme) {
    Region region;
    region.theme = theme.id;
    region.headerHeight = measures_.header(theme);
    region.cards = sort::cardsIn(session_, theme.id, sort::HeldBack::leaveOut).size();
    Columns columns(0, region.headerHeight, 2);
    for (const Card* card : sort::cardsIn(session_, theme.id, sort::HeldBack::include)) {
      columns.next(measures_.card(*card));
    }
    const double height = std::max(columns.bottom() + kRegionPadding, kLeastRegion);
    region.box = {theme.x.value_or(0), theme.y.value_or(0), kRegionWidth, height};
    board_.regions.push_back(region);
  }

  /// Rows of equal height for the regions nobody has put anywhere.
  void flow(const std::vector<const Theme*>& themes) {
    const std::size_t across = regionsInARow(themes.size());
    double y = 0;
    std::vector<Region*> row;
    const auto endRow = [&] {
      double height = 0;
      for (const Region* region : row)
        height = std::max(height, region->box.height);
      for (std::size_t i = 0; i < row.size(); ++i) {
        row[i]->box.x = static_cast<double>(i) * (kRegionWidth + kRegionGap);
        row[i]->box.y = y;
        row[i]->box.height = height;
      }
      if (!row.empty()) y += height + kRegionGap;
      row.clear();
    };
    for (std::size_t i = 0; i < themes.size(); ++i) {
      if (themes[i]->x) continue;
      row.push_back(&board_.regions[i]);
      if (row.size() == across) endRow();
    }
    endRow();
  }

  /// From the top down, each region gives way to those above it.
  void partRegions() {
    std::vector<Region*> fromTop;
    for (Region& region : board_.regions)
      fromTop.push_back(&region);
    std::stable_sort(fromTop.begin(), fromTop.end(),
                     [](const Region* a, const Region* b) { return a->box.y < b->box.y; });
    std::vector<Box> settled;
    for (Region* region : fromTop) {
      giveWay(region->box, settled, kRegionGap);
      settled.push_back(region->box);
    }
  }

  static void giveWay(Box& box, const std::vector<Box>& settled, double gap) {
    for (bool moved = true; moved;) {
      moved = false;
      for (const Box& other : settled) {
        if (!box.touches(other)) continue;
        box.y = other.bottom() + gap;
        moved = true;
      }
    }
  }

  void fillRegion(const Region& region) {
    Columns columns(region.box.x + kRegionPadding, region.box.y + region.headerHeight, 2);
    for (const session::PlacementId id : session_.placementsIn(region.theme)) {
      const Card& card = *session_.find(session_.find(id)->card);
      const bool copy = *session_.placementsOf(card.id).begin() != id;
      board_.cards.push_back({card.id, region.theme, columns.next(measures_.card(card)), copy});
    }
  }

  /// Two bands beneath the regions, as wide as they are: what waits to be placed, and what was set
  /// aside.
  void addTrays(std::size_t themes) {
    double y = 0;
    for (const Region& region : board_.regions) {
      y = std::max(y, region.box.bottom() + kRegionGap);
    }
    const auto across = static_cast<double>(std::max<std::size_t>(regionsInARow(themes), 3));
    const double width = across * kRegionWidth + (across - 1) * kRegionGap;
    const auto waiting = outsideThemes([](const Card& card) {
      return !card.heldBack && card.standing == session::Standing::open && !card.x;
    });
    y = addTray(Tray::notYetPlaced, {0, y, width, 0}, waiting).bottom() + kRegionGap;
    std::vector<std::pair<Tray, std::vector<const Card*>>> aside{
        {Tray::parked, sort::cardsAt(session_, sort::Place::parked)},
        {Tray::fitsNone, sort::cardsAt(session_, sort::Place::fitsNone)}};
    auto heldBack = outsideThemes([](const Card& card) { return card.heldBack; });
    if (!heldBack.empty()) aside.emplace_back(Tray::heldBack, std::move(heldBack));
    addBand(y, width, aside);
  }

  template <class Wanted>
  std::vector<const Card*> outsideThemes(Wanted wanted) const {
    std::vector<const Card*> cards;
    for (const Card& card : session_.cards()) {
      if (wanted(card) && session_.placementsOf(card.id).empty()) cards.push_back(&card);
    }
    return cards;
  }

  /// Trays side by side, of one width and height.
  void addBand(double y, double width,
               const std::vector<std::pair<Tray, std::vector<const Card*>>>& trays) {
    const auto count = static_cast<double>(trays.size());
    const double each = (width - (count - 1) * kRegionGap) / count;
    const std::size_t first = board_.trays.size();
    double x = 0;
    double height = 0;
    for (const auto& [tray, cards] : trays) {
      height = std::max(height, addTray(tray, {x, y, each, 0}, cards).height);
      x += each + kRegionGap;
    }
    for (std::size_t i = first; i < board_.trays.size(); ++i)
      board_.trays[i].box.height = height;
  }

  /// A tray at that place and of that width, as high as its cards need.
  Box addTray(Tray tray, Box box, const std::vector<const Card*>& cards) {
    const double inner = box.width - 2 * kRegionPadding + kCardGap;
    const double fitting = std::max(1.0, std::floor(inner / (kCardWidth + kCardGap)));
    const double spare = inner - fitting * (kCardWidth + kCardGap);
    const double gap = kCardGap + (fitting > 1 ? spare / (fitting - 1) : 0);
    Columns columns(box.x + kRegionPadding, box.y + kTrayHeader, static_cast<std::size_t>(fitting),
                    gap);
    for (const Card* card : cards) {
      board_.cards.push_back({card->id, {}, columns.next(measures_.card(*card)), false});
    }
    const double bottom = cards.empty() ? box.y + 1.5 * kTrayHeader : columns.bottom();
    box.height = bottom + kRegionPadding - box.y;
    board_.trays.push_back({tray, box, cards.size()});
    return box;
  }

  void layLoose() {
    std::vector<Box> taken;
    for (const Region& region : board_.regions)
      taken.push_back(region.box);
    for (const TrayBox& tray : board_.trays)
      taken.push_back(tray.box);
    for (const Card& card : session_.cards()) {
      if (!card.x || card.heldBack) continue;
      Box box{*card.x, *card.y, kCardWidth, measures_.card(card)};
      giveWay(box, taken, kCardGap);
      board_.cards.push_back({card.id, {}, box, false});
    }
  }

  void measureBounds() {
    bool first = true;
    const auto cover = [&](const Box& box) {
      Box& all = board_.bounds;
      if (first) all = box;
      first = false;
      const double right = std::max(all.right(), box.right());
      const double bottom = std::max(all.bottom(), box.bottom());
      all.x = std::min(all.x, box.x);
      all.y = std::min(all.y, box.y);
      all.width = right - all.x;
      all.height = bottom - all.y;
    };
    for (const Region& region : board_.regions)
      cover(region.box);
    for (const TrayBox& tray : board_.trays)
      cover(tray.box);
    for (const PlacedCard& card : board_.cards)
      cover(card.box);
  }

  const Session& session_;
  const BoardMeasures& measures_;
  BoardLayout board_;
};

}  // namespace

const Region* BoardLayout::regionAt(BoardPoint point) const {
  return lastAt(regions, point);
}
const TrayBox* BoardLayout::trayAt(BoardPoint point) const {
  return lastAt(trays, point);
}
const PlacedCard* BoardLayout::cardAt(BoardPoint point) const {
  return lastAt(cards, point);
}

const PlacedCard* BoardLayout::find(const Chosen& chosen) const {
  const auto found = std::find_if(cards.begin(), cards.end(), [&](const PlacedCard& card) {
    return card.card == chosen.card && card.theme == chosen.theme;
  });
  return found == cards.end() ? nullptr : &*found;
}

BoardLayout layOutBoard(const Session& session, const BoardMeasures& measures) {
  return Layout(session, measures).make();
}

}  // namespace ct::ui
