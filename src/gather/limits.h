#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace ct::gather {

/// The longest note, and the longest cell of an imported file: several pages. Anything longer is a
/// mistake in the file.
constexpr std::size_t kLongestNote = 20'000;  // characters, as Unicode counts them

/// True when UTF-8 words are longer than any note may be.
inline bool tooLong(std::string_view utf8) {
  if (utf8.size() <= kLongestNote) return false;
  const auto startsCharacter = [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  };
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), startsCharacter)) >
         kLongestNote;
}

}  // namespace ct::gather
