#pragma once

#include "ui/frame.h"

namespace ct::ui {

/// Sorting at the speed of reading aloud, in place of the board: one card that waits, large; its
/// theme's letter, N, P, 0 or H sorts it and the next one comes. Right and left skip and go back.
void drawOneByOne(Frame& frame);

}  // namespace ct::ui
