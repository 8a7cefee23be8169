#pragma once

#include "platform/glyph_raster.h"

namespace ct::platform {

/// A picture from a font that has only large ones, made smaller: drawn at an em of `em` pixels,
/// which must be less than it has. Each new pixel is the mean of those it covers, so colours must
/// still be multiplied by alpha.
GlyphPicture shrunk(const GlyphPicture& picture, int em);

/// Turns colours multiplied by alpha into plain ones.
void divideByAlpha(GlyphPicture& picture);

}  // namespace ct::platform
