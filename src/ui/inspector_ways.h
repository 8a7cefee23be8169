#pragma once

#include "ui/frame.h"

namespace ct::ui {

/// Ways of sorting, each with its key, and the timer of a silent round.
void drawWays(Frame& frame);

}  // namespace ct::ui
