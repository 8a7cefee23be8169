#include <algorithm>

#include "ui/room_pages.h"

namespace ct::ui {

/// As large as it goes, whole, and nothing over it.
Sheets photoSheets(const Scene& scene) {
  const RoomPhoto& photo = scene.state.photoSeen;
  if (scene.state.photo.empty()) return {calmSheet("No photo of a wall was chosen.")};
  if (photo.texture == 0 || photo.file != scene.state.photo) return {calmSheet("")};
  const Area body = scene.ruler.body();
  const float scale = std::min(body.width / photo.width, body.height / photo.height);
  const float width = photo.width * scale;
  const float height = photo.height * scale;
  const Area at{body.x + (body.width - width) / 2, body.y + (body.height - height) / 2, width,
                height};
  return {[at, photo](RoomPaper& paper) { paper.picture(at, photo); }};
}

}  // namespace ct::ui
