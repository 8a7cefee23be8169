#include "ui/freeze.h"

#include <memory>
#include <utility>

#include "sort/held_back.h"

namespace ct::ui {

namespace {

void takeOff(const std::string& photo, RoomState& room) {
  if (room.photo != photo) return;
  room.photo.clear();
  if (room.page == RoomPage::photo) room.page = RoomPage::purpose;
}

}  // namespace

void toggleFreeze(RoomState& room, const session::Session& live) {
  if (room.frozen) {
    room.frozen.reset();
  } else {
    room.frozen = std::make_shared<const FrozenRoom>(FrozenRoom{live, room, live.revision()});
  }
}

void takeOffPhoto(RoomState& room, const std::string& file) {
  takeOff(file, room);
  if (!room.frozen || room.frozen->state.photo != file) return;
  FrozenRoom without = *room.frozen;
  takeOff(file, without.state);
  room.frozen = std::make_shared<const FrozenRoom>(std::move(without));
}

void keepHeldBack(RoomState& room, const session::Session& live) {
  const session::Card* shown = live.find(room.card);
  if (shown != nullptr && shown->heldBack) room.card = {};
  if (!room.frozen || room.frozen->heldBackAt == live.revision()) return;
  room.frozen = std::make_shared<const FrozenRoom>(FrozenRoom{
      sort::withHeldBackOf(room.frozen->session, live), room.frozen->state, live.revision()});
}

}  // namespace ct::ui
