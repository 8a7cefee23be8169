#pragma once

#include "ui/frame.h"

namespace ct::ui {

/// What is in hand, at the right of the board: the card's full words and what can be done with it,
/// the chosen theme, or how to begin. Every button has its key beside it.
void drawInspector(Frame& frame);

}  // namespace ct::ui
