#include "ui/room_window.h"

#include "ui/room.h"

namespace ct::ui {

void drawRoomWindow(Ink& ink, const session::Session* session, const RoomState& state) {
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  if (session == nullptr) {
    list.AddRectFilled({0, 0}, size, toImGui((state.dark ? kDark : kLight).ground));
  } else {
    drawRoom(list, ink, *session, state, {0, 0}, size);
  }
  ink.tidy();
}

}  // namespace ct::ui
