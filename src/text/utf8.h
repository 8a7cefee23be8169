#pragma once

#include <glib.h>
#include <unicode/umachine.h>

#include <cstddef>
#include <string_view>

/// Letters of a text one after another. Private to text/.
namespace ct::text {

/// A character and the byte after it; `code` is below 0 where a byte is no UTF-8.
struct Character {
  UChar32 code = -1;
  std::size_t next = 0;
};

/// The character that begins at that byte, which is there. Quick where it is ASCII, as most are.
inline Character characterAt(std::string_view utf8, std::size_t at) {
  constexpr gunichar kCutOff = static_cast<gunichar>(-2);  // and one more: no UTF-8 at all
  if (utf8[at] >= 0) return {utf8[at], at + 1};
  const char* here = utf8.data() + at;
  const gunichar code = g_utf8_get_char_validated(here, static_cast<gssize>(utf8.size() - at));
  if (code >= kCutOff) return {-1, at + 1};
  return {static_cast<UChar32>(code), at + static_cast<std::size_t>(g_utf8_next_char(here) - here)};
}

}  // namespace ct::text
