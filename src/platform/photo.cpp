#include "platform/photo.h"

#include <fmt/format.h>
#include <libexif/exif-data.h>
#include <stb/stb_image.h>
#include <stb/stb_image_resize.h>
#include <stb/stb_image_write.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <memory>
#include <new>
#include <string>
#include <utility>

#include "base/contract.h"
#include "platform/files.h"

namespace ct::platform {
namespace {

constexpr std::size_t kLargestFile = 64UL << 20;  // bytes
constexpr std::int64_t kMostPixels = 64'000'000;
constexpr int kQuality = 88;  // of 100: words on sticky notes stay sharp

std::size_t byteCount(int width, int height) {
  return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
}

/// 1 to 8, as the camera was held; 1 when the file does not say.
int orientationIn(const std::string& bytes) {
  const std::unique_ptr<ExifData, decltype(&exif_data_unref)> exif(
      exif_data_new_from_data(reinterpret_cast<const unsigned char*>(bytes.data()),
                              static_cast<unsigned>(bytes.size())),
      exif_data_unref);
  if (!exif) return 1;
  const ExifEntry* entry = exif_content_get_entry(exif->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
  const bool sound = entry != nullptr && entry->format == EXIF_FORMAT_SHORT &&
                     entry->data != nullptr && entry->size >= sizeof(ExifShort);
  if (!sound) return 1;
  const int held = exif_get_short(entry->data, exif_data_get_byte_order(exif.get()));
  return held >= 1 && held <= 8 ? held : 1;
}

/// Each of the eight is a swap of the axes or none, and then a mirroring of either or none.
Picture upright(Picture taken, int held) {
  if (held == 1) return taken;
  const bool swapped = held >= 5;
  const bool mirroredX = held == 2 || held == 3 || held == 6 || held == 7;
  const bool mirroredY = held == 3 || held == 4 || held == 7 || held == 8;
  Picture up{swapped ? taken.height : taken.width, swapped ? taken.width : taken.height, {}};
  up.rgba.resize(taken.rgba.size());
  for (int y = 0; y < up.height; ++y) {
    for (int x = 0; x < up.width; ++x) {
      const int atX = mirroredX ? up.width - 1 - x : x;
      const int atY = mirroredY ? up.height - 1 - y : y;
      const auto from = byteCount(taken.width, swapped ? atX : atY) +
                        static_cast<std::size_t>(swapped ? atY : atX) * 4;
      const auto to = byteCount(up.width, y) + static_cast<std::size_t>(x) * 4;
      std::copy_n(taken.rgba.begin() + static_cast<std::ptrdiff_t>(from), 4,
                  up.rgba.begin() + static_cast<std::ptrdiff_t>(to));
    }
  }
  return up;
}

/// Empty when there is not enough memory.
Picture shrunkTo(Picture picture, int longest) {
  const int side = std::max(picture.width, picture.height);
  if (side <= longest) return picture;
  const auto scaled = [&](int length) {
    return std::max(1, static_cast<int>(std::int64_t{length} * longest / side));
  };
  Picture small{scaled(picture.width), scaled(picture.height), {}};
  small.rgba.resize(byteCount(small.width, small.height));
  const int done = stbir_resize_uint8(picture.rgba.data(), picture.width, picture.height, 0,
                                      small.rgba.data(), small.width, small.height, 0, 4);
  return done != 0 ? small : Picture{};
}

base::Failure noPhoto(const std::filesystem::path& path) {
  return base::refuse(fmt::format("“{}” is no photo that can be read. Choose a .jpg or a .png.",
                                  path.filename().string()));
}

/// By its first bytes: stb reads much else.
bool isJpegOrPng(const std::string& bytes) {
  return bytes.starts_with("\xFF\xD8\xFF") || bytes.starts_with("\x89PNG\r\n\x1a\n");
}

base::Result<Picture> pixelsOf(const std::filesystem::path& path, const std::string& bytes) {
  if (!isJpegOrPng(bytes)) return noPhoto(path);
  const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
  const int count = static_cast<int>(bytes.size());
  Picture picture;
  int channels = 0;
  if (stbi_info_from_memory(data, count, &picture.width, &picture.height, &channels) == 0 ||
      std::int64_t{picture.width} * picture.height > kMostPixels) {
    return noPhoto(path);
  }
  const std::unique_ptr<stbi_uc, decltype(&stbi_image_free)> pixels(
      stbi_load_from_memory(data, count, &picture.width, &picture.height, &channels, 4),
      stbi_image_free);
  if (!pixels) return noPhoto(path);
  picture.rgba.assign(pixels.get(), pixels.get() + byteCount(picture.width, picture.height));
  return picture;
}

void append(void* to, void* bytes, int count) {
  static_cast<std::string*>(to)->append(static_cast<const char*>(bytes),
                                        static_cast<std::size_t>(count));
}

}  // namespace

bool mayBePhoto(const std::filesystem::path& path) {
  std::string ending = path.extension().string();
  for (char& c : ending)
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  constexpr std::array kEndings{".jpg", ".jpeg", ".png"};
  return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

base::Result<Picture> readPhoto(const std::filesystem::path& path, int longest) {
  base::contract(longest > 0, "a photo has sides");
  auto bytes = readWholeFile(path, kLargestFile);
  if (!bytes) return base::passOn(std::move(bytes));
  try {
    auto taken = pixelsOf(path, *bytes);
    if (!taken) return taken;
    Picture photo = upright(shrunkTo(std::move(*taken), longest), orientationIn(*bytes));
    if (!photo.rgba.empty()) return photo;
  } catch (const std::bad_alloc&) {  // a large photo on a small laptop: nothing of it is kept
  }
  return base::refuse(
      fmt::format("There is not enough memory for the photo “{}”.", path.filename().string()));
}

base::Result<void> writeJpeg(const std::filesystem::path& path, const Picture& picture) {
  base::contract(picture.width > 0 && picture.height > 0 &&
                     picture.rgba.size() == byteCount(picture.width, picture.height),
                 "a picture has four bytes for every pixel");
  std::string jpeg;
  if (stbi_write_jpg_to_func(append, &jpeg, picture.width, picture.height, 4, picture.rgba.data(),
                             kQuality) == 0) {
    return base::refuse(
        fmt::format("“{}” was not written: there is not enough memory for the photo.",
                    path.filename().string()));
  }
  return writeWholeFile(path, jpeg);
}

}  // namespace ct::platform
