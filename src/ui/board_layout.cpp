#include "ui/board_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <tuple>
#include <utility>

#include "sort/accounting.h"
#include "sort/arranging.h"
#include "ui/board_regions.h"

namespace ct::ui {

using session::Card;
using session::Session;
using session::Theme;
using session::ThemeId;

namespace {

constexpr double kTrayHeader = 48;

/// The last of `things` whose box holds the point, which is the one on top.
template <class Thing>
const Thing* lastAt(const std::vector<Thing>& things, BoardPoint point) {
  const auto found = std::find_if(things.rbegin(), things.rend(),
                                  [&](const Thing& thing) { return thing.box.contains(point); });
  return found == things.rend() ? nullptr : &*found;
}

std::tuple<std::int64_t, std::int64_t> orderOf(session::CardId card, ThemeId theme) {
  return {card.value, theme.value};
}

/// How wide the board is, in regions of two columns: about the shape of a screen when all cards lie
/// on it, and the same however they are sorted.
double boardWidth(std::size_t cards) {
  const double across =
      std::clamp(std::round(std::sqrt(static_cast<double>(cards) * 0.35)), 3.0, 1000.0);
  return across * kRegionWidth + (across - 1) * kRegionGap;
}

class Layout {
 public:
  Layout(const Session& session, const BoardMeasures& measures)
      : session_(session), measures_(measures), width_(boardWidth(session.cards().size())) {}

  BoardLayout make() {
    measureLoose();
    addRegions();
    addTrays();
    layLoose();
    measureBounds();
    indexCards();
    return std::move(board_);
  }

 private:
  void measureLoose() {
    for (const Card& card : session_.cards()) {
      if (!card.x || card.heldBack) continue;
      looseCards_.push_back(&card);
      loose_.push_back({*card.x, card.y.value_or(0), kCardWidth, measures_.card(card)});
    }
  }

  void addRegions() {
    std::vector<RegionContent> contents;
    for (const Theme* theme : sort::themesInOrder(session_))
      contents.push_back(contentOf(*theme));
    board_.regions = placeRegions(contents, loose_, width_);
    for (std::size_t i = 0; i < contents.size(); ++i)
      fillRegion(board_.regions[i], contents[i]);
  }

  RegionContent contentOf(const Theme& theme) const {
    RegionContent content{&theme, measures_.header(theme), {}, 0};
    for (const session::PlacementId id : sort::placementsInOrder(session_, theme.id)) {
      const Card& card = *session_.find(session_.find(id)->card);
      content.cardHeights.push_back(measures_.card(card));
      if (!card.heldBack) ++content.cards;
    }
    return content;
  }

  void fillRegion(Region& region, const RegionContent& content) {
    Columns columns({region.box.x + kRegionPadding, region.box.y + region.headerHeight},
                    region.columns);
    std::size_t at = 0;
    for (const session::PlacementId id : sort::placementsInOrder(session_, region.theme)) {
      const double height = content.cardHeights[at++];
      if (region.hidden > 0 || columns.wouldEnd(height) > region.cardsEnd) {
        ++region.hidden;
        continue;
      }
      const session::CardId card = session_.find(id)->card;
      const bool copy = *session_.placementsOf(card).begin() != id;
      board_.cards.push_back({card, region.theme, columns.next(height), copy});
    }
  }

  /// Two bands beneath the regions nobody has moved: what waits to be placed, and what was set
  /// aside.
  void addTrays() {
    double y = 0;
    for (const Region& region : board_.regions) {
      if (!session_.find(region.theme)->x) y = std::max(y, region.box.bottom() + kRegionGap);
    }
    sortOut();
    y = addBand(y, {Tray::notYetPlaced});
    std::vector<Tray> aside{Tray::parked, Tray::fitsNone};
    if (!waiting_[static_cast<std::size_t>(Tray::heldBack)].empty())
      aside.push_back(Tray::heldBack);
    addBand(y, aside);
  }

  /// A card outside every theme, and its number among all cards, which never changes.
  struct Waiting {
    const Card* card;
    std::size_t number;
  };

