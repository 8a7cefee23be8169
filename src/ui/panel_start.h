#pragma once

#include "ui/frame.h"

namespace ct::ui {

/// The page before any session is open: the sessions there are, and making a new one. Wishes
/// OpenSession and NewSession. What is typed stays: a session that opens brings a new ViewState,
/// and one that does not must not cost the words.
void drawStart(Frame& frame);

}  // namespace ct::ui
