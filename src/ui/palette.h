#pragma once

#include "ui/frame.h"

namespace ct::ui {

/// The list of everything that can be done now, over the whole window: type some of its words,
/// arrows choose, Enter does it, Escape leaves it. Draws nothing while it is closed.
void drawPalette(Frame& frame);

}  // namespace ct::ui
