#include "ui/board_layout.h"

#include <algorithm>
#include <cmath>
#include <iterator>

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
  Columns(double x, double y, std::size_t count) : x_(x), ends_(count, y) {}

  Box next(double height) {
    const auto shortest = std::min_element(ends_.begin(), ends_.end());
    const auto column = static_cast<double>(std::distance(ends_.begin(), shortest));
    const Box box{x_ + column * (kCardWidth + kCardGap), *shortest, kCardWidth, height};
    *shortest += height + kCardGap;
    return box;
  }

  double bottom() const { return *std::max_element(ends_.begin(), ends_.end()) - kCardGap; }

 private:
  double x_;
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

  void addTrays(std::size_t themes) {
    double y = 0;
    for (const Region& region : board_.regions) {
      y = std::max(y, region.box.bottom() + kRegionGap);
    }
    const std::size_t across = std::max<std::size_t>(2 * regionsInARow(themes), 6);
    std::vector<const Card*> waiting;
    std::vector<const Card*> heldBack;
    for (const Card& card : session_.cards()) {
      if (!session_.placementsOf(card.id).empty()) continue;
      if (card.heldBack) {
        heldBack.push_back(&card);
      } else if (card.standing == session::Standing::open && !card.x) {
        waiting.push_back(&card);
      }
    }
    y = addTray(Tray::notYetPlaced, 0, y, across, waiting).bottom() + kRegionGap;
    const std::size_t half = across / 2;
    const auto parked = sort::cardsAt(session_, sort::Place::parked);
    const auto fitsNone = sort::cardsAt(session_, sort::Place::fitsNone);
    const std::size_t left = board_.trays.size();
    const Box parkedBox = addTray(Tray::parked, 0, y, half, parked);
    const Box noneBox =
        addTray(Tray::fitsNone, parkedBox.right() + kRegionGap, y, across - half, fitsNone);
    const double height = std::max(parkedBox.height, noneBox.height);
    for (std::size_t i = left; i < board_.trays.size(); ++i)
      board_.trays[i].box.height = height;
    if (!heldBack.empty()) addTray(Tray::heldBack, 0, y + height + kRegionGap, across, heldBack);
  }

  Box addTray(Tray tray, double x, double y, std::size_t across,
              const std::vector<const Card*>& cards) {
    Columns columns(x + kRegionPadding, y + kTrayHeader, across);
    for (const Card* card : cards) {
      board_.cards.push_back({card->id, {}, columns.next(measures_.card(*card)), false});
    }
    const auto count = static_cast<double>(across);
    const double width = count * kCardWidth + (count - 1) * kCardGap + 2 * kRegionPadding;
    const double bottom = cards.empty() ? y + 1.5 * kTrayHeader : columns.bottom();
    const Box box{x, y, width, bottom + kRegionPadding - y};
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
