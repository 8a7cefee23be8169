#include "ui/panel_photos.h"

#include <fmt/format.h>

#include "ui/controls.h"
#include "ui/controls_layout.h"

namespace ct::ui {
namespace {

void drawPhoto(Frame& frame, const PhotoRow& photo) {
  RoomState& room = frame.view.room;
  const bool there = room.page == RoomPage::photo && room.photo == photo.path;
  Flow flow(frame);
  const std::string show = fmt::format("Show {} in the room", photo.name);
  if (frame.roomMaySeeThis() &&
      flow.button(show, {}, there ? ButtonKind::chosen : ButtonKind::plain)) {
    room.photo = photo.path;
    room.page = RoomPage::photo;
    room.sheet = 0;
  }
  if (!frame.mayChange()) return;
  const bool asked = frame.view.removingPhoto == photo.path;
  if (!asked && flow.button("Remove it…##" + photo.name, {}, ButtonKind::quiet))
    frame.view.removingPhoto = photo.path;
  if (asked && flow.button("Remove it for good##" + photo.name))
    frame.outbox.wish(RemovePhoto{photo.path});
  if (asked && flow.button("Keep it##" + photo.name, {}, ButtonKind::quiet))
    frame.view.removingPhoto.clear();
}

}  // namespace

void drawPhotos(Frame& frame) {
  if (frame.facts.photos.empty()) return;
  gap(frame, 2);
  label(frame, "Photos of a wall", Font::bold);
  hint(frame,
       "They lie with this session, upright and without the place and time a camera notes, and are "
       "in no report. Look whether a name can be read on them before the room does.");
  gap(frame);
  for (const PhotoRow& photo : frame.facts.photos)
    drawPhoto(frame, photo);
}

}  // namespace ct::ui
