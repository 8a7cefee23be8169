#pragma once

#include <imgui.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/glyphs.h"
#include "text/layout.h"
#include "ui/style.h"

namespace ct::ui {

ImU32 toImGui(Colour colour);

/// A mark of yes in a square box.
void drawTick(ImDrawList& list, ImVec2 from, float side, Colour colour);

/// Draws words and theme signs on a draw list. Layouts are kept between frames: words are laid out
/// once, not once a frame. One for each window; typesetter and glyph source outlive it.
class Ink {
 public:
  /// `plainShapes`, if there is one, is the renderer's quicker way for shapes without a texture:
  /// from it to `ImDrawCallback_ResetRenderState` nothing else is drawn.
  Ink(text::Typesetter& typesetter, text::GlyphSource& glyphs, ImDrawCallback plainShapes = nullptr)
      : typesetter_(typesetter), glyphs_(glyphs), plainShapes_(plainShapes) {}

  /// The layout of those words; stays valid until the next `tidy`.
  const text::Layout& lay(std::string_view words, const text::Style& style);

  /// The same, or null when laying those words out for the first time would make this frame slow:
  /// then draw something in their place; `isBehind` asks for another frame.
  const text::Layout* layInTime(std::string_view words, const text::Style& style);
  /// How many words `layInTime` may lay out for the first time in one frame; without, all.
  void setBudget(int layoutsAFrame) { budget_ = left_ = layoutsAFrame; }
  /// True when `layInTime` gave nothing since the last `tidy`.
  bool isBehind() const { return behind_; }

  /// Draws a layout with its top left corner at `at`, `scale` pixels to the layout's unit.
  void draw(ImDrawList& list, ImVec2 at, const text::Layout& layout, Colour colour,
            float scale = 1);

  /// Lays out and draws; gives the size drawn, in pixels.
  ImVec2 write(ImDrawList& list, ImVec2 at, std::string_view words, const text::Style& style,
               Colour colour, float scale = 1);

  /// A theme's sign, its letter within a filled shape: `size` pixels high, top left corner at `at`.
  void sign(ImDrawList& list, ImVec2 at, float size, std::string_view letter);

  /// Between these two the list is given shapes of one colour, and no words.
  void beginShapes(ImDrawList& list) const;
  void endShapes(ImDrawList& list) const;

  /// Drops layouts not used for a while. Call once a frame, after drawing.
  void tidy();

 private:
  struct Kept {
    text::Layout layout;
    std::size_t usedIn = 0;
  };
  /// Words and how they are set. Looked up by a view of them, without copying the words.
  struct KeyView {
    const text::Style& style;
    std::string_view words;
  };
  struct Key {
    text::Style style;
    std::string words;
    operator KeyView() const { return {style, words}; }
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(const KeyView& key) const;
  };
  struct Same {
    using is_transparent = void;
    bool operator()(const KeyView& a, const KeyView& b) const {
      return a.words == b.words && a.style == b.style;
    }
  };

  text::Typesetter& typesetter_;
  text::GlyphSource& glyphs_;
  ImDrawCallback plainShapes_;
  std::unordered_map<Key, Kept, Hash, Same> layouts_;
  std::size_t frame_ = 0;
  std::optional<int> budget_;
  int left_ = 0;  ///< of the budget of this frame
  bool behind_ = false;
};

}  // namespace ct::ui
