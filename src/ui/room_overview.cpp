#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/counted.h"
#include "session/chosen_cards.h"
#include "sort/accounting.h"
#include "ui/room_pages.h"

namespace ct::ui {

using session::Theme;

namespace {

constexpr std::size_t kMostTiles = 6;  // in two columns
constexpr std::size_t kMostSmall = 9;  // in three, where every title is whole in them
constexpr float kPadding = 0.016F;
constexpr float kSign = 0.09F;
constexpr float kLargestBlock = 0.042F;
constexpr float kSmallestBlock = 0.006F;
constexpr float kBlockShape = 0.7F;  // height to width
constexpr float kBlockGap = 0.22F;   // to its width
constexpr WordLook kTileTitle{.weight = text::Weight::bold, .maxLines = 2};
constexpr WordLook kLowTitle{.weight = text::Weight::bold, .maxLines = 3};
constexpr WordLook kCount{.size = kRoomSecond, .maxLines = 1};

struct Tile {
  const Theme* theme;
  std::string title;
  std::size_t cards;
};

bool isAgreed(const Tile& tile) {
  return tile.theme->state == session::ThemeState::agreed;
}

std::string countOf(const Tile& tile) {
  return base::counted(tile.cards, "card") + (isAgreed(tile) ? ", agreed" : "");
}

/// Where blocks lie in a tile: so many to a row, each `width` pixels wide.
struct Grid {
  float width = 0;
  std::size_t columns = 1;
  std::size_t rows = 1;

