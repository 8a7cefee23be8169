#include "ui/room_fit.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace ct::ui {
namespace {

constexpr std::array<float, 6> kSizes{0.1F, 0.088F, 0.078F, 0.066F, 0.058F, kRoomReading};

bool isSpace(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t';
}

/// True for the first byte of a letter that a line may begin with although no space stands before
/// it: Chinese, Japanese and Korean, from U+3040 on.
bool opensAlone(std::string_view words, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(words[i]); };
  if (byte(at) < 0xE3 || byte(at) > 0xED || at + 1 >= words.size()) return false;
  return byte(at) > 0xE3 || byte(at + 1) > 0x80;
}

/// Where words may be split, up to `reach` bytes in and at the end when that is nearer.
struct Breaks {
  std::vector<std::size_t> words;
  std::vector<std::size_t> characters;
};

Breaks breaksOf(std::string_view words, std::size_t reach) {
  Breaks breaks;
  for (std::size_t at = 1; at < std::min(words.size(), reach); ++at) {
    if ((static_cast<unsigned char>(words[at]) & 0xC0) == 0x80) continue;
    breaks.characters.push_back(at);
    if (isSpace(words[at - 1]) || opensAlone(words, at)) breaks.words.push_back(at);
  }
  if (reach >= words.size()) {
    breaks.characters.push_back(words.size());
    breaks.words.push_back(words.size());
  }
  return breaks;
}

std::string_view trimmed(std::string_view words) {
  while (!words.empty() && isSpace(words.front()))
    words.remove_prefix(1);
  while (!words.empty() && isSpace(words.back()))
    words.remove_suffix(1);
  return words;
}

bool fits(const Ruler& ruler, std::string_view words, const WordLook& look, ImVec2 room) {
  return ruler.lay(words, look, room.x).height <= room.y + 0.5F;
}

/// The last of `breaks` before which everything fits; the first when none does.
std::size_t lastThatFits(const Ruler& ruler, std::string_view words, const WordLook& look,
                         ImVec2 room, const std::vector<std::size_t>& breaks) {
  std::size_t good = 0;
  std::size_t tooMany = breaks.size();
  while (tooMany - good > 1) {
    const std::size_t middle = good + (tooMany - good) / 2;
    const bool fitting = fits(ruler, trimmed(words.substr(0, breaks[middle])), look, room);
    (fitting ? good : tooMany) = middle;
  }
  return breaks[good];
}

/// How many bytes to take off the front of `words` for one sheet; never 0.
std::size_t firstPiece(const Ruler& ruler, std::string_view words, const WordLook& look,
                       ImVec2 room, std::size_t reach) {
  const Breaks breaks = breaksOf(words, reach);
  if (!breaks.words.empty()) {
    const std::size_t taken = lastThatFits(ruler, words, look, room, breaks.words);
    if (fits(ruler, trimmed(words.substr(0, taken)), look, room)) return taken;
  }
  if (breaks.characters.empty()) return words.size();
  return lastThatFits(ruler, words, look, room, breaks.characters);
}

}  // namespace

std::vector<std::string> split(const Ruler& ruler, std::string_view words, const WordLook& look,
                               ImVec2 room) {
  std::vector<std::string> pieces;
  words = trimmed(words);
  const float height = ruler.lay(words, look, room.x).height;
  if (height <= room.y + 0.5F) return {std::string(words)};
  // Twice what a sheet holds on average is as far as is worth looking.
  const auto reach =
      static_cast<std::size_t>(2 * room.y / height * static_cast<float>(words.size()));
  while (!words.empty()) {
    const std::size_t taken =
        firstPiece(ruler, words, look, room, std::max<std::size_t>(reach, 64));
    pieces.emplace_back(trimmed(words.substr(0, taken)));
    words = trimmed(words.substr(taken));
  }
  return pieces;
}

Fitted fitted(const Ruler& ruler, std::string_view words, text::Weight weight, ImVec2 room,
              float largest) {
  WordLook look{.weight = weight};
  for (const float size : kSizes) {
    look.size = size;
    if (size <= largest && fits(ruler, trimmed(words), look, room)) {
      return {look, {std::string(trimmed(words))}};
    }
  }
  return {look, split(ruler, words, look, room)};
}

}  // namespace ct::ui
