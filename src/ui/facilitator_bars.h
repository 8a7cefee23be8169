#pragma once

#include <string>

#include "ui/frame.h"

/// The bars around the facilitator's panels. Each fills the current ImGui child.
namespace ct::ui {

/// Points between the ends of the stage rail and what stands in it.
inline constexpr float kRailPadding = 20;

void drawTopBar(Frame& frame);
void drawStageRail(Frame& frame);
/// `counts` says where every card stands.
void drawFoot(Frame& frame, const std::string& counts);

}  // namespace ct::ui
