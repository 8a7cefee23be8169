#pragma once

#include "ui/frame.h"

namespace ct::ui {

/// The card that comes to the room after `card`, for the facilitator to read before anybody else,
/// and to hold back by Ctrl and H. Nothing while the room has no window of its own, looks at
/// something else, or nothing comes.
void drawComingNext(Frame& frame, const session::Card& card, const session::Card* next);

}  // namespace ct::ui
