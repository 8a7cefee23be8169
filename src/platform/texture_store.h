#pragma once

#include <cstdint>
#include <vector>

namespace ct::platform {

/// A rectangle of pixels within a texture, from its top left corner.
struct TextureArea {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
};

/// Where a glyph atlas keeps its pages: the graphics card, or a test's own memory.
class TextureStore {
 public:
  virtual ~TextureStore() = default;

  /// A square texture with sides of `size` pixels, all of them white and transparent. Returns what
  /// the renderer calls it, never 0.
  virtual std::uint64_t create(int size) = 0;

  /// Writes `rgba` (four bytes a pixel, alpha not multiplied in, no gaps between rows) over `area`.
  virtual void write(std::uint64_t texture, TextureArea area,
                     const std::vector<std::uint8_t>& rgba) = 0;

  /// Forgets a texture of `create`.
  virtual void remove(std::uint64_t texture) = 0;
};

}  // namespace ct::platform
