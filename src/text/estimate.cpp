#include "text/estimate.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace ct::text {
namespace {

/// Widths in ems of a humanist sans serif, a little on the wide side.
constexpr double kWide = 1.02;   // ideographs, kana, Hangul, emoji
constexpr double kOther = 0.64;  // letters of other alphabets
constexpr std::array<double, 128> kAscii = [] {
  std::array<double, 128> widths{};
  for (std::size_t c = 0; c < widths.size(); ++c) {
    const char letter = static_cast<char>(c);
    double width = 0.6;
    if (letter >= 'A' && letter <= 'Z') width = 0.68;
    for (const char narrow : {'i', 'j', 'l', '.', ',', ';', ':', '\'', '|', '!', ' ', 'I'})
      if (letter == narrow) width = 0.3;
    for (const char slim : {'f', 'r', 't', '(', ')', '-', '"'})
      if (letter == slim) width = 0.42;
    for (const char wide : {'m', 'w', 'M', 'W', '@', '%'})
      if (letter == wide) width = 0.95;
    widths[c] = width;
  }
  return widths;
}();

double widthOf(UChar32 c) {
  if (c < 128) return kAscii[static_cast<std::size_t>(c)];
  const int category = u_charType(c);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) {
    return 0;
  }
  const int wide = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? kWide : kOther;
}

/// Words set one after the other on lines of a width.
class Lines {
 public:
  explicit Lines(double width) : width_(width) {}

  void letter(UChar32 c) {
    const double width = widthOf(c);
    if (width >= kWide) endWord();  // ideographs break anywhere
    word_ += width;
  }
  void space() {
    endWord();
    used_ += kAscii[' '];
  }
  void newLine() {
    endWord();
    ++lines_;
    used_ = 0;
  }
  int count() {
    endWord();
    return lines_;
  }

 private:
  void endWord() {
    if (used_ > 0 && used_ + word_ > width_) {
      ++lines_;
      used_ = 0;
    }
    used_ += word_;
    for (; used_ > width_; used_ -= width_)
      ++lines_;  // a word longer than a line breaks within
    word_ = 0;
  }

  double width_;
  double used_ = 0;
  double word_ = 0;
  int lines_ = 1;
};

}  // namespace

int estimatedLines(std::string_view utf8, double ems, int most) {
  // Nobody sets more letters than this in so many lines, however narrow they are.
  const double farthest = ems * most * 16;
  const auto length =
      static_cast<std::int32_t>(std::min<double>(static_cast<double>(utf8.size()), farthest));
  const auto words = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), length));
  Lines lines(ems);
  for (std::int32_t at = 0; at < words.length(); at = words.moveIndex32(at, 1)) {
    const UChar32 c = words.char32At(at);
    if (c == '\n') {
      lines.newLine();
    } else if (c == ' ' || c == '\t') {
      lines.space();
    } else {
      lines.letter(c);
    }
  }
  return std::clamp(lines.count(), 1, most);
}

}  // namespace ct::text
