#pragma once

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/glyphs.h"
#include "text/layout.h"

namespace ct::tests {

/// A glyph that was drawn, and how large.
struct RecordedGlyph {
  text::FaceId face = 0;
  std::uint32_t index = 0;
  float pixels = 0;
};

/// Stands where the glyph atlas does and notes every glyph that is drawn: which, and how large.
/// Each size is a texture of its own, so that the size of every quad can be read back from the draw
/// list.
class RecordedGlyphs final : public text::GlyphSource {
 public:
  std::optional<text::Sprite> sprite(text::FaceId face, std::uint32_t glyph,
                                     float pixels) override {
    drawn.push_back({face, glyph, pixels});
    if (!pictured) return std::nullopt;
    text::Sprite sprite;
    sprite.texture = kFirst + static_cast<std::uint64_t>(std::lround(pixels * 16));
    sprite.top = -0.7F;
    sprite.right = 0.4F;
    return sprite;
  }
  static bool isGlyph(ImTextureID texture) {
    return reinterpret_cast<std::uintptr_t>(texture) >= kFirst;
  }

  std::vector<RecordedGlyph> drawn;
  bool pictured = true;  ///< they come into the draw list; otherwise they are only noted

 private:
  static constexpr std::uint64_t kFirst = 1'000'000;
};

/// The glyphs of words among what was drawn, where they follow one another on however many lines;
/// none when they were not drawn. For scripts written from the left, or words on one line.
inline std::vector<RecordedGlyph> glyphsSaying(text::Typesetter& typesetter,
                                               std::vector<RecordedGlyph> drawn,
                                               std::string_view words) {
  const auto same = [](const auto& a, const auto& b) {
    return a.face == b.face && a.index == b.index;
  };
  for (const text::Weight weight : {text::Weight::regular, text::Weight::bold}) {
    const auto blank = typesetter.lay(" ", {.size = 20, .weight = weight}).glyphs;
    auto wanted = typesetter.lay(words, {.size = 20, .weight = weight}).glyphs;
    const auto isBlank = [&](const auto& glyph) { return same(glyph, blank.front()); };
    std::erase_if(wanted, isBlank);
    std::erase_if(drawn, isBlank);
    const auto from = std::search(drawn.begin(), drawn.end(), wanted.begin(), wanted.end(), same);
    if (from == drawn.end()) continue;
    return {from, from + static_cast<std::ptrdiff_t>(wanted.size())};
  }
  return {};
}

}  // namespace ct::tests
