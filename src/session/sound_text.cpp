#include "session/sound_text.h"

#include <cstddef>

namespace ct::session {

bool isSoundText(std::string_view utf8) {
  constexpr std::size_t kLongest = 1 << 20;  // bytes
  if (utf8.size() > kLongest) return false;
  const auto at = [&](std::size_t i) {
    return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0U;
  };
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const unsigned first = at(i);
    if (first >= 0x20 && first < 0x7f) continue;
    const unsigned second = at(i + 1);
    const unsigned third = at(i + 2);
    const bool control = (first < 0x20 && first != '\t' && first != '\n') || first == 0x7f ||
                         (first == 0xc2 && second < 0xa0);
    const bool reorders = first == 0xe2 && ((second == 0x80 && third >= 0xaa && third <= 0xae) ||
                                            (second == 0x81 && third >= 0xa6 && third <= 0xa9));
    const bool mark = first == 0xef && second == 0xbb && third == 0xbf;
    if (control || reorders || mark) return false;
  }
  return true;
}

}  // namespace ct::session
