#include "ui/panel_photos.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "ui/controls.h"
#include "ui/controls_layout.h"

namespace ct::ui {
namespace {

/// On this screen alone. It is the photo the room would see next, so none while it sees another.
void drawLook(Frame& frame, const PhotoRow& photo, Flow& flow) {
  RoomState& room = frame.view.room;
  std::string& looked = frame.view.photoLookedAt;
  const bool now = looked == photo.path && room.photo == photo.path;
  if (!now && room.page == RoomPage::photo && room.photo != photo.path) return;
  const auto kind = now ? ButtonKind::chosen : ButtonKind::plain;
  if (!flow.button(fmt::format("Look at {}", photo.name), {}, kind)) return;
  looked = now ? "" : photo.path;
  frame.view.photoComes = kUntilLaidOut;
  if (!now) room.photo = photo.path;
}

void drawShowing(Frame& frame, const PhotoRow& photo, Flow& flow) {
  if (!frame.roomMaySeeThis()) return;
  RoomState& room = frame.view.room;
  const bool there = room.page == RoomPage::photo && room.photo == photo.path;
  const auto kind = there ? ButtonKind::chosen : ButtonKind::plain;
  if (!flow.button(fmt::format("Show {} in the room", photo.name), {}, kind)) return;
  room.photo = photo.path;
  room.page = RoomPage::photo;
  room.sheet = 0;
}

/// Where the first press was, the second keeps it: a double press removes nothing.
void drawRemoving(Frame& frame, const PhotoRow& photo, Flow& flow) {
  std::string& asked = frame.view.removingPhoto;
  if (asked != photo.path) {
    if (flow.button("Remove it…##" + photo.name, {}, ButtonKind::quiet)) asked = photo.path;
    return;
  }
  const bool kept = flow.button("Keep it##" + photo.name);
  if (flow.button("Remove it for good##" + photo.name, {}, ButtonKind::quiet))
    frame.outbox.wish(RemovePhoto{photo.path});
  if (kept) asked.clear();
}

void drawPicture(Frame& frame, const PhotoRow& photo) {
  constexpr float kHeight = 360;  // points
  const RoomPhoto& seen = frame.view.room.photoSeen;
  if (frame.view.photoLookedAt != photo.path || seen.file != photo.path || seen.texture == 0)
    return;
  gap(frame);
  const ImVec2 from = ImGui::GetCursorScreenPos();
  const float room = ImGui::GetContentRegionAvail().x;
  const float scale = std::min(room / seen.width, frame.px(kHeight) / seen.height);
  ImGui::Image(reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(seen.texture)),
               {seen.width * scale, seen.height * scale}, {0, 0},
               {seen.width / seen.side, seen.height / seen.side});
  gap(frame);
  keepInSight(frame.view.photoComes, from, ImGui::GetCursorScreenPos());
}

void drawPhoto(Frame& frame, const PhotoRow& photo) {
  {
    Flow flow(frame);
    drawLook(frame, photo, flow);
    drawShowing(frame, photo, flow);
    if (frame.mayChange()) drawRemoving(frame, photo, flow);
  }
  drawPicture(frame, photo);
}

}  // namespace

void drawPhotos(Frame& frame) {
  if (frame.facts.photos.empty()) return;
  gap(frame, 2);
  label(frame, "Photos of a wall", Font::bold);
  hint(frame,
       "They lie with this session, upright and without the place and time a camera notes, and are "
       "in no report. Look whether a name can be read on one before the room does.");
  gap(frame);
  for (const PhotoRow& photo : frame.facts.photos)
    drawPhoto(frame, photo);
}

}  // namespace ct::ui
