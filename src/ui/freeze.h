#pragma once

#include <string>

#include "session/session.h"
#include "ui/room_state.h"

namespace ct::ui {

/// What the room goes on seeing while it is frozen: the session and the page as they were.
struct FrozenRoom {
  session::Session session;
  RoomState state;
  std::int64_t heldBackAt =
      0;  ///< the live session's revision that its held-back cards were taken from
};

/// Holds the room's picture as it is now, or lets it go on.
void toggleFreeze(RoomState& room, const session::Session& live);

/// Takes a photo that was removed off the wall, frozen or not; the purpose is there instead.
void takeOffPhoto(RoomState& room, const std::string& file);

/// Takes from a frozen picture whatever has been held back since: one key must clear the wall at
/// once, frozen or not.
void keepHeldBack(RoomState& room, const session::Session& live);

}  // namespace ct::ui
