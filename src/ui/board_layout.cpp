#include "ui/board_layout.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>
#include <utility>

#include "session/chosen_cards.h"
#include "sort/accounting.h"
#include "sort/arranging.h"
#include "ui/board_columns.h"
#include "ui/board_regions.h"
#include "ui/board_trays.h"

namespace ct::ui {

using session::Card;
using session::Session;
using session::Theme;
using session::ThemeId;

namespace {

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

class Layout {
 public:
  /// With so many themes side by side.
  Layout(const Session& session, const BoardMeasures& measures, std::size_t columns)
      : session_(session), measures_(measures), columns_(columns) {}

  BoardLayout make() {
    measureLoose();
    addRegions();
    addTrays();
    layLoose();
    measureBounds();
    board_.kept.themeColumns = columns_;
    return std::move(board_);
  }

 private:
  void measureLoose() {
    for (const Card& card : session_.cards()) {
      if (measures_.isOutOfSight(card) || !card.x || card.heldBack ||
          !session_.placementsOf(card.id).empty())
        continue;
      looseCards_.push_back(&card);
      loose_.push_back(
          {onBoard(*card.x), onBoard(card.y.value_or(0)), kCardWidth, measures_.card(card)});
    }
  }

  void addRegions() {
    std::vector<RegionContent> contents;
    for (const Theme* theme : sort::themesInOrder(session_))
      contents.push_back(contentOf(*theme));
    board_.regions = placeRegions(contents, loose_, columns_);
    for (Region& region : board_.regions)
      region.head = measures_.head;
    for (std::size_t i = 0; i < contents.size(); ++i)
      fillRegion(board_.regions[i], contents[i]);
  }

  RegionContent contentOf(const Theme& theme) const {
    RegionContent content{
        &theme, [&](std::size_t columns) { return measures_.header(theme, columns); }, {}, 0};
    for (const session::PlacementId id : sort::placementsInOrder(session_, theme.id)) {
      const Card& card = *session_.find(session_.find(id)->card);
      if (measures_.isOutOfSight(card)) continue;
      const bool copy = *session_.placementsOf(card.id).begin() != id;
      content.standing.push_back({&card, copy, measures_.card(card)});
      if (!card.heldBack) content.cards += session::voicesOf(session_, card);
    }
    return content;
  }

  void fillRegion(Region& region, const RegionContent& content) {
    Columns columns({region.box.x + kRegionPadding, region.box.y + region.headerHeight},
                    region.columns);
    bool full = false;
    for (const auto& [card, copy, height] : content.standing) {
      full = full || columns.wouldEnd(height) > region.cardsEnd;
      if (!full) {
        board_.cards.push_back({card->id, region.theme, columns.next(height), copy});
      } else if (!card->heldBack) {
        region.hidden += session::voicesOf(session_, *card);
      }
    }
  }

  double themesWidth() const { return static_cast<double>(columns_) * kRegionPitch - kRegionGap; }

  /// Left of where the themes begin, clear of whatever was put there by hand: neither the themes
  /// nor the trays move because the others grow.
  void addTrays() {
    std::vector<Box> inTheWay = loose_;
    for (const Region& region : board_.regions)
      inTheWay.push_back(region.box);
    layTrays(session_, measures_, {-kRegionGap, themesWidth()}, inTheWay, board_);
  }

  void layLoose() {
    for (std::size_t i = 0; i < loose_.size(); ++i)
      board_.cards.push_back({looseCards_[i]->id, {}, loose_[i], false, true});
  }

  void measureBounds() {
    // Where themes come is in sight before there is one, so that nothing moves when they do.
    board_.bounds = around(board_.trays.front().box, {0, 0, themesWidth(), 0});
    for (const Region& region : board_.regions)
      board_.bounds = around(board_.bounds, region.box);
    for (const TrayBox& tray : board_.trays)
      board_.bounds = around(board_.bounds, tray.box);
    for (const Box& card : loose_)
      board_.bounds = around(board_.bounds, card);
  }

  const Session& session_;
  const BoardMeasures& measures_;
  std::size_t columns_;  ///< of themes
  std::vector<const Card*> looseCards_;
  std::vector<Box> loose_;  ///< their places, as they were laid
  BoardLayout board_;
};

/// So that what is seen or pressed is found without looking through all of them.
void indexCards(BoardLayout& layout) {
  std::vector<Box> boxes;
  boxes.reserve(layout.cards.size());
  for (const PlacedCard& card : layout.cards)
    boxes.push_back(card.box);
  layout.index = BoxIndex(boxes);
  layout.byCard.resize(layout.cards.size());
  for (std::size_t i = 0; i < layout.byCard.size(); ++i)
    layout.byCard[i] = static_cast<std::uint32_t>(i);
  const auto order = [&](std::uint32_t at) {
    return orderOf(layout.cards[at].card, layout.cards[at].theme);
  };
  std::sort(layout.byCard.begin(), layout.byCard.end(),
            [&](std::uint32_t a, std::uint32_t b) { return order(a) < order(b); });
}

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
  const auto lay = [&](std::size_t columns) { return Layout(session, measures, columns).make(); };
  std::size_t columns = measures.kept.themeColumns;
  if (columns == 0) columns = suitingThemeColumns(session, measures, lay);
  BoardLayout layout = lay(columns);
  indexCards(layout);
  return layout;
}

BoardPoint freePlace(const BoardLayout& layout, ThemeId theme, BoardPoint wanted) {
  const Region* moving = layout.regionOf(theme);
  if (moving == nullptr) return wanted;
  std::vector<Box> others;
  for (const Region& region : layout.regions) {
    if (region.theme != theme) others.push_back(region.box.grown(kRegionGap));
  }
  for (const PlacedCard& card : layout.cards) {
    if (card.loose) others.push_back(card.box.grown(kCardGap));
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
