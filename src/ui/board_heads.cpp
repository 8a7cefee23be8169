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

constexpr double kLeastTitle = 8.5;  // points; a smaller title is set in a size of its own
constexpr float kFarTitle = 16;      // points: that size
constexpr float kFarSign = 30;       // points

void paintTag(Frame& frame, ImDrawList& list, ImVec2 at, float scale, float head) {
  const text::Layout& proposed = frame.ink.lay("proposed", {.size = kTagSize * head});
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

/// Where the head of a region lies that is drawn over its cards, in pixels from its corner.
struct FarHead {
  float room = 0;  ///< the region's width
  float sign = 0;
  float inset = 0;
  const text::Layout* title = nullptr;  ///< null where there is room for the sign alone
  ImVec2 titleAt;
  float band = 0;  ///< the head's height
};

FarHead farHeadOf(Frame& frame, const Glass& glass, const Region& region) {
  const ImVec2 from = glass.toScreen({region.box.x, region.box.y});
  const ImVec2 to = glass.toScreen({region.box.right(), region.box.bottom()});
  const float height = to.y - from.y;
  FarHead head;
  head.room = to.x - from.x;
  head.sign = std::min({frame.px(kFarSign), head.room * 0.8F, height * 0.8F});
  head.inset = std::min(frame.px(8), (head.room - head.sign) / 2);
  head.band = std::min(head.sign + 2 * head.inset, height);
  const bool beside = head.room - head.sign - 3 * head.inset >= frame.px(150);
  // In steps, so that zooming does not lay the title out again at every turn of the wheel.
  const float step = frame.px(16);
  const float width = beside ? head.room - head.sign - 3 * head.inset : head.room - 2 * head.inset;
  const text::Style style{.size = frame.px(kFarTitle),
                          .weight = text::Weight::bold,
                          .width = std::floor(width / step) * step,
                          .maxLines = beside ? 2 : 3};
  if (style.width < frame.px(80)) return head;
  const Theme& theme = *frame.session().find(region.theme);
  const text::Layout& title = frame.ink.lay(titleFromAfar(frame, theme, region), style);
  const ImVec2 at = beside ? ImVec2(head.sign + 2 * head.inset,
                                    std::max(0.0F, (head.sign - title.height) / 2) + head.inset)
                           : ImVec2(head.inset, head.sign + 1.5F * head.inset);
  const float band = std::max(head.band, at.y + title.height + head.inset);
  if (band >= height) return head;
  head.title = &title;
  head.titleAt = at;
  head.band = band;
  return head;
}

}  // namespace

bool isNear(const Glass& glass, const Region& region) {
  return kHeaderSize * region.head * glass.camera.zoom >= kLeastTitle;
}

void paintHead(Frame& frame, ImDrawList& list, const Glass& glass, const Region& region) {
  const Theme& theme = *frame.session().find(region.theme);
  if (region.hidden > 0) paintHidden(frame, list, glass, region);
  const auto scale = static_cast<float>(glass.pixels());
  const float side = kSignSize * region.head;
  const ImVec2 sign = glass.toScreen({region.box.x + kRegionPadding, region.box.y + kHeaderTop});
  frame.ink.sign(list, sign, side * scale, theme.letter);
  const text::Layout& figures =
      frame.ink.lay(std::to_string(region.cards), {.size = 18 * region.head});
  frame.ink.draw(list,
                 glass.toScreen({region.box.right() - kRegionPadding - figures.width,
                                 region.box.y + kHeaderTop + 6}),
                 figures, frame.palette.ink, scale);
  if (frame.view.silent.on) return;
  const BoardPoint title{region.box.x + kRegionPadding + side + 12 * region.head,
                         region.box.y + kHeaderTop + 2};
  const text::Layout& words = layBoardTitle(frame.ink, theme, region.columns, region.head);
  frame.ink.draw(list, glass.toScreen(title), words, frame.palette.ink, scale);
  if (theme.state == session::ThemeState::agreed || theme.title.empty()) return;
  paintTag(frame, list, glass.toScreen({title.x, title.y + words.height + 6 * region.head}), scale,
           region.head);
}

void paintFarHead(Frame& frame, ImDrawList& list, const Glass& glass, const Region& region) {
  const Theme& theme = *frame.session().find(region.theme);
  const FarHead head = farHeadOf(frame, glass, region);
  const ImVec2 from = glass.toScreen({region.box.x, region.box.y});
  if (head.sign < frame.px(9)) return;
  if (head.title != nullptr) {
    list.AddRectFilled(from, {from.x + head.room, from.y + head.band},
                       toImGui(lookOf(theme.letter).fill), static_cast<float>(kRegionCorner) / 2,
                       ImDrawFlags_RoundCornersTop);
    frame.ink.draw(list, {from.x + head.titleAt.x, from.y + head.titleAt.y}, *head.title,
                   kInkOnFill);
  }
  frame.ink.sign(list, {from.x + head.inset, from.y + head.inset}, head.sign, theme.letter);
}

bool onHead(Frame& frame, const Glass& glass, const Region& region, BoardPoint point) {
  double height = region.headerHeight;
  if (!isNear(glass, region)) {
    height = static_cast<double>(farHeadOf(frame, glass, region).band) / glass.pixels();
  }
  return region.box.contains(point) && point.y < region.box.y + height;
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