  float pitch() const { return width * (1 + kBlockGap); }
  float rowPitch() const { return width * (kBlockShape + kBlockGap); }
};

/// The foot of a tile: blocks and how many they are.
Area blocksOf(const Ruler& ruler, Area tile, const WordLook& title) {
  const Area inside = tile.inside(ruler.of(kPadding));
  return inside.below(static_cast<float>(title.maxLines) * ruler.lineHeight(title.size) +
                      ruler.of(0.004F));
}

/// The largest blocks of which `most` fit beside their count; the same for every tile, so that
/// themes can be compared.
Grid gridFor(const Ruler& ruler, Area blocks, std::size_t most, float countWidth) {
  Grid grid;
  const float room = blocks.width - countWidth - ruler.of(kRoomGap);
  constexpr float kFiner = 0.001F;
  const auto steps = std::lround((kLargestBlock - kSmallestBlock) / kFiner);
  for (int i = 0; i <= steps; ++i) {
    grid.width = ruler.of(kLargestBlock - static_cast<float>(i) * kFiner);
    const float gap = grid.width * kBlockGap;
    grid.columns = static_cast<std::size_t>(std::max(1.0F, (room + gap) / grid.pitch()));
    grid.rows = static_cast<std::size_t>(std::max(1.0F, (blocks.height + gap) / grid.rowPitch()));
    if (grid.columns * grid.rows >= most) break;
  }
  return grid;
}

void drawBlocks(RoomPaper& paper, Area blocks, const Grid& grid, const Tile& tile) {
  const Ruler& ruler = paper.ruler();
  const std::size_t shown = std::min(tile.cards, grid.columns * grid.rows);
  const std::size_t rows = (shown + grid.columns - 1) / grid.columns;
  const float line = ruler.lineHeight(kCount.size);
  const float height = static_cast<float>(rows) * grid.rowPitch() - grid.width * kBlockGap;
  const float top = std::max(
      blocks.y, blocks.bottom() - std::max(line, height) + std::max(0.0F, line - height) / 2);
  for (std::size_t i = 0; i < shown; ++i) {
    const std::size_t row = i / grid.columns;
    const Area block{blocks.x + static_cast<float>(i % grid.columns) * grid.pitch(),
                     top + static_cast<float>(row) * grid.rowPitch(), grid.width,
                     grid.width * kBlockShape};
    paper.fill(block, kLight.paper.at(0.85F), 0.004F);
  }
  const float taken = static_cast<float>(std::min(shown, grid.columns)) * grid.pitch();
  const Area words = blocks.beside(taken + (shown > 0 ? ruler.of(0.008F) : 0));
  paper.write(words.below(blocks.height - line), countOf(tile), kCount, kInkOnFill);
}

Area insideLow(const Ruler& ruler, Area tile) {
  const float above = ruler.of(kPadding / 2);
  const Area inside = tile.inside(ruler.of(kPadding));
  return {inside.x, tile.y + above, inside.width, tile.height - 2 * above};
}

/// In a low tile: the title in up to three lines beside its sign; under that one block, ticked when
/// the group has agreed, and how many it stands for.
void drawLowTile(RoomPaper& paper, Area area, const Tile& tile, float left) {
  const Ruler& ruler = paper.ruler();
  paper.fill(area, lookOf(tile.theme->letter).fill, kRoomCorner / 1080);
  const Area inside = insideLow(ruler, area);
  const float line = ruler.lineHeight(kCount.size);
  const Area foot = inside.below(inside.height - line);
  const float block = ruler.of(kLargestBlock);
  paper.sign({inside.x, inside.y, left, inside.height - line}, tile.theme->letter, kSign);
  const Area card{foot.x, foot.y + (line - block * kBlockShape) / 2, block, block * kBlockShape};
  paper.fill(card, kLight.paper.at(0.85F), 0.004F);
  if (isAgreed(tile)) paper.tick(card, kInkOnFill);
  paper.write(foot.beside(block * (1 + kBlockGap)), std::to_string(tile.cards), kCount, kInkOnFill);
  paper.writeBeside(inside.beside(left + ruler.of(kPadding)), tile.title, kLowTitle, kInkOnFill);
}

void drawTile(RoomPaper& paper, Area area, const Grid& grid, const Tile& tile,
              const WordLook& title) {
  const Ruler& ruler = paper.ruler();
  paper.fill(area, lookOf(tile.theme->letter).fill, kRoomCorner / 1080);
  const Area inside = area.inside(ruler.of(kPadding));
  const Area blocks = blocksOf(ruler, area, title);
  const Area head{inside.x, inside.y, inside.width, blocks.y - inside.y};
  const float sign = paper.sign(head, tile.theme->letter, kSign);
  paper.writeBeside(head.beside(sign + ruler.of(kPadding)), tile.title, title, kInkOnFill);
  drawBlocks(paper, blocks, grid, tile);
}

/// The tiles' places on a sheet of `count`, all sheets alike.
std::vector<Area> placesFor(const Ruler& ruler, Area area, std::size_t count, std::size_t columns) {
  const std::size_t rows = (count + columns - 1) / columns;
  const float gap = ruler.of(kRoomGap);
  const auto part = [&](float length, std::size_t parts) {
    return (length - gap * static_cast<float>(parts - 1)) / static_cast<float>(parts);
  };
  const float width = part(area.width, columns);
  const float height = part(area.height, rows);
  std::vector<Area> places;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t row = i / columns;
    places.push_back({area.x + static_cast<float>(i % columns) * (width + gap),
                      area.y + static_cast<float>(row) * (height + gap), width, height});
  }
  return places;
}

/// How themes are spread over sheets, all sheets alike.
struct Spread {
  std::size_t columns = 2;
  std::size_t perSheet = 1;
  std::size_t sheets = 1;
  bool low = false;  ///< there is no room for blocks under the titles
};

/// How wide the signs at the left of low tiles are, and what stands under them.
float leftOf(const Ruler& ruler, const std::vector<Tile>& tiles) {
  float width = 0;
  for (const Tile& tile : tiles) {
    const float count = ruler.lay(std::to_string(tile.cards), kCount, ruler.of(1)).width;
    width = std::max({width, ruler.signHeight(tile.theme->letter, kSign),
                      ruler.of(kLargestBlock) * (1 + kBlockGap) + count});
  }
  return width;
}

/// True when all titles are whole in that look, with so much taken at the left of each tile.
bool areWhole(const Ruler& ruler, const std::vector<Tile>& tiles, Area place, const WordLook& look,
              float left) {
  const float width = place.inside(ruler.of(kPadding)).width - left - ruler.of(kPadding);
  const WordLook whole{.weight = look.weight};
  return std::all_of(tiles.begin(), tiles.end(), [&](const Tile& tile) {
    return ruler.lay(tile.title, whole, width).lines <= look.maxLines;
  });
}

/// A third line costs blocks; but a title that is cut tells nobody what its theme says.
WordLook titleLook(const Ruler& ruler, const std::vector<Tile>& tiles, Area place) {
  if (areWhole(ruler, tiles, place, kTileTitle, ruler.of(kSign))) return kTileTitle;
  const float least = static_cast<float>(kLowTitle.maxLines) * ruler.lineHeight(kLowTitle.size) +
                      ruler.lineHeight(kCount.size) + ruler.of(0.004F);
  return place.inside(ruler.of(kPadding)).height >= least ? kLowTitle : kTileTitle;
}

Spread spreadOf(const Ruler& ruler, Area area, const std::vector<Tile>& tiles) {
  const std::size_t all = tiles.size();
  if (all > kMostTiles && all <= kMostSmall && ruler.isWide()) {
    const Area place = placesFor(ruler, area, kMostSmall, 3).front();
    if (areWhole(ruler, tiles, place, kTileTitle, ruler.of(kSign))) return {3, all, 1};
    const bool tall = insideLow(ruler, place).height >=
                      static_cast<float>(kLowTitle.maxLines) * ruler.lineHeight(kLowTitle.size);
    if (tall && areWhole(ruler, tiles, place, kLowTitle, leftOf(ruler, tiles)))
      return {3, all, 1, true};
  }
  const std::size_t sheets = (all + kMostTiles - 1) / kMostTiles;
  const std::size_t even = (all + sheets - 1) / sheets;
  const std::size_t perSheet = std::min(all, even + (even > 1 ? even % 2 : 0));
  return {perSheet == 1 ? std::size_t{1} : std::size_t{2}, perSheet, sheets};
}

std::string footOf(const session::Session& session) {
  const sort::Accounting all = sort::account(session);
  const std::size_t seen = all.cards - all.heldBack;
  const std::string placed = fmt::format("{} of {} {} in a theme", base::inFigures(all.inThemes),
                                         base::counted(seen, "card"), seen == 1 ? "is" : "are");
  const auto& themes = session.themes();
  const auto agreed = std::count_if(themes.begin(), themes.end(), [](const Theme& theme) {
    return theme.state == session::ThemeState::agreed;
  });
  if (agreed == 0) return placed;
  return fmt::format("{}; {} of {} agreed", placed, agreed, base::counted(themes.size(), "theme"));
}

std::vector<Tile> tilesOf(const session::Session& session, const RoomState& state) {
  std::vector<Tile> tiles;
  for (const Theme* theme : sort::themesInOrder(session)) {
    tiles.push_back({theme, titleIn(state, *theme),
                     session::voicesAmong(
                         session, sort::cardsIn(session, theme->id, sort::HeldBack::leaveOut))});
  }
  return tiles;
}

}  // namespace

