#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/room_paper.h"

/// Words of any length made to fit: larger while there is room, on further sheets when there is
/// not, never too small.
namespace ct::ui {

/// Words and how to set them; each piece goes on a sheet of its own.
struct Fitted {
  WordLook look;
  std::vector<std::string> pieces;  ///< at least one, in order; together they are the words
};

/// The largest size, from `largest` down to reading size, at which the words fit in `room` pixels;
/// at reading size they are split.
Fitted fitted(const Ruler& ruler, std::string_view words, text::Weight weight, ImVec2 room,
              float largest);

/// Words split into pieces that fit at that size. Pieces end where a word ends, or a letter where a
/// script has no spaces.
std::vector<std::string> split(const Ruler& ruler, std::string_view words, const WordLook& look,
                               ImVec2 room);

}  // namespace ct::ui
