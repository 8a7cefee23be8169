#pragma once

#include <imgui.h>

#include "ui/board_camera.h"
#include "ui/board_layout.h"
#include "ui/frame.h"

/// What stands at the head of a theme's region. Draws only; changes nothing.
namespace ct::ui {

/// True while a region's head can be read at its own size; from further out `paintFarHead` goes
/// over the cards.
bool isNear(const Glass& glass, const Region& region);

/// Whether a place on the board is on the region's head, as it is drawn now.
bool onHead(Frame& frame, const Glass& glass, const Region& region, BoardPoint point);

/// Sign, title, count, and whether the title is still proposed; at the foot how many cards there is
/// no room for.
void paintHead(Frame& frame, ImDrawList& list, const Glass& glass, const Region& region);

/// Sign and title as large as they must be to be read, side by side or one below the other. A
/// region too small for its title shows its sign.
void paintFarHead(Frame& frame, ImDrawList& list, const Glass& glass, const Region& region);

/// A dashed outline: something that is not settled. Only the dashes in sight are drawn.
void paintDashes(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour, float thickness,
                 float dash);

}  // namespace ct::ui
