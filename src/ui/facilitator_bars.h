#pragma once

#include <string>

#include "ui/frame.h"

/// The bars around the facilitator's panels. Each fills the current ImGui child.
namespace ct::ui {

void drawTopBar(Frame& frame);
void drawStageRail(Frame& frame);
/// `counts` says where every card stands.
void drawFoot(Frame& frame, const std::string& counts);

}  // namespace ct::ui
