#pragma once

#include <functional>

#include "platform/plain_shapes.h"

struct ImGuiContext;

namespace ct::platform {

/// Called once for a new ImGui context, before its first frame: adds fonts and sets the look.
/// `scale` is how much larger than usual everything is to be on that screen (1 on an ordinary one).
using Prepare = std::function<void(float scale)>;

/// An ImGui context of its own, drawn with OpenGL 3.3. The same OpenGL context must be current at
/// every call.
class Canvas {
 public:
  Canvas(const Prepare& prepare, float scale);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  /// Makes this the context that ImGui calls are about.
  void use() const;
  ImGuiContext* context() const { return context_; }

  /// Finishes the ImGui frame and draws it over the ground of its look, `width` x `height` pixels.
  void render(int width, int height);

 private:
  ImGuiContext* context_;
  PlainShapes plainShapes_;
};

}  // namespace ct::platform
