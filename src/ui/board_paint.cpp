#include "ui/board_paint.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "base/counted.h"
#include "sort/accounting.h"

namespace ct::ui {

using session::Card;
using session::Theme;

namespace {

constexpr float kWords = 15;  // board units
constexpr float kCodeSize = 12.5F;
constexpr int kMostLines = 9;  // longer notes are cut on the board, never in the reading view
constexpr float kHeaderSize = 21;
constexpr float kSignSize = 36;
constexpr double kHeaderTop = 14;
constexpr float kUnreadable = 5;  // an em of fewer pixels is drawn as bars

text::Style wordsStyle() {
  return {.size = kWords,
          .width = static_cast<float>(kCardWidth - 2 * kCardPadding),
          .maxLines = kMostLines};
}

text::Style titleStyle() {
  constexpr float kCountRoom = 40;
  return {
      .size = kHeaderSize,
      .weight = text::Weight::bold,
      .width = static_cast<float>(kRegionWidth - 2 * kRegionPadding) - kSignSize - 12 - kCountRoom,
      .maxLines = 3};
}

/// With one screen the room may be looking at the board, so a held-back card does not say what it
/// says.
std::string_view wordsOf(const Card& card) {
  if (card.heldBack) return "Held back";
  return card.said;
}

std::string titleOf(const Theme& theme) {
  return theme.title.empty() ? "Not named yet" : theme.title;
}

ImVec2 corner(const Glass& glass, const Box& box) {
  return glass.toScreen({box.right(), box.bottom()});
}

/// A dashed outline: something that is not settled.
void dashedRect(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour, float thickness,
                float dash) {
  const auto side = [&](ImVec2 a, ImVec2 b) {
    const float length = std::hypot(b.x - a.x, b.y - a.y);
    const auto dashes = std::min(400, static_cast<int>(length / (2 * dash)) + 1);
    for (int i = 0; i < dashes; ++i) {
      const float start = static_cast<float>(i) * 2 * dash / length;
      const float end = std::min(1.0F, start + dash / length);
      if (start >= 1) break;
      list.AddLine({a.x + (b.x - a.x) * start, a.y + (b.y - a.y) * start},
                   {a.x + (b.x - a.x) * end, a.y + (b.y - a.y) * end}, colour, thickness);
    }
  };
  side(from, {to.x, from.y});
  side({to.x, from.y}, to);
  side(to, {from.x, to.y});
  side({from.x, to.y}, from);
}

/// Words at board scale, or a bar in their place where they could not be read anyway.
void words(Frame& frame, ImDrawList& list, ImVec2 at, double pixels, std::string_view said,
           const text::Style& style, Colour colour) {
  const auto scale = static_cast<float>(pixels);
  if (style.size * scale >= kUnreadable) {
    frame.ink.write(list, at, said, style, colour, scale);
    return;
  }
  const text::Layout& layout = frame.ink.lay(said, style);
  const float line = layout.height / static_cast<float>(std::max(1, layout.lines)) * scale;
  if (line < 1.5F) return;
  for (int i = 0; i < layout.lines; ++i) {
    const float y = at.y + (static_cast<float>(i) + 0.3F) * line;
    const float width = layout.width * scale * (i + 1 == layout.lines ? 0.6F : 1.0F);
    list.AddRectFilled({at.x, y}, {at.x + width, y + line * 0.4F}, toImGui(colour.at(0.25F)));
  }
}

/// A folded corner in the colour of a card's other theme: it lies in two places and counts once.
void copyMark(Frame& frame, ImDrawList& list, const Card& card, session::ThemeId here, ImVec2 at,
              float scale) {
  for (const session::PlacementId id : frame.session().placementsOf(card.id)) {
    const Theme& other = *frame.session().find(frame.session().find(id)->theme);
    if (other.id == here) continue;
    const float size = 26 * scale;
    const ImVec2 tip(at.x + static_cast<float>(kCardWidth) * scale, at.y);
    list.AddTriangleFilled({tip.x - size, tip.y}, tip, {tip.x, tip.y + size},
                           toImGui(lookOf(other.letter).fill));
    if (11 * scale < kUnreadable) return;
    const text::Style style{.size = 11, .weight = text::Weight::bold};
    const text::Layout& letter = frame.ink.lay(other.letter, style);
    frame.ink.draw(list, {tip.x - (letter.width + 3) * scale, tip.y + 1 * scale}, letter,
                   kInkOnFill, scale);
    return;
  }
}

void paintHeader(Frame& frame, ImDrawList& list, const Glass& glass, const Region& region,
                 const Theme& theme) {
  const double pixels = glass.pixels();
  const auto scale = static_cast<float>(pixels);
  const ImVec2 sign = glass.toScreen({region.box.x + kRegionPadding, region.box.y + kHeaderTop});
  frame.ink.sign(list, sign, kSignSize * scale, theme.letter);
  const BoardPoint title{region.box.x + kRegionPadding + kSignSize + 12,
                         region.box.y + kHeaderTop + 4};
  const Colour ink = theme.title.empty() ? frame.palette.second : frame.palette.ink;
  words(frame, list, glass.toScreen(title), pixels, titleOf(theme), titleStyle(), ink);
  const std::string count = std::to_string(region.cards);
  const text::Layout& figures = frame.ink.lay(count, {.size = 18});
  if (18 * scale >= kUnreadable) {
    frame.ink.draw(list,
                   glass.toScreen({region.box.right() - kRegionPadding - figures.width,
                                   region.box.y + kHeaderTop + 6}),
                   figures, frame.palette.second, scale);
  }
  if (theme.state == session::ThemeState::agreed || theme.title.empty()) return;
  const text::Layout& proposed = frame.ink.lay("proposed", {.size = 13});
  const double below = frame.ink.lay(titleOf(theme), titleStyle()).height + 6;
  const ImVec2 tag = glass.toScreen({title.x, title.y + below});
  if (13 * scale < kUnreadable) return;
  frame.ink.draw(list, {tag.x + 7 * scale, tag.y + 1 * scale}, proposed, frame.palette.ink, scale);
  dashedRect(list, tag,
             {tag.x + (proposed.width + 14) * scale, tag.y + (proposed.height + 3) * scale},
             toImGui(frame.palette.second), std::max(1.0F, scale), 3 * scale);
}

void paintRegion(Frame& frame, ImDrawList& list, const Glass& glass, const Region& region,
                 const DropTarget& target) {
  const Theme& theme = *frame.session().find(region.theme);
  const Colour fill = lookOf(theme.letter).fill;
  const ImVec2 from = glass.toScreen({region.box.x, region.box.y});
  const ImVec2 to = corner(glass, region.box);
  const auto round = static_cast<float>(kRegionCorner * glass.pixels());
  list.AddRectFilled(from, to, toImGui(fill.at(kRegionFill)), round);
  list.AddRect(from, to, toImGui(fill), round, 0, frame.px(1.5F));
  const bool lit = target.kind == DropTarget::Kind::theme && target.theme == region.theme;
  if (lit || frame.view.board.chosenTheme == region.theme) {
    list.AddRect(from, to, toImGui(frame.palette.focus), round, 0, frame.px(lit ? 4.0F : 3.0F));
  }
  paintHeader(frame, list, glass, region, theme);
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
  const std::string name =
      fmt::format("{}  ·  {}", nameOf(tray.tray), base::counted(tray.cards, "card"));
  words(frame, list, glass.toScreen({tray.box.x + kRegionPadding, tray.box.y + 12}), glass.pixels(),
        name, {.size = 17, .weight = text::Weight::bold}, frame.palette.ink);
}

}  // namespace

BoardMeasures boardMeasures(Ink& ink) {
  return {.card =
              [&ink](const Card& card) {
                const double said = ink.lay(wordsOf(card), wordsStyle()).height;
                const double code = ink.lay("0", {.size = kCodeSize}).height;
                return std::ceil(kCardPadding + said + 4 + code + kCardPadding - 3);
              },
          .header =
              [&ink](const Theme& theme) {
                double height = kHeaderTop + ink.lay(titleOf(theme), titleStyle()).height + 8;
                if (theme.state == session::ThemeState::proposed && !theme.title.empty()) {
                  height += ink.lay("proposed", {.size = 13}).height + 10;
                }
                return std::max(height, kHeaderTop + kSignSize + 10);
              }};
}

bool isChosen(const BoardState& board, const PlacedCard& card) {
  return std::find(board.chosen.begin(), board.chosen.end(), Chosen{card.card, card.theme}) !=
         board.chosen.end();
}

void paintCard(Frame& frame, ImDrawList& list, ImVec2 at, double pixels, const PlacedCard& placed,
               float opacity) {
  const Card& card = *frame.session().find(placed.card);
  const auto scale = static_cast<float>(pixels);
  const ImVec2 to(at.x + static_cast<float>(placed.box.width) * scale,
                  at.y + static_cast<float>(placed.box.height) * scale);
  const float round = kCardCorner * scale;
  const Palette& palette = frame.palette;
  list.AddRectFilled({at.x, at.y + scale}, {to.x, to.y + 2 * scale},
                     toImGui(palette.ink.at(0.10F * opacity)), round);
  list.AddRectFilled(at, to, toImGui((card.heldBack ? palette.panel : palette.paper).at(opacity)),
                     round);
  list.AddRect(at, to, toImGui(palette.line.at(opacity)), round, 0, std::max(1.0F, scale));
  const auto inset = static_cast<float>(kCardPadding) * scale;
  words(frame, list, {at.x + inset, at.y + inset - 2 * scale}, pixels, wordsOf(card), wordsStyle(),
        (card.heldBack ? palette.second : palette.ink).at(opacity));
  if (kCodeSize * scale >= kUnreadable) {
    const text::Layout& code = frame.ink.lay(card.code, {.size = kCodeSize});
    frame.ink.draw(list, {at.x + inset, to.y - inset + (3 - code.height) * scale}, code,
                   palette.second.at(opacity), scale);
  }
  if (placed.theme) copyMark(frame, list, card, placed.theme, at, scale);
  if (isChosen(frame.view.board, placed)) {
    const float out = frame.px(2);
    list.AddRect({at.x - out, at.y - out}, {to.x + out, to.y + out}, toImGui(palette.focus),
                 round + out, 0, frame.px(3));
  }
}

void paintBoard(Frame& frame, ImDrawList& list, const Glass& glass, const BoardLayout& layout,
                const DropTarget& target) {
  const Box seen = glass.seen();
  for (const TrayBox& tray : layout.trays) {
    if (tray.box.touches(seen)) paintTray(frame, list, glass, tray, target);
  }
  for (const Region& region : layout.regions) {
    if (region.box.touches(seen)) paintRegion(frame, list, glass, region, target);
  }
  const bool dragging = frame.view.board.drag == BoardState::Drag::cards && frame.view.board.moved;
  for (const PlacedCard& card : layout.cards) {
    if (!card.box.touches(seen)) continue;
    const bool lifted = dragging && isChosen(frame.view.board, card);
    paintCard(frame, list, glass.toScreen({card.box.x, card.box.y}), glass.pixels(), card,
              lifted ? 0.35F : 1.0F);
  }
}

}  // namespace ct::ui
