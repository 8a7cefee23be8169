#pragma once

#include <functional>
#include <memory>

#include "base/result.h"
#include "platform/canvas.h"
#include "platform/picture.h"

namespace ct::platform {

/// Draws ImGui frames to pictures on a computer with no screen. Its OpenGL context stays current
/// from `open` to the end of its life, so a thread may have one of these or windows, not both.
class Offscreen {
 public:
  /// Refused where the computer has no OpenGL 3.3 without a screen.
  static base::Result<std::unique_ptr<Offscreen>> open(const Prepare& prepare, float scale = 1);
  ~Offscreen();
  Offscreen(const Offscreen&) = delete;
  Offscreen& operator=(const Offscreen&) = delete;

  /// Runs `frame` (everything between ImGui's NewFrame and Render) often enough for sizes to
  /// settle, 1/60 s apart, and gives the last one's picture, opaque. What ImGui remembers stays
  /// from one picture to the next. Refused when the size in pixels is nothing, or more than the
  /// graphics allow.
  base::Result<Picture> draw(int width, int height, const std::function<void()>& frame);

 private:
  struct GlContext;
  explicit Offscreen(std::unique_ptr<GlContext> gl, const Prepare& prepare, float scale);

  std::unique_ptr<GlContext> gl_;
  std::unique_ptr<Canvas> canvas_;
};

}  // namespace ct::platform
