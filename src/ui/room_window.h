#pragma once

#include "ui/ink.h"
#include "ui/room_state.h"

namespace ct::ui {

/// One frame of the room window, over the whole ImGui display: the page, or nothing but the ground
/// while no session is open (`session` is null).
void drawRoomWindow(Ink& ink, const session::Session* session, const RoomState& state);

}  // namespace ct::ui
