#pragma once

#include "ui/frame.h"

namespace ct::ui {

/// One theme of the naming panel: its sign, title and agreement; and while it is in focus its cards
/// and what can be done with it.
void drawThemeRow(Frame& frame, const session::Theme& theme);

}  // namespace ct::ui
