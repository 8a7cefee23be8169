#pragma once

#include <optional>

#include "session/records.h"
#include "ui/room_paper.h"

/// The three voices of a recommendation: what we can do, what the council or partners can do, what
/// we do together.
namespace ct::ui {

/// How high the three boxes are, side by side in a wide picture and below each other in a narrow
/// one; nothing when a voice says more than a box can hold in `room`.
std::optional<float> boxesHeight(const Ruler& ruler, const session::Recommendation& of, Area room);

/// Draws them at the top of an area they fit in.
void drawBoxes(RoomPaper& paper, Area area, const session::Recommendation& of);

/// Each voice on sheets of its own, for those that fit no box.
Sheets voiceSheets(const Ruler& ruler, const session::Recommendation& of, const Sheet& around,
                   Area room);

}  // namespace ct::ui
