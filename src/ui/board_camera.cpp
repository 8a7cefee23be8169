#include "ui/board_camera.h"

#include <algorithm>
#include <cmath>

namespace ct::ui {

Camera fit(const Box& box, ImVec2 size, float scale) {
  constexpr double kMargin = 24;  // points
  const double width = std::max(1.0, size.x / scale - 2 * kMargin);
  const double height = std::max(1.0, size.y / scale - 2 * kMargin);
  Camera camera;
  camera.zoom =
      std::clamp(std::min(width / std::max(1.0, box.width), height / std::max(1.0, box.height)),
                 kLeastZoom, 1.25);
  const double seenWidth = size.x / scale / camera.zoom;
  const double seenHeight = size.y / scale / camera.zoom;
  camera.corner.x = box.x - (seenWidth - box.width) / 2;
  camera.corner.y = box.y - std::min((seenHeight - box.height) / 2, kMargin / camera.zoom);
  return camera;
}

Camera resized(const Glass& before, ImVec2 size, float scale) {
  const Box seen = before.seen();
  Camera camera;
  camera.zoom = std::clamp(std::min(size.x / scale / seen.width, size.y / scale / seen.height),
                           kLeastZoom, kMostZoom);
  camera.corner.x = seen.x - (size.x / scale / camera.zoom - seen.width) / 2;
  camera.corner.y = seen.y - (size.y / scale / camera.zoom - seen.height) / 2;
  return camera;
}

Camera zoomed(const Glass& glass, ImVec2 screen, double factor) {
  const BoardPoint held = glass.toBoard(screen);
  Glass after = glass;
  after.camera.zoom = std::clamp(glass.camera.zoom * factor, kLeastZoom, kMostZoom);
  const BoardPoint slipped = after.toBoard(screen);
  after.camera.corner.x += held.x - slipped.x;
  after.camera.corner.y += held.y - slipped.y;
  return after.camera;
}

Camera between(const Camera& from, const Camera& to, double share) {
  Camera camera;
  camera.zoom = from.zoom * std::pow(to.zoom / from.zoom, share);
  camera.corner.x = from.corner.x + (to.corner.x - from.corner.x) * share;
  camera.corner.y = from.corner.y + (to.corner.y - from.corner.y) * share;
  return camera;
}

bool isAt(const Camera& camera, const Camera& goal) {
  const double points = goal.zoom * std::max(std::abs(camera.corner.x - goal.corner.x),
                                             std::abs(camera.corner.y - goal.corner.y));
  return points < 0.5 && std::abs(camera.zoom / goal.zoom - 1) < 0.002;
}

Camera showing(const Glass& glass, const Box& box) {
  Camera camera = glass.camera;
  const Box seen = glass.seen();
  const double margin = 16 / camera.zoom;
  camera.corner.x += std::max(0.0, box.right() + margin - seen.right());
  camera.corner.y += std::max(0.0, box.bottom() + margin - seen.bottom());
  camera.corner.x -= std::max(0.0, camera.corner.x - (box.x - margin));
  camera.corner.y -= std::max(0.0, camera.corner.y - (box.y - margin));
  return camera;
}

}  // namespace ct::ui
