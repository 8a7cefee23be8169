#pragma once

#include <imgui.h>

#include "ui/board_layout.h"
#include "ui/board_state.h"

namespace ct::ui {

inline constexpr double kLeastZoom = 0.0005;
inline constexpr double kMostZoom = 4;

/// The part of the screen the board is seen through: where it is, in pixels, and how board units
/// become pixels.
struct Glass {
  ImVec2 at;
  ImVec2 size;
  float scale = 1;  ///< pixels to the point
  Camera camera;

  double pixels() const { return camera.zoom * scale; }
  ImVec2 toScreen(BoardPoint point) const {
    return {at.x + static_cast<float>((point.x - camera.corner.x) * pixels()),
            at.y + static_cast<float>((point.y - camera.corner.y) * pixels())};
  }
  BoardPoint toBoard(ImVec2 screen) const {
    return {camera.corner.x + (screen.x - at.x) / pixels(),
            camera.corner.y + (screen.y - at.y) / pixels()};
  }
  /// What is seen, in board units.
  Box seen() const {
    return {camera.corner.x, camera.corner.y, size.x / pixels(), size.y / pixels()};
  }
};

/// The camera that shows all of `box` with a margin, never closer than full size.
Camera fit(const Box& box, ImVec2 size, float scale);

/// The camera that goes on seeing what `before` saw, in the middle, when the glass has become of
/// that size, in pixels, and scale.
Camera resized(const Glass& before, ImVec2 size, float scale);

/// The camera closer by `factor`, with the board point under `screen` staying where it is.
Camera zoomed(const Glass& glass, ImVec2 screen, double factor);

/// The camera a share of the way from one to the other; zooming is even to the eye.
Camera between(const Camera& from, const Camera& to, double share);

/// True when nobody could tell the two apart.
bool isAt(const Camera& camera, const Camera& goal);

/// The camera moved just enough to see `box`.
Camera showing(const Glass& glass, const Box& box);

}  // namespace ct::ui
