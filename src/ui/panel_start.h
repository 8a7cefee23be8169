#pragma once

#include "ui/frame.h"

namespace ct::ui {

/// The page before any session is open: the sessions there are, and making a new one. Wishes
/// OpenSession and NewSession.
void drawStart(Frame& frame);

}  // namespace ct::ui
