#include "platform/glyph_raster.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <cstddef>
#include <limits>
#include <unordered_map>

#include "base/contract.h"
#include "platform/shrink.h"

namespace ct::platform {
namespace {

struct CloseFace {
  void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using OpenFace = std::unique_ptr<FT_FaceRec, CloseFace>;

struct CloseLibrary {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};

/// Chooses an em of `em` pixels, or the smallest of the font's own pictures that is as large (else
/// its largest). Returns the em of what will be loaded, 0 if there is nothing.
int chooseSize(FT_Face face, int em) {
  if (FT_IS_SCALABLE(face)) {
    return FT_Set_Pixel_Sizes(face, 0, static_cast<FT_UInt>(em)) == 0 ? em : 0;
  }
  int best = -1;
  int bestEm = 0;
  for (int i = 0; i < face->num_fixed_sizes; ++i) {
    const int size = static_cast<int>((face->available_sizes[i].y_ppem + 32) / 64);
    const bool better = bestEm < em ? size > bestEm : (size >= em && size < bestEm);
    if (better) {
      best = i;
      bestEm = size;
    }
  }
  return best >= 0 && FT_Select_Size(face, best) == 0 ? bestEm : 0;
}

bool load(FT_Face face, std::uint32_t glyph, bool fakeBold) {
  const FT_Int32 pictures = FT_HAS_COLOR(face) ? FT_LOAD_COLOR : FT_LOAD_DEFAULT;
  if (FT_Load_Glyph(face, glyph, pictures | FT_LOAD_NO_HINTING) != 0) return false;
  if (fakeBold && face->glyph->format == FT_GLYPH_FORMAT_OUTLINE) {
    FT_Outline_Embolden(&face->glyph->outline, face->size->metrics.y_ppem * 64 / 24);
  }
  return true;
}

/// Whether the loaded glyph would be larger than `limit` pixels.
bool isLarger(FT_GlyphSlot slot, int limit) {
  return slot->format == FT_GLYPH_FORMAT_OUTLINE &&
         std::max(slot->metrics.width, slot->metrics.height) / 64 + 4 > limit;
}

/// One pixel of a FreeType bitmap.
void readPixel(const FT_Bitmap& from, std::size_t x, const std::uint8_t* row, std::uint8_t* to) {
  if (from.pixel_mode == FT_PIXEL_MODE_BGRA) {
    const std::uint8_t* bgra = row + 4 * x;
    to[0] = bgra[2];
    to[1] = bgra[1];
    to[2] = bgra[0];
    to[3] = bgra[3];
  } else {
    const bool oneBit = from.pixel_mode == FT_PIXEL_MODE_MONO;
    const int alpha = oneBit ? (row[x / 8] >> (7 - x % 8) & 1) * 255 : row[x];
    to[0] = to[1] = to[2] = 255;
    to[3] = static_cast<std::uint8_t>(alpha);
  }
}

/// The slot's bitmap with a transparent border of one pixel. Colours stay multiplied by alpha, as
/// FreeType gives them.
GlyphPicture copied(FT_GlyphSlot slot, int em) {
  const FT_Bitmap& from = slot->bitmap;
  GlyphPicture to;
  to.em = em;
  to.left = slot->bitmap_left - 1;
  to.top = -slot->bitmap_top - 1;
  to.width = static_cast<int>(from.width) + 2;
  to.height = static_cast<int>(from.rows) + 2;
  to.coloured = from.pixel_mode == FT_PIXEL_MODE_BGRA;
  const auto width = static_cast<std::size_t>(to.width);
  to.rgba.resize(width * static_cast<std::size_t>(to.height) * 4);
  if (!to.coloured) {
    for (std::size_t i = 0; i < to.rgba.size(); ++i)
      to.rgba[i] = i % 4 == 3 ? 0 : 255;
  }
  for (std::size_t y = 0; y < from.rows; ++y) {
    const std::uint8_t* row = from.buffer + static_cast<std::ptrdiff_t>(y) * from.pitch;
    for (std::size_t x = 0; x < from.width; ++x) {
      readPixel(from, x, row, &to.rgba[((y + 1) * width + x + 1) * 4]);
    }
  }
  return to;
}

}  // namespace

struct GlyphRaster::FreeType {
  FT_Face open(const text::Face& face, text::FaceId id);

  std::unique_ptr<FT_LibraryRec_, CloseLibrary> library;
  std::unordered_map<text::FaceId, OpenFace> faces;  // null where the file could not be read
};

FT_Face GlyphRaster::FreeType::open(const text::Face& face, text::FaceId id) {
  const auto known = faces.find(id);
  if (known != faces.end()) return known->second.get();
  FT_Face opened = nullptr;
  // The sign bit is fontconfig's mark of a variable font, and means something else to FreeType.
  const FT_Long index = face.index & std::numeric_limits<int>::max();
  if (FT_New_Face(library.get(), face.file.c_str(), index, &opened) != 0) opened = nullptr;
  return faces.emplace(id, OpenFace(opened)).first->second.get();
}

GlyphRaster::GlyphRaster() : freeType_(std::make_unique<FreeType>()) {
  FT_Library library = nullptr;
  base::contract(FT_Init_FreeType(&library) == 0, "FreeType starts");
  freeType_->library.reset(library);
}

GlyphRaster::~GlyphRaster() = default;

std::optional<GlyphPicture> GlyphRaster::draw(const text::Face& face, text::FaceId id,
                                              std::uint32_t glyph, int em, int limit) {
  FT_Face opened = freeType_->open(face, id);
  if (opened == nullptr) return std::nullopt;
  int drawnEm = chooseSize(opened, em);
  if (drawnEm == 0 || !load(opened, glyph, face.fakeBold)) return std::nullopt;
  while (isLarger(opened->glyph, limit) && drawnEm > 1) {
    drawnEm = chooseSize(opened, drawnEm / 2);
    if (drawnEm == 0 || !load(opened, glyph, face.fakeBold)) return std::nullopt;
  }
  if (FT_Render_Glyph(opened->glyph, FT_RENDER_MODE_NORMAL) != 0) return std::nullopt;
  const FT_Bitmap& bitmap = opened->glyph->bitmap;
  if (bitmap.width == 0 || bitmap.rows == 0) return std::nullopt;
  GlyphPicture picture = copied(opened->glyph, drawnEm);
  if (drawnEm > em) picture = shrunk(picture, em);
  if (picture.coloured) divideByAlpha(picture);
  if (picture.width > limit || picture.height > limit) return std::nullopt;
  return picture;
}

}  // namespace ct::platform
