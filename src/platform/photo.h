#pragma once

#include <filesystem>

#include "base/result.h"
#include "platform/picture.h"

/// Photos as cameras and telephones take them.
namespace ct::platform {

/// True for the name of a file that may hold one: .jpg, .jpeg, .png, in small letters or capitals.
bool mayBePhoto(const std::filesystem::path& path);

/// Reads a JPEG or PNG of at most 64 MB and 64 megapixels, upright as it was held (EXIF 2.3,
/// Orientation), and made smaller where a side is longer than `longest` pixels.
base::Result<Picture> readPhoto(const std::filesystem::path& path, int longest);

/// Writes a JPEG whole or not at all: pixels alone, and nothing of when, where or with what it was
/// taken.
base::Result<void> writeJpeg(const std::filesystem::path& path, const Picture& picture);

}  // namespace ct::platform
