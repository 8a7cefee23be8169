#pragma once

#include <cstdint>
#include <optional>

#include "text/layout.h"

namespace ct::text {

/// One glyph as a picture in an atlas texture. Lengths are fractions of the em it is drawn at,
/// relative to the pen position, y downwards; texture coordinates are 0 to 1.
struct Sprite {
  std::uint64_t texture = 0;  ///< what the renderer calls the texture
  float left = 0, top = 0, right = 0, bottom = 0;
  float u0 = 0, v0 = 0, u1 = 0, v1 = 0;
  bool coloured = false;  ///< an emoji: keeps its own colours
};

/// Where drawn glyphs come from: the seam between what is drawn (ui) and how pixels get to the
/// screen (platform).
class GlyphSource {
 public:
  virtual ~GlyphSource() = default;

  /// The sprite to use for text drawn with an em of `pixels` on screen; rasterised on first use at
  /// the next larger of a few sizes. Nothing for a blank glyph.
  virtual std::optional<Sprite> sprite(FaceId face, std::uint32_t glyph, float pixels) = 0;
};

}  // namespace ct::text
