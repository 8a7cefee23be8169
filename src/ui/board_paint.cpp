#include "ui/board_paint.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/counted.h"
#include "sort/accounting.h"
#include "ui/board_card.h"

namespace ct::ui {

using session::Theme;

namespace {

constexpr double kLeastTitle = 11;  // points; a smaller title is set in a size of its own
constexpr float kFarTitle = 16;     // points: that size
constexpr float kFarSign = 30;      // points
constexpr double kPatch = 7;        // points

ImVec2 corner(const Glass& glass, const Box& box) {
  return glass.toScreen({box.right(), box.bottom()});
}

/// A dashed outline: something that is not settled. Only the dashes in sight are drawn.
void dashedRect(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour, float thickness,
                float dash) {
  const ImVec2 least = list.GetClipRectMin();
  const ImVec2 most = list.GetClipRectMax();
  const auto across = [&](float y) {
    if (y < least.y - thickness || y > most.y + thickness) return;
    const float skipped = std::max(0.0F, std::floor((least.x - from.x) / (2 * dash)));
    for (float x = from.x + skipped * 2 * dash; x < std::min(to.x, most.x); x += 2 * dash) {
      list.AddLine({x, y}, {std::min(x + dash, to.x), y}, colour, thickness);
    }
  };
  const auto down = [&](float x) {
    if (x < least.x - thickness || x > most.x + thickness) return;
    const float skipped = std::max(0.0F, std::floor((least.y - from.y) / (2 * dash)));
    for (float y = from.y + skipped * 2 * dash; y < std::min(to.y, most.y); y += 2 * dash) {
      list.AddLine({x, y}, {x, std::min(y + dash, to.y)}, colour, thickness);
    }
  };
  across(from.y);
  across(to.y);
  down(from.x);
  down(to.x);
}

bool isNear(const Glass& glass) {
  return kHeaderSize * glass.camera.zoom >= kLeastTitle;
}

void paintTag(Frame& frame, ImDrawList& list, ImVec2 at, float scale) {
  const text::Layout& proposed = frame.ink.lay("proposed", {.size = kTagSize});
  frame.ink.draw(list, {at.x + 7 * scale, at.y + 1 * scale}, proposed, frame.palette.ink, scale);
  dashedRect(list, at, {at.x + (proposed.width + 14) * scale, at.y + (proposed.height + 3) * scale},
             toImGui(frame.palette.second), std::max(1.0F, scale), 3 * scale);
}

void paintHeader(Frame& frame, ImDrawList& list, const Glass& glass, const Region& region,
                 const Theme& theme) {
  const auto scale = static_cast<float>(glass.pixels());
  const ImVec2 sign = glass.toScreen({region.box.x + kRegionPadding, region.box.y + kHeaderTop});
  frame.ink.sign(list, sign, kSignSize * scale, theme.letter);
  const text::Layout& figures = frame.ink.lay(std::to_string(region.cards), {.size = 18});
  frame.ink.draw(list,
                 glass.toScreen({region.box.right() - kRegionPadding - figures.width,
                                 region.box.y + kHeaderTop + 6}),
                 figures, frame.palette.ink, scale);
  if (frame.view.silent.on) return;
  const BoardPoint title{region.box.x + kRegionPadding + kSignSize + 12,
                         region.box.y + kHeaderTop + 4};
  const Colour ink = theme.title.empty() ? frame.palette.second : frame.palette.ink;
  const text::Layout& words = frame.ink.lay(boardTitle(theme), boardTitleStyle(region.columns));
  frame.ink.draw(list, glass.toScreen(title), words, ink, scale);
  if (theme.state == session::ThemeState::agreed || theme.title.empty()) return;
  paintTag(frame, list, glass.toScreen({title.x, title.y + words.height + 6}), scale);
}

std::string titleFromAfar(const Frame& frame, const Theme& theme, const Region& region) {
  if (frame.view.silent.on) return std::to_string(region.cards);
  return fmt::format("{}  {}", boardTitle(theme), region.cards);
}

/// From far out: sign and title as large as they must be to be read, over the region's cards, side
/// by side or one below the other. A region too small for its title shows its sign.
void paintFarHeader(Frame& frame, ImDrawList& list, const Region& region, const Theme& theme,
                    ImVec2 from, ImVec2 to) {
  const float room = to.x - from.x;
  const float height = to.y - from.y;
  const float sign = std::min({frame.px(kFarSign), room * 0.8F, height * 0.8F});
  if (sign < frame.px(9)) return;
  const float inset = std::min(frame.px(8), (room - sign) / 2);
  const bool beside = room - sign - 3 * inset >= frame.px(150);
  // In steps, so that zooming does not lay the title out again at every turn of the wheel.
  const float step = frame.px(16);
  const float width = beside ? room - sign - 3 * inset : room - 2 * inset;
  const text::Style style{.size = frame.px(kFarTitle),
                          .weight = text::Weight::bold,
                          .width = std::floor(width / step) * step,
                          .maxLines = beside ? 2 : 3};
  if (style.width >= frame.px(80)) {
    const text::Layout& title = frame.ink.lay(titleFromAfar(frame, theme, region), style);
    const float left = beside ? 2 * inset + sign : inset;
    const float top = beside ? std::max(0.0F, sign - title.height) / 2 : sign;
    const float band = std::max(sign, top + title.height) + 2 * inset;
    if (band < height) {
      list.AddRectFilled(from, {to.x, from.y + band}, toImGui(lookOf(theme.letter).fill),
                         static_cast<float>(kRegionCorner) / 2, ImDrawFlags_RoundCornersTop);
      frame.ink.draw(list, {from.x + left, from.y + inset + top}, title, kInkOnFill);
    }
  }
  frame.ink.sign(list, {from.x + inset, from.y + inset}, sign, theme.letter);
}

/// At the foot of a region with no room for all its cards.
void paintHidden(Frame& frame, ImDrawList& list, const Glass& glass, const Region& region) {
  const text::Layout& more =
      frame.ink.lay(fmt::format("and {} more; Enter lists them all", region.hidden), {.size = 15});
  const BoardPoint at{region.box.x + kRegionPadding, region.box.bottom() - kHiddenNote + 2};
  frame.ink.draw(list, glass.toScreen(at), more, frame.palette.ink,
                 static_cast<float>(glass.pixels()));
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
  if (!isNear(glass)) return;
  paintHeader(frame, list, glass, region, theme);
  if (region.hidden > 0) paintHidden(frame, list, glass, region);
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
    list.AddRectFilled(from, to, toImGui(frame.palette.ink.at(0.08F)),
                       static_cast<float>(kRegionCorner * glass.pixels()));
  }
  dashedRect(list, from, to, toImGui(lit ? frame.palette.focus : frame.palette.second.at(0.6F)),
             frame.px(lit ? 4.0F : 1.5F), frame.px(6));
}

void paintTrayName(Frame& frame, ImDrawList& list, const Glass& glass, const TrayBox& tray) {
  constexpr float kName = 17;
  const std::string name =
      fmt::format("{}  ·  {}", nameOf(tray.tray), base::counted(tray.cards, "card"));
  const auto scale = static_cast<float>(std::max(glass.pixels(), 12.0 / kName * frame.scale));
  const text::Layout& words = frame.ink.lay(name, {.size = kName, .weight = text::Weight::bold});
  const ImVec2 at = glass.toScreen({tray.box.x + kRegionPadding, tray.box.y + 12});
  const float room = corner(glass, tray.box).x - at.x;
  if (words.width * scale > room) return;
  if (!isNear(glass)) {
    list.AddRectFilled({at.x - frame.px(4), at.y},
                       {at.x + words.width * scale + frame.px(4), at.y + words.height * scale},
                       toImGui(frame.palette.ground));
  }
  frame.ink.draw(list, at, words, frame.palette.ink, scale);
}

void paintPatches(Frame& frame, ImDrawList& list, const Glass& glass, const BoardLayout& layout) {
  for (const BoxIndex::Patch& patch :
       layout.index.patches(glass.seen(), kPatch / glass.camera.zoom)) {
    list.AddRectFilled(glass.toScreen({patch.box.x, patch.box.y}), corner(glass, patch.box),
                       toImGui(frame.palette.paper.at(0.25F + 0.75F * patch.covered)));
  }
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
    const CardLayers together(list);
    for (const std::uint32_t number : inSight) {
      if (!layout.cards[number].loose) paint(layout.cards[number]);
    }
  }
  for (const std::uint32_t number : inSight) {
    if (!layout.cards[number].loose) continue;
    const CardLayers alone(list);
    paint(layout.cards[number]);
  }
}

}  // namespace

