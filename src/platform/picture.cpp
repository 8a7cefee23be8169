#include "platform/picture.h"

#include <fmt/format.h>
#include <stb/stb_image.h>
#include <stb/stb_image_write.h>

#include <cstddef>
#include <memory>
#include <string>

#include "base/contract.h"
#include "platform/files.h"

namespace ct::platform {
namespace {

constexpr std::size_t kLargestFile = 500'000'000;  // bytes
constexpr std::int64_t kMostPixels = 100'000'000;
constexpr const char* kSignature = "\x89PNG\r\n\x1a\n";

std::size_t byteCount(int width, int height) {
  return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
}

void append(void* to, void* bytes, int count) {
  static_cast<std::string*>(to)->append(static_cast<const char*>(bytes),
                                        static_cast<std::size_t>(count));
}

base::Failure notAPicture(const std::filesystem::path& path) {
  return base::refuse(
      fmt::format("“{}” is not a PNG picture that can be read.", path.filename().string()));
}

}  // namespace

base::Result<void> writePng(const std::filesystem::path& path, const Picture& picture) {
  base::contract(picture.width > 0 && picture.height > 0 &&
                     picture.rgba.size() == byteCount(picture.width, picture.height),
                 "a picture has four bytes for every pixel");
  std::string png;
  if (stbi_write_png_to_func(append, &png, picture.width, picture.height, 4, picture.rgba.data(),
                             picture.width * 4) == 0) {
    return base::refuse(
        fmt::format("“{}” was not written: there is not enough memory for the picture.",
                    path.filename().string()));
  }
  return writeWholeFile(path, png);
}

base::Result<Picture> readPng(const std::filesystem::path& path) {
  auto file = readWholeFile(path, kLargestFile);
  if (!file) return base::passOn(std::move(file));
  const std::string& png = *file;
  if (!png.starts_with(kSignature)) return notAPicture(path);
  const auto* bytes = reinterpret_cast<const stbi_uc*>(png.data());
  const int count = static_cast<int>(png.size());
  Picture picture;
  int channels = 0;
  if (stbi_info_from_memory(bytes, count, &picture.width, &picture.height, &channels) == 0 ||
      std::int64_t{picture.width} * picture.height > kMostPixels) {
    return notAPicture(path);
  }
  const std::unique_ptr<stbi_uc, decltype(&stbi_image_free)> pixels(
      stbi_load_from_memory(bytes, count, &picture.width, &picture.height, &channels, 4),
      stbi_image_free);
  if (!pixels) return notAPicture(path);
  picture.rgba.assign(pixels.get(), pixels.get() + byteCount(picture.width, picture.height));
  return picture;
}

}  // namespace ct::platform
