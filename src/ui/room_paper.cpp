#include "ui/room_paper.h"

#include <algorithm>
#include <cmath>

namespace ct::ui {
namespace {

constexpr float kSide = 0.074F;
constexpr float kTop = 0.06F;
constexpr float kBodyEnd = 0.85F;
constexpr float kFootTop = 0.87F;
constexpr float kFootEnd = 0.97F;
constexpr float kFootSign = 0.074F;

/// How much of a sign's height the em of its letter is (see Ink::sign), a little less than it is.
float letterShare(std::string_view letter) {
  return letter.size() > 1 ? 0.358F : 0.458F;
}

}  // namespace

Area Area::inside(float padding) const {
  return {x + padding, y + padding, std::max(1.0F, width - 2 * padding),
          std::max(1.0F, height - 2 * padding)};
}

Area Ruler::body() const {
  const float side = of(kSide);
  return {side, of(kTop), std::max(1.0F, size_.x - 2 * side), of(kBodyEnd - kTop)};
}

Area Ruler::foot() const {
  const Area above = body();
  return {above.x, of(kFootTop), above.width, of(kFootEnd - kFootTop)};
}

const text::Layout& Ruler::lay(std::string_view words, const WordLook& look, float width) const {
  return ink_.lay(words, {.size = of(look.size),
                          .weight = look.weight,
                          .width = std::max(1.0F, width),
                          .maxLines = look.maxLines});
}

float Ruler::lineHeight(float size) const {
  return lay("Ag", {.size = size}, of(1)).height;
}

float Ruler::signHeight(std::string_view letter, float fraction) const {
  return of(std::max(fraction, kRoomLeast / letterShare(letter)));
}

ImVec2 RoomPaper::write(Area area, std::string_view words, const WordLook& look, Colour colour) {
  const text::Layout& layout = ruler_.lay(words, look, area.width);
  ruler_.ink().draw(list_, from(area), layout, colour);
  return {layout.width, layout.height};
}

ImVec2 RoomPaper::writeBeside(Area area, std::string_view words, WordLook look, Colour colour) {
  while (look.maxLines > 1 && ruler_.lay(words, look, area.width).height > area.height) {
    --look.maxLines;
  }
  const float width = ruler_.lay(words, look, area.width).width;
  const text::Layout& layout = ruler_.lay(words, look, width);
  const float down = std::max(0.0F, (area.height - layout.height) / 2);
  ruler_.ink().draw(list_, onScreen(area.x, area.y + down), layout, colour);
  return {layout.width, layout.height};
}

void RoomPaper::fill(Area area, Colour colour, float corner) {
  list_.AddRectFilled(from(area), to(area), toImGui(colour), ruler_.of(corner));
}

void RoomPaper::outline(Area area, Colour colour, float corner, float thickness) {
  list_.AddRect(from(area), to(area), toImGui(colour), ruler_.of(corner), 0,
                std::max(1.0F, ruler_.of(thickness)));
}

void RoomPaper::tick(Area box, Colour colour) {
  const float side = std::min(box.width, box.height);
  const ImVec2 at = onScreen(box.x + (box.width - side) / 2, box.y + (box.height - side) / 2);
  drawTick(list_, at, side, colour);
}

void RoomPaper::picture(Area area, const RoomPhoto& photo) {
  list_.AddImage(reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(photo.texture)),
                 from(area), to(area), {0, 0},
                 {photo.width / photo.side, photo.height / photo.side});
}

void RoomPaper::dashedOutline(Area area, Colour colour, float thickness) {
  const auto dashes = [&](float x, float y, float dx, float dy, float length) {
    const float wanted = ruler_.of(0.014F);
    const int count = std::max(1, static_cast<int>(std::lround(length / wanted)));
    const float step = length / static_cast<float>(count);
    for (int i = 0; i < count; ++i) {
      const float at = static_cast<float>(i) * step;
      const float end = at + step * 0.6F;
      list_.AddLine(onScreen(x + dx * at, y + dy * at), onScreen(x + dx * end, y + dy * end),
                    toImGui(colour), std::max(1.0F, ruler_.of(thickness)));
    }
  };
  dashes(area.x, area.y, 1, 0, area.width);
  dashes(area.right(), area.y, 0, 1, area.height);
  dashes(area.right(), area.bottom(), -1, 0, area.width);
  dashes(area.x, area.bottom(), 0, -1, area.height);
}

float RoomPaper::sign(Area area, std::string_view letter, float fraction) {
  const float size = ruler_.signHeight(letter, fraction);
  ruler_.ink().sign(list_, onScreen(area.x, area.y + (area.height - size) / 2), size, letter);
  return size;
}

void RoomPaper::foot(const std::vector<FootPart>& left, std::string_view right) {
  const WordLook look{.size = kRoomSecond, .maxLines = 2};
  const float gap = ruler_.of(0.012F);
  Area rest = ruler_.foot();
  if (!right.empty()) {
    const float width = ruler_.lay(right, look, rest.width / 2).width;
    Area end = rest.beside(rest.width - width - 1);  // a pixel more, so that it does not wrap
    writeBeside(end, right, look, palette_.second);
    rest.width -= width + 4 * gap;
  }
  for (const FootPart& part : left) {
    const float taken = part.letter.empty() ? writeBeside(rest, part.words, look, palette_.second).x
                                            : sign(rest, part.letter, kFootSign);
    rest = rest.beside(taken + gap);
  }
}

}  // namespace ct::ui
