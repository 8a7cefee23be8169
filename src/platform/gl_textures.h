#pragma once

#include "platform/texture_store.h"

namespace ct::platform {

/// Textures on the graphics card, named as ImGui's OpenGL backend names them. An OpenGL context
/// must be current at every call; contexts that share with it (all windows of the program) can draw
/// them.
class GlTextures final : public TextureStore {
 public:
  std::uint64_t create(int size) override;
  void write(std::uint64_t texture, TextureArea area,
             const std::vector<std::uint8_t>& rgba) override;
  void remove(std::uint64_t texture) override;
};

}  // namespace ct::platform
