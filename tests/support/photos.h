#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "platform/photo.h"

/// Photos as a camera writes them.
namespace ct::tests {

inline std::string bytesOfFile(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A JPEG with what a camera notes: how it was held, and who made the camera.
inline void writeCameraJpeg(const std::filesystem::path& path, const platform::Picture& picture,
                            int held) {
  (void)platform::writeJpeg(path, picture);
  const std::string jpeg = bytesOfFile(path);
  std::string tiff("II*\0\x08\0\0\0\x02\0", 10);             // two entries
  tiff += std::string("\x0F\x01\x02\0\x04\0\0\0CAM\0", 12);  // Make
  tiff += std::string("\x12\x01\x03\0\x01\0\0\0", 8);        // Orientation
  tiff += std::string{static_cast<char>(held), '\0', '\0', '\0'};
  tiff += std::string(4, '\0');  // no more
  const std::string exif = std::string("Exif\0\0", 6) + tiff;
  const auto length = static_cast<unsigned>(exif.size() + 2);
  std::ofstream out(path, std::ios::binary);
  out << jpeg.substr(0, 2) << "\xFF\xE1" << static_cast<char>(length >> 8U)
      << static_cast<char>(length & 0xFFU) << exif << jpeg.substr(2);
}

}  // namespace ct::tests
