#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace ct::tests {

/// Everything in a file; "" when there is none.
inline std::string bytesOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Makes the file, or writes over it.
inline void putBytes(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

}  // namespace ct::tests
