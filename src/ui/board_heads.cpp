#include "ui/board_heads.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

#include "ui/board_card.h"

namespace ct::ui {

using session::Theme;

namespace {

constexpr double kLeastTitle = 11;  // points; a smaller title is set in a size of its own
constexpr float kFarTitle = 16;     // points: that size
constexpr float kFarSign = 30;      // points

void paintTag(Frame& frame, ImDrawList& list, ImVec2 at, float scale) {
  const text::Layout& proposed = frame.ink.lay("proposed", {.size = kTagSize});
  frame.ink.draw(list, {at.x + 7 * scale, at.y + 1 * scale}, proposed, frame.palette.ink, scale);
  paintDashes(list, at,
              {at.x + (proposed.width + 14) * scale, at.y + (proposed.height + 3) * scale},
              toImGui(frame.palette.second), std::max(1.0F, scale), 3 * scale);
}

std::string titleFromAfar(const Frame& frame, const Theme& theme, const Region& region) {
  if (frame.view.silent.on) return std::to_string(region.cards);
  return fmt::format("{}  {}", boardTitle(theme), region.cards);
}

/// At the foot of a region with no room for all its cards.
void paintHidden(Frame& frame, ImDrawList& list, const Glass& glass, const Region& region) {
  const text::Layout& more =
      frame.ink.lay(fmt::format("and {} more; Enter lists them all", region.hidden), {.size = 15});
  const BoardPoint at{region.box.x + kRegionPadding, region.box.bottom() - kHiddenNote + 2};
  frame.ink.draw(list, glass.toScreen(at), more, frame.palette.ink,
                 static_cast<float>(glass.pixels()));
}

/// The dashes of a line between two coordinates that lie in sight, a gap as long as each between
/// them.
template <class Draw>
void forEachDash(float from, float to, float seenFrom, float seenTo, float dash, Draw draw) {
  const float pitch = 2 * dash;
  const float end = std::min(to, seenTo);
  const auto first =
      static_cast<std::int64_t>(std::max(0.0F, std::floor((seenFrom - from) / pitch)));
  for (std::int64_t i = first; from + static_cast<float>(i) * pitch < end; ++i) {
    const float begin = from + static_cast<float>(i) * pitch;
    draw(begin, std::min(begin + dash, to));
  }
}

}  // namespace

bool isNear(const Glass& glass) {
  return kHeaderSize * glass.camera.zoom >= kLeastTitle;
}

void paintHead(Frame& frame, ImDrawList& list, const Glass& glass, const Region& region) {
  const Theme& theme = *frame.session().find(region.theme);
  if (region.hidden > 0) paintHidden(frame, list, glass, region);
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

void paintFarHead(Frame& frame, ImDrawList& list, const Glass& glass, const Region& region) {
  const Theme& theme = *frame.session().find(region.theme);
  const ImVec2 from = glass.toScreen({region.box.x, region.box.y});
  const ImVec2 to = glass.toScreen({region.box.right(), region.box.bottom()});
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

void paintDashes(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour, float thickness,
                 float dash) {
  const ImVec2 least = list.GetClipRectMin();
  const ImVec2 most = list.GetClipRectMax();
  const auto across = [&](float y) {
    if (y < least.y - thickness || y > most.y + thickness) return;
    forEachDash(from.x, to.x, least.x, most.x, dash, [&](float begin, float end) {
      list.AddLine({begin, y}, {end, y}, colour, thickness);
    });
  };
  const auto down = [&](float x) {
    if (x < least.x - thickness || x > most.x + thickness) return;
    forEachDash(from.y, to.y, least.y, most.y, dash, [&](float begin, float end) {
      list.AddLine({x, begin}, {x, end}, colour, thickness);
    });
  };
  across(from.y);
  across(to.y);
  down(from.x);
  down(to.x);
}

}  // namespace ct::ui
