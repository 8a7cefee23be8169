#pragma once

#include <imgui.h>

/// Rounded shapes for what there are hundreds of. ImGui fills one, and draws a line around it, by
/// long thin triangles; where software draws, rectangles between whole pixels take a fraction of
/// the time and look the same.
namespace ct::ui {

/// Fills from one corner to the other, both at whole pixels; `round` is whole too. The edge of the
/// corners is left to the line around it to smooth.
void fillRounded(ImDrawList& list, ImVec2 at, ImVec2 to, ImU32 colour, float round);

/// A line within the same shape, `thick` pixels, also whole.
void lineRounded(ImDrawList& list, ImVec2 at, ImVec2 to, ImU32 colour, float round, float thick);

}  // namespace ct::ui
