#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Words laid out in every script: shaping, right-to-left, line breaking and font fallback, by
/// Pango.
namespace ct::text {

enum class Weight { regular, bold };
enum class Align { start, centre, end };

/// How words are set. Lengths are in the caller's units (board units or pixels); layouts scale
/// freely because nothing is hinted to a pixel grid.
struct Style {
  float size = 16;  ///< em height
  Weight weight = Weight::regular;
  float width = 0;   ///< wrap to this width; 0: one line per paragraph
  int maxLines = 0;  ///< cut with "…" after this many lines; 0: never
  Align align = Align::start;

  friend bool operator==(const Style&, const Style&) = default;
};

/// A font file the layout chose, by its place in `Typesetter::face`.
using FaceId = std::uint32_t;

/// One glyph at its pen position: `x` from the left edge, `y` the baseline from the top edge.
struct Glyph {
  FaceId face = 0;
  std::uint32_t index = 0;  ///< glyph number within the font file
  float x = 0;
  float y = 0;
};

/// Words ready to draw at any scale.
struct Layout {
  float size = 0;   ///< em height it was laid out at
  float width = 0;  ///< of the longest line
  float height = 0;
  int lines = 0;
  bool cut = false;  ///< did not fit `maxLines`
  std::vector<Glyph> glyphs;
};

/// Where a face's outlines are.
struct Face {
  std::string file;
  int index = 0;  ///< within a collection
  bool fakeBold = false;
};

/// Lays words out. Not for use by two threads at once.
class Typesetter {
 public:
  Typesetter();
  ~Typesetter();
  Typesetter(const Typesetter&) = delete;
  Typesetter& operator=(const Typesetter&) = delete;

  /// `utf8` may hold any script and line breaks; bytes that are not UTF-8 are shown as U+FFFD.
  Layout lay(std::string_view utf8, const Style& style);

  /// A face named by a glyph of an earlier layout. Stays valid.
  const Face& face(FaceId id) const;

  /// The file of the regular or bold interface font (Noto Sans, or what the system has nearest).
  std::string controlFont(Weight weight) const;

 private:
  struct Pango;
  std::unique_ptr<Pango> pango_;
};

}  // namespace ct::text
