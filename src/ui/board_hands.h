#pragma once

#include "ui/board_camera.h"
#include "ui/board_layout.h"
#include "ui/board_paint.h"
#include "ui/frame.h"

namespace ct::ui {

/// What the pointer does on the board, which must be the ImGui item drawn last: press to choose
/// (Shift: also), drag cards to a theme, a tray or the surface (Ctrl: a marked copy), drag a theme
/// by its header, drag on the surface for a lasso, the other buttons or the wheel to move about and
/// zoom. A drag near the edge moves the board along under it. Escape cancels a drag. Gives what
/// letting go would do now.
Intent useHands(Frame& frame, const Glass& glass, const BoardLayout& layout);

}  // namespace ct::ui
