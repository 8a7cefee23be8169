#include "platform/gl_textures.h"

#include <cstddef>

#include "base/contract.h"
#include "platform/gl.h"

namespace ct::platform {
namespace {

constexpr std::uint8_t kWhiteTransparent[4] = {255, 255, 255, 0};

}  // namespace

std::uint64_t GlTextures::create(int size) {
  GLuint name = 0;
  glGenTextures(1, &name);
  base::contract(name != 0, "a texture is made while an OpenGL context is current");
  glBindTexture(GL_TEXTURE_2D, name);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  const auto side = static_cast<std::size_t>(size);
  std::vector<std::uint8_t> pixels(side * side * 4);
  for (std::size_t i = 0; i < pixels.size(); ++i)
    pixels[i] = kWhiteTransparent[i % 4];
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, size, size, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
  return name;
}

void GlTextures::write(std::uint64_t texture, TextureArea area,
                       const std::vector<std::uint8_t>& rgba) {
  glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture));
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glTexSubImage2D(GL_TEXTURE_2D, 0, area.x, area.y, area.width, area.height, GL_RGBA,
                  GL_UNSIGNED_BYTE, rgba.data());
}

void GlTextures::remove(std::uint64_t texture) {
  const auto name = static_cast<GLuint>(texture);
  glDeleteTextures(1, &name);
}

}  // namespace ct::platform
