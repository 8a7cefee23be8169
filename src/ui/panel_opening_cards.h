#pragma once

#include "ui/frame.h"

namespace ct::ui {

/// How many cards are in, and a line for each, the newest first. One that is pressed is opened
/// under Read.
void drawCardsIn(Frame& frame);

}  // namespace ct::ui
