#pragma once

#include "ui/controls.h"
#include "ui/frame.h"

/// What stands beside the board while a theme is in hand, and what cards and themes have in common
/// there. Private to the inspector.
namespace ct::ui {

/// The theme's title, to be changed, and what can be done with it.
void drawThemeInHand(Frame& frame, const session::Theme& theme);

/// Of a card that is not held back, or of a theme.
void drawShow(Frame& frame, Flow& flow, bool heldBack = false);

}  // namespace ct::ui
