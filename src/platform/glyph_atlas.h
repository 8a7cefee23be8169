#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "platform/glyph_raster.h"
#include "platform/texture_store.h"
#include "text/glyphs.h"

namespace ct::platform {

/// The pictures of the glyphs on screen, packed into square textures. Each glyph is drawn once for
/// each of a fixed ladder of sizes it is seen at; the renderer scales it down from there.
///
/// With `GlTextures`, every call (the destructor too) needs a current OpenGL context.
class GlyphAtlas final : public text::GlyphSource {
 public:
  static constexpr int kPageSize = 2048;    // pixels
  static constexpr std::size_t kPages = 8;  // 128 MB on the graphics card

  /// Both must outlive the atlas.
  GlyphAtlas(const text::Typesetter& typesetter, TextureStore& textures);
  ~GlyphAtlas() override;
  GlyphAtlas(const GlyphAtlas&) = delete;
  GlyphAtlas& operator=(const GlyphAtlas&) = delete;

  /// Good until `frameShown`.
  std::optional<text::Sprite> sprite(text::FaceId face, std::uint32_t glyph, float pixels) override;

  /// Call when everything drawn with this atlas's sprites has been put on screen. Starts again with
  /// no pages once more than `kPages` are in use; within a frame there may be more.
  void frameShown();

  std::size_t pages() const { return pages_.size(); }

 private:
  struct Page;

  text::Sprite place(const GlyphPicture& picture);
  void clear();

  const text::Typesetter& typesetter_;
  TextureStore& textures_;
  GlyphRaster raster_;
  std::vector<std::unique_ptr<Page>> pages_;
  std::unordered_map<std::uint64_t, std::optional<text::Sprite>>
      sprites_;  // by face, glyph and size
};

}  // namespace ct::platform
