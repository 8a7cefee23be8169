#pragma once

#include <string>
#include <string_view>

/// Words in a field of several lines, broken where its width ends. ImGui (1.86) breaks no lines by
/// itself: here a space at the end of a line stands as a line break, so that nothing moves and no
/// place in the words changes, and a line break somebody made stands as two.
namespace ct::ui {

/// As the field shows them, `width` pixels wide, in the current font.
std::string asShown(std::string_view words, float width);

/// The words again, of what the field shows.
std::string asKept(std::string_view shown);

/// Breaks the lines of what a field shows anew, in place.
void breakLines(std::string& shown, float width);

}  // namespace ct::ui
