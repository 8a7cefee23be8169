#include "platform/glyph_atlas.h"

#include <algorithm>
#include <array>
#include <iterator>

#define STB_RECT_PACK_IMPLEMENTATION
#define STBRP_STATIC
#include <imstb_rectpack.h>

namespace ct::platform {
namespace {

/// The em heights, in pixels, that glyphs are drawn at.
constexpr std::array<int, 19> kSizes = {10, 12, 14, 16, 20,  24,  28,  32,  40, 48,
                                        56, 64, 80, 96, 112, 128, 160, 192, 256};

std::size_t sizeFor(float pixels) {
  const auto* const found =
      std::lower_bound(kSizes.begin(), kSizes.end(), pixels,
                       [](int size, float wanted) { return float(size) < wanted; });
  return static_cast<std::size_t>(std::min(found, kSizes.end() - 1) - kSizes.begin());
}

std::uint64_t keyOf(text::FaceId face, std::uint32_t glyph, std::size_t size) {
  return (std::uint64_t{face} << 37) | (std::uint64_t{glyph} << 5) | size;
}

}  // namespace

/// One texture and what is still free in it.
struct GlyphAtlas::Page {
  explicit Page(std::uint64_t name) : texture(name), nodes(kPageSize) {
    stbrp_init_target(&packing, kPageSize, kPageSize, nodes.data(), kPageSize);
  }

  /// A free place for the picture, if there is one.
  std::optional<TextureArea> take(int width, int height) {
    stbrp_rect rect{};
    rect.w = static_cast<stbrp_coord>(width);
    rect.h = static_cast<stbrp_coord>(height);
    if (stbrp_pack_rects(&packing, &rect, 1) == 0) return std::nullopt;
    return TextureArea{rect.x, rect.y, width, height};
  }

  std::uint64_t texture;
  std::vector<stbrp_node> nodes;
  stbrp_context packing{};
};

GlyphAtlas::GlyphAtlas(const text::Typesetter& typesetter, TextureStore& textures)
    : typesetter_(typesetter), textures_(textures) {}

GlyphAtlas::~GlyphAtlas() {
  clear();
}

std::optional<text::Sprite> GlyphAtlas::sprite(text::FaceId face, std::uint32_t glyph,
                                               float pixels) {
  const std::size_t size = sizeFor(pixels);
  const std::uint64_t key = keyOf(face, glyph, size);
  if (const auto known = sprites_.find(key); known != sprites_.end()) return known->second;
  const auto picture = raster_.draw(typesetter_.face(face), face, glyph, kSizes[size], kPageSize);
  std::optional<text::Sprite> placed;
  if (picture) placed = place(*picture);
  sprites_.emplace(key, placed);
  return placed;
}

text::Sprite GlyphAtlas::place(const GlyphPicture& picture) {
  std::optional<TextureArea> area;
  if (!pages_.empty()) area = pages_.back()->take(picture.width, picture.height);
  if (!area) {
    pages_.push_back(std::make_unique<Page>(textures_.create(kPageSize)));
    area = pages_.back()->take(picture.width, picture.height);
  }
  const std::uint64_t texture = pages_.back()->texture;
  textures_.write(texture, *area, picture.rgba);

  const auto em = static_cast<float>(picture.em);
  const auto page = static_cast<float>(kPageSize);
  text::Sprite sprite;
  sprite.texture = texture;
  sprite.left = static_cast<float>(picture.left) / em;
  sprite.top = static_cast<float>(picture.top) / em;
  sprite.right = static_cast<float>(picture.left + picture.width) / em;
  sprite.bottom = static_cast<float>(picture.top + picture.height) / em;
  sprite.u0 = static_cast<float>(area->x) / page;
  sprite.v0 = static_cast<float>(area->y) / page;
  sprite.u1 = static_cast<float>(area->x + area->width) / page;
  sprite.v1 = static_cast<float>(area->y + area->height) / page;
  sprite.coloured = picture.coloured;
  return sprite;
}

void GlyphAtlas::frameShown() {
  if (pages_.size() > kPages) clear();
}

void GlyphAtlas::clear() {
  for (const auto& page : pages_)
    textures_.remove(page->texture);
  pages_.clear();
  sprites_.clear();
}

}  // namespace ct::platform
