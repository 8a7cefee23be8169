#include "ui/board_paint.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/counted.h"
#include "sort/accounting.h"
#include "ui/board_card.h"
#include "ui/board_carried.h"
#include "ui/board_heads.h"

namespace ct::ui {

using session::Theme;

namespace {

constexpr double kPatch = 7;  // points
constexpr float kHeldBackShade = 0.08F;

ImVec2 corner(const Glass& glass, const Box& box) {
  return glass.toScreen({box.right(), box.bottom()});
}

void paintRegion(Frame& frame, ImDrawList& list, const Glass& glass, const Region& region,
                 const DropTarget& target) {
  const Theme& theme = *frame.session().find(region.theme);
  const Colour fill = lookOf(theme.letter).fill;
  const ImVec2 from = glass.toScreen({region.box.x, region.box.y});
  const ImVec2 to = corner(glass, region.box);
  const auto round = static_cast<float>(kRegionCorner * glass.pixels());
  list.AddRectFilled(from, to, toImGui(fill.at(frame.palette.regionFill)), round);
  list.AddRect(from, to, toImGui(fill), round, 0, frame.px(1.5F));
  const bool lit = target.kind == DropTarget::Kind::theme && target.theme == region.theme;
  if (lit || frame.view.board.chosenTheme == region.theme) {
    list.AddRect(from, to, toImGui(frame.palette.focus), round, 0, frame.px(lit ? 4.0F : 3.0F));
  }
}

std::string_view nameOf(Tray tray) {
  switch (tray) {
    case Tray::notYetPlaced:
      return "Not yet placed";
    case Tray::parked:
      return "Parked for later";
    case Tray::fitsNone:
      return "Fits none";
    case Tray::heldBack:
      return "Held back from the room";
  }
  return "";
}

void paintTray(Frame& frame, ImDrawList& list, const Glass& glass, const TrayBox& tray,
               const DropTarget& target) {
  const ImVec2 from = glass.toScreen({tray.box.x, tray.box.y});
  const ImVec2 to = corner(glass, tray.box);
  const bool lit = target.kind == DropTarget::Kind::tray && target.tray == tray.tray;
  if (tray.tray == Tray::heldBack) {
    list.AddRectFilled(from, to, toImGui(frame.palette.ink.at(kHeldBackShade)),
                       static_cast<float>(kRegionCorner * glass.pixels()));
  }
  paintDashes(list, from, to, toImGui(lit ? frame.palette.focus : frame.palette.second.at(0.6F)),
              frame.px(lit ? 4.0F : 1.5F), frame.px(6));
}

/// What a tray is called, the longest first.
std::array<std::string, 4> trayNames(const TrayBox& tray) {
  const std::string name(nameOf(tray.tray));
  const std::string shorter = tray.tray == Tray::heldBack ? "Held back" : name;
  const std::string cards = "  ·  " + base::counted(tray.cards, "card");
  std::string elsewhere;
  if (tray.laid > 0) elsewhere = fmt::format(" here, {} laid on the board", tray.laid);
  if (tray.inThemes == 1) elsewhere = " here, 1 in a theme";
  if (tray.inThemes > 1) elsewhere = fmt::format(" here, {} in themes", tray.inThemes);
  return {name + cards + elsewhere, shorter + cards + elsewhere,
          fmt::format("{}  ·  {}", shorter, tray.cards + tray.laid + tray.inThemes), shorter};
}

void paintTrayName(Frame& frame, ImDrawList& list, const Glass& glass, const TrayBox& tray) {
  const float size = 17 * tray.head;
  constexpr double kLeast = 12;  // points
  auto scale = static_cast<float>(std::max(glass.pixels(), kLeast / size * frame.scale));
  const ImVec2 at = glass.toScreen({tray.box.x + kRegionPadding, tray.box.y + 12});
  const float room = corner(glass, tray.box).x - at.x;
  const text::Style style{.size = size, .weight = text::Weight::bold};
  const auto fitting = [&](const std::string& name) {
    return frame.ink.lay(name, style).width * scale <= room;
  };
  const auto names = trayNames(tray);
  const auto name = std::find_if(names.begin(), names.end(), fitting);
  const text::Layout& words = frame.ink.lay(name == names.end() ? names.back() : *name, style);
  scale = std::min(scale, room / words.width);        // small rather than none
  if (static_cast<double>(scale) > glass.pixels()) {  // it may lie over cards
    const ImVec2 from(at.x - frame.px(4), at.y);
    const ImVec2 to(at.x + words.width * scale + frame.px(4), at.y + words.height * scale);
    list.AddRectFilled(from, to, toImGui(frame.palette.ground));
    if (tray.tray == Tray::heldBack) {
      list.AddRectFilled(from, to, toImGui(frame.palette.ink.at(kHeldBackShade)));
    }
  }
  frame.ink.draw(list, at, words, frame.palette.ink, scale);
}

void paintPatches(Frame& frame, ImDrawList& list, const Glass& glass, const BoardLayout& layout) {
  frame.ink.beginShapes(list);
  for (const BoxIndex::Patch& patch :
       layout.index.patches(glass.seen(), kPatch / glass.camera.zoom)) {
    list.AddRectFilled(glass.toScreen({patch.box.x, patch.box.y}), corner(glass, patch.box),
                       toImGui(frame.palette.paper.at(0.25F + 0.75F * patch.covered)));
  }
  frame.ink.endShapes(list);
}

/// The chosen cards, to be found again quickly among many.
using ChosenSet = std::set<std::pair<std::int64_t, std::int64_t>>;

ChosenSet chosenSet(const BoardState& board) {
  ChosenSet chosen;
  for (const Chosen& each : board.chosen)
    chosen.emplace(each.card.value, each.theme.value);
  return chosen;
}

void paintCards(Frame& frame, ImDrawList& list, const Glass& glass, const BoardLayout& layout,
                const Intent& intent) {
  if (detailAt(glass.camera.zoom, 0) == Detail::patches) {
    return paintPatches(frame, list, glass, layout);
  }
  const BoardState& board = frame.view.board;
  const bool dragging = board.drag == BoardState::Drag::cards && board.moved;
  const ChosenSet chosen = chosenSet(board);
  const auto inSight = layout.index.touching(glass.seen());
  const Detail detail = detailAt(glass.camera.zoom, inSight.size());
  const auto paint = [&](const PlacedCard& card) {
    CardSigns signs{detail, 1, chosen.contains({card.card.value, card.theme.value})};
    if (signs.chosen && dragging) signs.opacity = 0.35F;
    if (intent.lasso && card.box.touches(*intent.lasso)) signs.chosen = true;
    if (!frame.view.find.lights(card.card)) signs.opacity *= 0.25F;
    paintCard(frame, list, glass.toScreen({card.box.x, card.box.y}), glass.pixels(), card, signs);
  };
  {
    const CardLayers together(frame.ink, list);
    for (const std::uint32_t number : inSight) {
      if (!layout.cards[number].loose) paint(layout.cards[number]);
    }
  }
  for (const std::uint32_t number : inSight) {
    if (!layout.cards[number].loose) continue;
    const CardLayers alone(frame.ink, list);
    paint(layout.cards[number]);
  }
}

/// Where themes come, while there is none and cards wait for them.
void paintNoThemes(Frame& frame, ImDrawList& list, const Glass& glass, const BoardLayout& layout) {
  if (!layout.regions.empty() || layout.cards.empty() || !frame.mayChange()) return;
  const ImVec2 from = glass.toScreen({0, 0});
  const float width = corner(glass, layout.bounds).x - from.x;
  if (width < frame.px(160)) return;
  const text::Layout& words =
      frame.ink.lay("Themes come here: take up cards that belong together, and press N.",
                    {.size = frame.px(kBody), .width = width});
  frame.ink.draw(list, from, words, frame.palette.second);
}

}  // namespace

void paintBoard(Frame& frame, ImDrawList& list, const Glass& glass, const BoardLayout& layout,
                const Intent& intent) {
  const Box seen = glass.seen();
  paintNoThemes(frame, list, glass, layout);
  frame.ink.beginShapes(list);
  for (const TrayBox& tray : layout.trays) {
    if (tray.box.touches(seen)) paintTray(frame, list, glass, tray, intent.target);
  }
  for (const Region& region : layout.regions) {
    if (region.box.touches(seen)) paintRegion(frame, list, glass, region, intent.target);
  }
  frame.ink.endShapes(list);
  for (const Region& region : layout.regions) {
    if (isNear(glass, region) && region.box.touches(seen)) paintHead(frame, list, glass, region);
  }
  paintCards(frame, list, glass, layout, intent);
  for (const TrayBox& tray : layout.trays) {
    if (tray.box.touches(seen)) paintTrayName(frame, list, glass, tray);
  }
  for (const Region& region : layout.regions) {
    if (!isNear(glass, region) && region.box.touches(seen)) {
      paintFarHead(frame, list, glass, region);
    }
  }
}

namespace {

/// The theme in hand where it would come to lie: its outline, with its sign.
void paintDraggedTheme(Frame& frame, ImDrawList& list, const Glass& glass,
                       const BoardLayout& layout, BoardPoint pointer) {
  const BoardState& board = frame.view.board;
  const Region* region = layout.regionOf(board.chosenTheme);
  if (region == nullptr) return;
  const BoardPoint place = carriedTheme(board, layout, pointer);
  const Box box{place.x, place.y, region->box.width, region->box.height};
  const ImVec2 from = glass.toScreen(place);
  const auto round = static_cast<float>(kRegionCorner * glass.pixels());
  const std::string& letter = frame.session().find(region->theme)->letter;
  list.AddRectFilled(from, corner(glass, box), toImGui(lookOf(letter).fill.at(0.45F)), round);
  list.AddRect(from, corner(glass, box), toImGui(frame.palette.focus), round, 0, frame.px(3));
  const float sign = std::min(frame.px(kTarget), (corner(glass, box).x - from.x) / 3);
  frame.ink.sign(list, {from.x + sign / 3, from.y + sign / 3}, sign, letter);
}

}  // namespace

void paintDragged(Frame& frame, ImDrawList& list, const Glass& glass, const BoardLayout& layout) {
  const BoardState& board = frame.view.board;
  if (board.drag == BoardState::Drag::none || !board.moved) return;
  const BoardPoint now = glass.toBoard(ImGui::GetMousePos());
  if (board.drag == BoardState::Drag::theme && frame.mayChange()) {
    return paintDraggedTheme(frame, list, glass, layout, now);
  }
  if (board.drag != BoardState::Drag::cards) return;
  const Detail detail = detailAt(glass.camera.zoom, board.chosen.size());
  if (detail == Detail::patches) return;
  for (const Carried& each : carriedCards(board, layout, now)) {
    const CardLayers alone(frame.ink, list);
    paintCard(frame, list, glass.toScreen(each.at), glass.pixels(), *each.card,
              {detail, 0.92F, true});
  }
}

}  // namespace ct::ui
