#pragma once

#include "ui/frame.h"

namespace ct::ui {

/// What the room sees now, small, beside the stage's own panel: the picture, which sheet of how
/// many, and whether it is frozen, blank or on no screen at all.
void drawRoomPreview(Frame& frame);

/// The same in little room: one line, and under it the picture `height` pixels high.
void drawRoomGlimpse(Frame& frame, float height);

}  // namespace ct::ui
