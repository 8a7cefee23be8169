#pragma once

#include <string>
#include <string_view>

#include "ui/controls.h"

namespace ct::ui {

/// ImGui counts a font's size from its highest to its lowest point; this is that for an em of 1 in
/// Noto Sans.
inline constexpr float kPointsOfEm = 1.362F;

/// A label without the part that only tells it apart.
std::string_view shown(std::string_view label);

/// False when the interface fonts lack a letter of it: then Ink draws it, in every script.
bool inControlFonts(std::string_view words);

/// Words of a control on one line: how large they are in pixels, and drawing them.
ImVec2 sizeOnLine(Frame& frame, Font font, std::string_view words);
/// As much of the words as fits in so many pixels, with "…" where they are cut.
std::string cutOnLine(Frame& frame, Font font, std::string_view words, float width);
void writeOnLine(Frame& frame, Font font, ImVec2 at, std::string_view words, Colour colour);

}  // namespace ct::ui
