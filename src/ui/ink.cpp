#include "ui/ink.h"

#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <vector>

namespace ct::ui {
namespace {

constexpr std::size_t kFramesKept = 240;
constexpr std::size_t kLayoutsKept = 8192;

/// A half circle on a square foot.
std::vector<ImVec2> arch() {
  constexpr int kPieces = 24;
  constexpr float kRadius = 0.92F;
  std::vector<ImVec2> corners{{kRadius, kRadius}, {-kRadius, kRadius}};
  for (int i = 0; i <= kPieces; ++i) {
    const float angle = std::numbers::pi_v<float> * static_cast<float>(i) / kPieces;
    corners.emplace_back(-std::cos(angle) * kRadius, -std::sin(angle) * kRadius);
  }
  return corners;
}

/// Corners of a shape around (0, 0) within a circle of radius 1, the first at the top.
std::vector<ImVec2> cornersOf(Shape shape) {
  const auto polygon = [](int sides, float turn, float radius) {
    std::vector<ImVec2> corners;
    for (int i = 0; i < sides; ++i) {
      const float angle =
          turn + 2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(sides);
      corners.emplace_back(std::sin(angle) * radius, -std::cos(angle) * radius);
    }
    return corners;
  };
  switch (shape) {
    case Shape::circle:
      return polygon(48, 0, 1.0F);
    case Shape::square:
      return polygon(4, std::numbers::pi_v<float> / 4, 1.28F);
    case Shape::triangle: {
      return {{0, -1}, {1, 0.88F}, {-1, 0.88F}};
    }
    case Shape::diamond:
      return polygon(4, 0, 1.08F);
    case Shape::hexagon:
      return polygon(6, std::numbers::pi_v<float> / 6, 1.04F);
    case Shape::pentagon:
      return polygon(5, 0, 1.04F);
    case Shape::arch:
      return arch();
    case Shape::shield:
      return {{-0.92F, -0.92F}, {0.92F, -0.92F}, {0.92F, 0.3F}, {0, 1}, {-0.92F, 0.3F}};
  }
  return {};
}

}  // namespace

void drawTick(ImDrawList& list, ImVec2 from, float side, Colour colour) {
  const std::array points{ImVec2(from.x + side * 0.24F, from.y + side * 0.52F),
                          ImVec2(from.x + side * 0.43F, from.y + side * 0.71F),
                          ImVec2(from.x + side * 0.77F, from.y + side * 0.32F)};
  list.AddPolyline(points.data(), static_cast<int>(points.size()), toImGui(colour), 0,
                   side * 0.104F);
}

ImU32 toImGui(Colour colour) {
  const auto alpha = static_cast<ImU32>(std::lround(colour.alpha * 255));
  return IM_COL32((colour.rgb >> 16) & 0xFF, (colour.rgb >> 8) & 0xFF, colour.rgb & 0xFF, alpha);
}

std::size_t Ink::Hash::operator()(const KeyView& key) const {
  std::size_t hash = std::hash<std::string_view>()(key.words);
  const text::Style& style = key.style;
  for (const float number : {style.size, style.width, static_cast<float>(style.maxLines),
                             static_cast<float>(style.weight), static_cast<float>(style.align)}) {
    hash = hash * 1'000'003 + std::hash<float>()(number);
  }
  return hash;
}

const text::Layout& Ink::lay(std::string_view words, const text::Style& style) {
  auto kept = layouts_.find(KeyView{style, words});
  if (kept == layouts_.end()) {
    kept = layouts_.try_emplace(Key{style, std::string(words)}).first;
    kept->second.layout = typesetter_.lay(words, style);
  }
  kept->second.usedIn = frame_;
  return kept->second.layout;
}

const text::Layout* Ink::layInTime(std::string_view words, const text::Style& style) {
  if (budget_ && !layouts_.contains(KeyView{style, words})) {
    if (left_ <= 0) {
      behind_ = true;
      return nullptr;
    }
    --left_;
  }
  return &lay(words, style);
}

void Ink::draw(ImDrawList& list, ImVec2 at, const text::Layout& layout, Colour colour,
               float scale) {
  const float em = layout.size * scale;
  const ImU32 ink = toImGui(colour);
  const ImU32 asIs = toImGui(kAsItIs.at(colour.alpha));
  for (const text::Glyph& glyph : layout.glyphs) {
    const auto sprite = glyphs_.sprite(glyph.face, glyph.index, em);
    if (!sprite) continue;
    const ImVec2 pen(at.x + glyph.x * scale, std::round(at.y + glyph.y * scale));
    // NOLINTNEXTLINE(performance-no-int-to-ptr): ImGui carries OpenGL's number as a pointer
    list.AddImage(reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(sprite->texture)),
                  ImVec2(pen.x + sprite->left * em, pen.y + sprite->top * em),
                  ImVec2(pen.x + sprite->right * em, pen.y + sprite->bottom * em),
                  ImVec2(sprite->u0, sprite->v0), ImVec2(sprite->u1, sprite->v1),
                  sprite->coloured ? asIs : ink);
  }
}

ImVec2 Ink::write(ImDrawList& list, ImVec2 at, std::string_view words, const text::Style& style,
                  Colour colour, float scale) {
  const text::Layout& layout = lay(words, style);
  draw(list, at, layout, colour, scale);
  return {layout.width * scale, layout.height * scale};
}

void Ink::beginShapes(ImDrawList& list) const {
  if (plainShapes_ == nullptr) return;
  list.Flags &= ~ImDrawListFlags_AntiAliasedLinesUseTex;
  list.AddCallback(plainShapes_, nullptr);
}

void Ink::endShapes(ImDrawList& list) const {
  if (plainShapes_ == nullptr) return;
  list.AddCallback(ImDrawCallback_ResetRenderState, nullptr);
  list.Flags |= ImDrawListFlags_AntiAliasedLinesUseTex;
}

void Ink::sign(ImDrawList& list, ImVec2 at, float size, std::string_view letter) {
  const ThemeLook look = lookOf(letter);
  const float radius = size / 2;
  const ImVec2 centre(at.x + radius, at.y + radius);
  std::vector<ImVec2> corners = cornersOf(look.shape);
  for (ImVec2& corner : corners) {
    corner = ImVec2(centre.x + corner.x * radius * 0.94F, centre.y + corner.y * radius * 0.94F);
  }
  const auto count = static_cast<int>(corners.size());
  list.AddConvexPolyFilled(corners.data(), count, toImGui(look.fill));
  list.AddPolyline(corners.data(), count, toImGui(kInkOnFill.at(0.55F)), ImDrawFlags_Closed,
                   std::max(1.5F, size / 24));
  const text::Layout& name = lay(
      letter, {.size = size * (letter.size() > 1 ? 0.36F : 0.46F), .weight = text::Weight::bold});
  const float lower =
      look.shape == Shape::triangle ? size * 0.12F : 0;  // its weight is at the foot
  draw(list, ImVec2(centre.x - name.width / 2, centre.y - name.height / 2 + lower), name,
       kInkOnFill);
}

void Ink::tidy() {
  ++frame_;
  behind_ = false;
  left_ = budget_.value_or(0);
  if (layouts_.size() < kLayoutsKept) return;
  std::erase_if(layouts_,
                [&](const auto& each) { return each.second.usedIn + kFramesKept < frame_; });
}

}  // namespace ct::ui
