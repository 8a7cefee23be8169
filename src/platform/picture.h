#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/result.h"

namespace ct::platform {

/// Pixels, four bytes each (red, green, blue, alpha), rows from the top.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;
};

/// Writes a PNG file whole or not at all.
base::Result<void> writePng(const std::filesystem::path& path, const Picture& picture);

/// Reads a PNG file of at most 100 megapixels.
base::Result<Picture> readPng(const std::filesystem::path& path);

}  // namespace ct::platform
