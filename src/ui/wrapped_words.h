#pragma once

#include <imgui.h>

#include <cstddef>
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

/// What a field was shown with in this frame, for what is typed into it.
struct Wrapping {
  std::size_t length;  ///< bytes it shows
  float width;         ///< pixels
};

/// For ImGui, with a `Wrapping`: breaks the lines again after each letter. Enter alone makes a
/// break of its own; a text that is pasted comes in as one paragraph. Asked about each character,
/// as in a sentence, it lets no break in.
int wrapAsTyped(ImGuiInputTextCallbackData* data);

}  // namespace ct::ui