  void sortOut() {
    std::size_t number = 0;
    for (const Card& card : session_.cards()) {
      ++number;
      if (!session_.placementsOf(card.id).empty()) continue;
      if (card.x && !card.heldBack) continue;
      waiting_[static_cast<std::size_t>(trayOf(card))].push_back({&card, number - 1});
    }
  }

  static Tray trayOf(const Card& card) {
    if (card.heldBack) return Tray::heldBack;
    if (card.standing == session::Standing::parked) return Tray::parked;
    return card.standing == session::Standing::fitsNone ? Tray::fitsNone : Tray::notYetPlaced;
  }

  /// Trays side by side, of one width and height, below `y` and whatever was put there by hand.
  /// Gives where the next band may begin.
  double addBand(double y, const std::vector<Tray>& trays) {
    const auto count = static_cast<double>(trays.size());
    const double each = (width_ - (count - 1) * kRegionGap) / count;
    double height = 0;
    for (const Tray tray : trays)
      height = std::max(height, fillTray(tray, {0, 0, each, 0}, nullptr));
    const double top = clearOfHands({0, y, width_, height});
    double x = 0;
    for (const Tray tray : trays) {
      const Box box{x, top, each, height};
      fillTray(tray, box, &board_.cards);
      board_.trays.push_back({tray, box, waiting_[static_cast<std::size_t>(tray)].size()});
      x += each + kRegionGap;
    }
    return top + height + kRegionGap;
  }

  /// Puts the tray's cards where they lie in it, into `cards` if there is one; gives how high the
  /// tray must be. Cards go to columns by their number, so that none but those beneath it move when
  /// one leaves.
  double fillTray(Tray tray, const Box& box, std::vector<PlacedCard>* cards) const {
    const double inner = box.width - 2 * kRegionPadding + kCardGap;
    const double fitting = std::max(1.0, std::floor(inner / (kCardWidth + kCardGap)));
    const double spare = inner - fitting * (kCardWidth + kCardGap);
    const bool inOrder = tray != Tray::notYetPlaced;
    const double wider = inOrder || fitting < 2 ? 0 : spare / (fitting - 1);
    const double step = kCardWidth + kCardGap + wider;
    std::vector<double> ends(static_cast<std::size_t>(fitting), box.y + kTrayHeader);
    std::size_t place = 0;
    for (const auto& [card, number] : waiting_[static_cast<std::size_t>(tray)]) {
      const std::size_t column = (inOrder ? place++ : number) % ends.size();
      const Box at{box.x + kRegionPadding + static_cast<double>(column) * step, ends[column],
                   kCardWidth, measures_.card(*card)};
      ends[column] = at.bottom() + kCardGap;
      if (cards != nullptr) cards->push_back({card->id, {}, at, false});
    }
    const double end = *std::max_element(ends.begin(), ends.end()) - kCardGap;
    return std::max(end, box.y + 1.5 * kTrayHeader) + kRegionPadding - box.y;
  }

  /// How far down the box must go to lie on nothing that was put by hand.
  double clearOfHands(Box box) const {
    for (bool moved = true; moved;) {
      moved = false;
      const auto giveWay = [&](const Box& other) {
        if (!box.touches(other.grown(kRegionGap / 2))) return;
        box.y = other.bottom() + kRegionGap;
        moved = true;
      };
      for (const Region& region : board_.regions)
        giveWay(region.box);
      for (const Box& card : loose_)
        giveWay(card);
    }
    return box.y;
  }

  void layLoose() {
    for (std::size_t i = 0; i < loose_.size(); ++i)
      board_.cards.push_back({looseCards_[i]->id, {}, loose_[i], false, true});
  }

  void measureBounds() {
    board_.bounds = board_.trays.front().box;
    for (const Region& region : board_.regions)
      board_.bounds = around(board_.bounds, region.box);
    for (const TrayBox& tray : board_.trays)
      board_.bounds = around(board_.bounds, tray.box);
    for (const Box& card : loose_)
      board_.bounds = around(board_.bounds, card);
  }

