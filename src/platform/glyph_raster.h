#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "text/layout.h"

namespace ct::platform {

/// One glyph as pixels, with one transparent pixel all around. `left` and `top` place the first
/// pixel relative to the pen, in pixels, y downwards.
struct GlyphPicture {
  int em = 0;  ///< the em height it was drawn at, in pixels
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
  bool coloured = false;
  std::vector<std::uint8_t> rgba;  ///< white with alpha unless coloured; alpha not multiplied in
};

/// Draws glyphs of font files, by FreeType. Faces stay open once used.
class GlyphRaster {
 public:
  GlyphRaster();
  ~GlyphRaster();
  GlyphRaster(const GlyphRaster&) = delete;
  GlyphRaster& operator=(const GlyphRaster&) = delete;

  /// Draws at an em of `em` pixels, or less where the glyph would be larger than `limit` pixels
  /// either way or the font has only smaller pictures. Nothing for a blank glyph and for a face or
  /// glyph that cannot be read.
  std::optional<GlyphPicture> draw(const text::Face& face, text::FaceId id, std::uint32_t glyph,
                                   int em, int limit);

 private:
  struct FreeType;
  std::unique_ptr<FreeType> freeType_;
};

}  // namespace ct::platform