void paintBoard(Frame& frame, ImDrawList& list, const Glass& glass, const BoardLayout& layout,
                const Intent& intent) {
  const Box seen = glass.seen();
  for (const TrayBox& tray : layout.trays) {
    if (tray.box.touches(seen)) paintTray(frame, list, glass, tray, intent.target);
  }
  for (const Region& region : layout.regions) {
    if (region.box.touches(seen)) paintRegion(frame, list, glass, region, intent.target);
  }
  paintCards(frame, list, glass, layout, intent);
  for (const TrayBox& tray : layout.trays) {
    if (tray.box.touches(seen)) paintTrayName(frame, list, glass, tray);
  }
  if (isNear(glass)) return;
  for (const Region& region : layout.regions) {
    if (!region.box.touches(seen)) continue;
    paintFarHeader(frame, list, region, *frame.session().find(region.theme),
                   glass.toScreen({region.box.x, region.box.y}), corner(glass, region.box));
  }
}

void paintDragged(Frame& frame, ImDrawList& list, const Glass& glass, const BoardLayout& layout) {
  const BoardState& board = frame.view.board;
  if (board.drag != BoardState::Drag::cards || !board.moved) return;
  const BoardPoint now = glass.toBoard(ImGui::GetMousePos());
  const Detail detail = detailAt(glass.camera.zoom, board.chosen.size());
  if (detail == Detail::patches) return;
  for (const Chosen& chosen : board.chosen) {
    const PlacedCard* card = layout.find(chosen);
    if (card == nullptr) continue;
    const CardLayers alone(list);
    const BoardPoint at{card->box.x + now.x - board.grabbedAt.x,
                        card->box.y + now.y - board.grabbedAt.y};
    paintCard(frame, list, glass.toScreen(at), glass.pixels(), *card, {detail, 0.92F, true});
  }
}

}  // namespace ct::ui
