#pragma once

#include <imgui.h>

#include "ui/board_camera.h"
#include "ui/board_layout.h"
#include "ui/frame.h"

/// How the board looks. Draws only; changes nothing.
namespace ct::ui {

/// The heights the board's words need, in board units.
BoardMeasures boardMeasures(Ink& ink);

/// What is dragged would go there if it were let go now.
struct DropTarget {
  enum class Kind { nowhere, theme, tray, surface };
  Kind kind = Kind::nowhere;
  session::ThemeId theme;
  Tray tray = Tray::notYetPlaced;
};

/// The whole board through the glass. Things out of sight cost next to nothing.
void paintBoard(Frame& frame, ImDrawList& list, const Glass& glass, const BoardLayout& layout,
                const DropTarget& target);

/// One card at a place on the screen: paper, words, code, marks. `pixels` per board unit.
void paintCard(Frame& frame, ImDrawList& list, ImVec2 at, double pixels, const PlacedCard& placed,
               float opacity = 1);

/// True when the card is chosen where it lies.
bool isChosen(const BoardState& board, const PlacedCard& card);

}  // namespace ct::ui
