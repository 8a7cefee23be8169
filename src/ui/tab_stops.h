#pragma once

#include <cstddef>

#include "ui/frame.h"

/// Tab goes from one control to the next and Shift Tab to the one before, whatever they are; Enter
/// or Space presses the one it has come to, which stands in a ring.
namespace ct::ui {

/// Before anything is drawn: presses the control in the ring, and lets go of the ring when somebody
/// goes on by mouse or by other keys.
void useTabStop(Frame& frame);

/// After everything was drawn: goes along by Tab. `panel` is the number of controls that were drawn
/// before the panel of the stage, where Tab begins.
void goByTab(Frame& frame, std::size_t panel);

}  // namespace ct::ui
