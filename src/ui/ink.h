#pragma once

#include <imgui.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/glyphs.h"
#include "text/layout.h"
#include "ui/style.h"

namespace ct::ui {

ImU32 toImGui(Colour colour);

/// Draws words and theme signs on a draw list. Layouts are kept between frames: words are laid out
/// once, not once a frame. One for each window; typesetter and glyph source outlive it.
class Ink {
 public:
  Ink(text::Typesetter& typesetter, text::GlyphSource& glyphs)
      : typesetter_(typesetter), glyphs_(glyphs) {}

  /// The layout of those words; stays valid until the next `tidy`.
  const text::Layout& lay(std::string_view words, const text::Style& style);

  /// Draws a layout with its top left corner at `at`, `scale` pixels to the layout's unit.
  void draw(ImDrawList& list, ImVec2 at, const text::Layout& layout, Colour colour,
            float scale = 1);

  /// Lays out and draws; gives the size drawn, in pixels.
  ImVec2 write(ImDrawList& list, ImVec2 at, std::string_view words, const text::Style& style,
               Colour colour, float scale = 1);

  /// A theme's sign, its letter within a filled shape: `size` pixels high, top left corner at `at`.
  void sign(ImDrawList& list, ImVec2 at, float size, std::string_view letter);

  /// Drops layouts not used for a while. Call once a frame, after drawing.
  void tidy();

 private:
  struct Kept {
    text::Layout layout;
    std::size_t usedIn = 0;
  };

  text::Typesetter& typesetter_;
  text::GlyphSource& glyphs_;
  std::unordered_map<std::string, Kept> layouts_;
  std::size_t frame_ = 0;
};

}  // namespace ct::ui
