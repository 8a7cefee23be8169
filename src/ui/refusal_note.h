#pragma once

#include "ui/frame.h"

namespace ct::ui {

/// Why something was not done, beside the control it was asked with: the foot of the window, where
/// it stands too, is far from the field somebody looks at. It lies over everything, until somebody
/// presses or types anything. Called last in a frame, when the controls are drawn and what is asked
/// is in the outbox.
void drawRefusalNote(Frame& frame);

}  // namespace ct::ui
