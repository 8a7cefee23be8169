#pragma once

#include "ui/frame.h"

namespace ct::ui {

/// Ways of sorting, each with its key, and the timer of a silent round.
void drawWays(Frame& frame);

/// Minutes and seconds until a round ends: "9:40".
std::string timeLeft(base::Time end, base::Time now);

}  // namespace ct::ui