  void indexCards() {
    std::vector<Box> boxes;
    boxes.reserve(board_.cards.size());
    for (const PlacedCard& card : board_.cards)
      boxes.push_back(card.box);
    board_.index = BoxIndex(boxes);
    board_.byCard.resize(board_.cards.size());
    for (std::size_t i = 0; i < board_.byCard.size(); ++i)
      board_.byCard[i] = static_cast<std::uint32_t>(i);
    const auto order = [&](std::uint32_t at) {
      return orderOf(board_.cards[at].card, board_.cards[at].theme);
    };
    std::sort(board_.byCard.begin(), board_.byCard.end(),
              [&](std::uint32_t a, std::uint32_t b) { return order(a) < order(b); });
  }

  const Session& session_;
  const BoardMeasures& measures_;
  double width_;
  std::vector<const Card*> looseCards_;
  std::vector<Box> loose_;                       ///< their places, as they were laid
  std::array<std::vector<Waiting>, 4> waiting_;  ///< by tray
  BoardLayout board_;
};

}  // namespace

const Region* BoardLayout::regionAt(BoardPoint point) const {
  return lastAt(regions, point);
}

const Region* BoardLayout::regionOf(ThemeId theme) const {
  const auto found = std::find_if(regions.begin(), regions.end(),
                                  [&](const Region& region) { return region.theme == theme; });
  return found == regions.end() ? nullptr : &*found;
}

const TrayBox* BoardLayout::trayAt(BoardPoint point) const {
  return lastAt(trays, point);
}

const PlacedCard* BoardLayout::cardAt(BoardPoint point) const {
  const auto found = index.touching({point.x, point.y, 1e-6, 1e-6});
  return found.empty() ? nullptr : &cards[found.back()];
}

const PlacedCard* BoardLayout::find(const Chosen& chosen) const {
  const auto wanted = orderOf(chosen.card, chosen.theme);
  const auto found = std::lower_bound(byCard.begin(), byCard.end(), wanted,
                                      [&](std::uint32_t at, const auto& order) {
                                        return orderOf(cards[at].card, cards[at].theme) < order;
                                      });
  if (found == byCard.end()) return nullptr;
  const PlacedCard& card = cards[*found];
  return card.card == chosen.card && card.theme == chosen.theme ? &card : nullptr;
}

BoardLayout layOutBoard(const Session& session, const BoardMeasures& measures) {
  return Layout(session, measures).make();
}

BoardPoint freePlace(const BoardLayout& layout, ThemeId theme, BoardPoint wanted) {
  const Region* moving = layout.regionOf(theme);
  if (moving == nullptr) return wanted;
  std::vector<Box> others;
  for (const Region& region : layout.regions) {
    if (region.theme != theme) others.push_back(region.box.grown(kRegionGap));
  }
  for (const PlacedCard& card : layout.cards) {
    if (!card.theme && layout.trayAt({card.box.x, card.box.y}) == nullptr) {
      others.push_back(card.box.grown(kCardGap));
    }
  }
  const auto isFree = [&](BoardPoint at) {
    const Box box{at.x, at.y, moving->box.width, moving->box.height};
    return std::none_of(others.begin(), others.end(),
                        [&](const Box& other) { return box.touches(other); });
  };
  // Just beside whatever is in the way is the nearest there is, on one side or another.
  std::vector<BoardPoint> places{wanted};
  for (const Box& other : others) {
    places.push_back({other.right(), wanted.y});
    places.push_back({other.x - moving->box.width, wanted.y});
    places.push_back({wanted.x, other.bottom()});
    places.push_back({wanted.x, other.y - moving->box.height});
  }
  const auto distance = [&](BoardPoint at) {
    return std::abs(at.x - wanted.x) + std::abs(at.y - wanted.y);
  };
  std::sort(places.begin(), places.end(),
            [&](BoardPoint a, BoardPoint b) { return distance(a) < distance(b); });
  const auto found = std::find_if(places.begin(), places.end(), isFree);
  return found == places.end() ? wanted : *found;
}

}  // namespace ct::ui
