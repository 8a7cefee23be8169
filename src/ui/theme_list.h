#pragma once

#include "ui/frame.h"

namespace ct::ui {

/// A theme as a list in place of the board: every card in full, in the order they stand, with the
/// themes it is in as well. Arrows go from card to card, Shift and an arrow moves the card in hand
/// up or down, a letter moves it to another theme, Delete takes it out, Escape goes back.
void drawThemeList(Frame& frame, const session::Theme& theme);

}  // namespace ct::ui
