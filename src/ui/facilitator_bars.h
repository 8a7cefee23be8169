#pragma once

#include "ui/frame.h"

/// The bars around the facilitator's panels. Each fills the current ImGui child.
namespace ct::ui {

void drawTopBar(Frame& frame);
void drawStageRail(Frame& frame);
void drawFoot(Frame& frame);

}  // namespace ct::ui
