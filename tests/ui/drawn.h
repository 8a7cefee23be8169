#pragma once

#include <imgui.h>

#include <string>
#include <vector>

#include "ui/ink.h"

/// What is to be seen in ImGui's draw lists, read back from them.
namespace ct::tests {

using DrawLists = std::vector<const ImDrawList*>;

/// A glyph in sight: its middle in pixels, its colour as it is seen, and what lies beneath it.
struct SeenGlyph {
  ImVec2 middle;
  ui::Colour ink;
  ui::Colour ground;
};

/// Every glyph of Ink and of the control fonts that is not clipped away, in the order of drawing,
/// on a screen that was `cleared` before. What is drawn over it later is left out of account.
std::vector<SeenGlyph> glyphsSeen(const DrawLists& lists, ui::Colour cleared);

/// What the control fonts wrote, without the spaces, in the order of drawing. In UTF-8.
std::string controlWords(const DrawLists& lists);

}  // namespace ct::tests