Sheets overviewSheets(const Scene& scene) {
  const std::vector<Tile> tiles = tilesOf(scene.session, scene.state);
  if (tiles.empty()) return {calmSheet("No themes yet.")};
  const Ruler& ruler = scene.ruler;
  const WordLook purpose{.size = kRoomSecond, .maxLines = 1};
  const Area body = ruler.body();
  const Area area = body.below(ruler.lay(scene.session.info().purpose, purpose, body.width).height +
                               ruler.of(kRoomGap));

  const Spread spread = spreadOf(ruler, area, tiles);
  const std::size_t perSheet = spread.perSheet;
  const std::vector<Area> places = placesFor(ruler, area, perSheet, spread.columns);
  const Tile& fullest = *std::max_element(
      tiles.begin(), tiles.end(), [](const Tile& a, const Tile& b) { return a.cards < b.cards; });
  float countWidth = 0;
  for (const Tile& tile : tiles)
    countWidth = std::max(countWidth, ruler.lay(countOf(tile), kCount, body.width).width);
  const WordLook title = titleLook(ruler, tiles, places.front());
  const Grid grid =
      gridFor(ruler, blocksOf(ruler, places.front(), title), fullest.cards, countWidth);
  const float left = leftOf(ruler, tiles);
  Sheets sheets;
  for (std::size_t first = 0; first < tiles.size(); first += perSheet) {
    const std::size_t end = std::min(tiles.size(), first + perSheet);
    sheets.emplace_back([=, &info = scene.session.info(), foot = footOf(scene.session),
                         right = sheetName(first / perSheet, spread.sheets)](RoomPaper& paper) {
      paper.write(body, info.purpose, purpose, paper.palette().second);
      for (std::size_t i = first; i < end; ++i) {
        if (spread.low) {
          drawLowTile(paper, places[i - first], tiles[i], left);
        } else {
          drawTile(paper, places[i - first], grid, tiles[i], title);
        }
      }
      paper.foot({{foot}}, right);
    });
  }
  return sheets;
}

}  // namespace ct::ui
