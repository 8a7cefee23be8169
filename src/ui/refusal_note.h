#pragma once

#include <string_view>

#include "ui/frame.h"

namespace ct::ui {

/// Why something was not done, beside the control it was asked with: the foot of the window, where
/// it stands too, is far from the field somebody looks at. It lies over everything, until somebody
/// presses or types anything. Called last in a frame, when the controls are drawn and what is asked
/// is in the outbox.
void drawRefusalNote(Frame& frame);

/// Why what was asked for last was not done, by the screen or the program; empty when it was.
std::string_view refusalNow(const Frame& frame);

}  // namespace ct::ui
