#include "ui/room_preview.h"

#include <fmt/format.h>

#include <algorithm>

#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/facilitator_keys.h"
#include "ui/modes.h"
#include "ui/room.h"

namespace ct::ui {
namespace {

std::string whatIsSeen(const Frame& frame) {
  const RoomState& room = frame.view.room;
  if (!frame.facts.roomWindowOpen) return "Its window is closed; open, it shows this";
  if (room.blank) return "A blank screen";
  if (room.frozen) return "This, frozen";
  return std::string(nameOfPageSeen(room));
}

/// The picture, `width` pixels wide; pressed, it fills this window.
void drawPicture(Frame& frame, float width) {
  const ImVec2 whole = sizeOfRoom(frame);
  const ImVec2 size(width, width * whole.y / whole.x);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 to(at.x + size.x, at.y + size.y);
  const char* name = "The room's picture";
  const bool named = pressedByName(name);
  if (ImGui::InvisibleButton(name, size) || named) toggleRoomHere(frame);
  note(name, "F5");
  ringIfReached(frame, name, at, to);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  drawRoom(list, frame.ink, *frame.facts.live, frame.view.room, at, size);
  const bool lit = ImGui::IsItemHovered();
  list.AddRect(at, to, toImGui(lit ? frame.palette.focus : frame.palette.line), 0, 0,
               frame.px(lit ? 2.5F : 1));
}

void drawTurning(Frame& frame) {
  const int sheets = sheetsOf(*frame.facts.live, frame.view.room, sizeOfRoom(frame), frame.ink);
  Flow flow(frame);
  if (flow.button("Back##room", "PgUp")) turnRoom(frame, -1);
  if (flow.button("Next##room", "PgDn")) turnRoom(frame, 1);
  const int sheet = std::clamp(frame.view.room.sheet, 0, sheets - 1);
  if (sheets > 1) label(frame, fmt::format("{} of {}", sheet + 1, sheets), Font::small);
}

/// How the themes stood in what is looked at, as the room would have seen them.
void drawAsItStood(Frame& frame) {
  gap(frame, 3);
  label(frame, "How the themes stood", Font::bold);
  gap(frame);
  const ImVec2 whole = sizeOfRoom(frame);
  const float width = ImGui::GetContentRegionAvail().x;
  const ImVec2 size(width, width * whole.y / whole.x);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::Dummy(size);
  RoomState overview;
  overview.dark = frame.view.room.dark;
  overview.page = RoomPage::overview;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  drawRoom(list, frame.ink, frame.session(), overview, at, size);
  list.AddRect(at, {at.x + size.x, at.y + size.y}, toImGui(frame.palette.line), 0, 0, frame.px(1));
}

}  // namespace

void drawRoomGlimpse(Frame& frame, float height) {
  line(frame, "Room: " + whatIsSeen(frame), kSmall);
  const ImVec2 whole = sizeOfRoom(frame);
  drawPicture(frame, height * whole.x / whole.y);
}

void drawRoomPreview(Frame& frame) {
  label(frame, "What the room sees", Font::bold);
  label(frame, whatIsSeen(frame), Font::small);
  gap(frame);
  drawPicture(frame, ImGui::GetContentRegionAvail().x);
  gap(frame);
  drawTurning(frame);
  if (frame.view.history.open) drawAsItStood(frame);
}
}  // namespace ct::ui
