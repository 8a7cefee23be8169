#pragma once

struct ImDrawList;
struct ImDrawCmd;

namespace ct::platform {

/// Draws shapes by their colours alone. ImGui takes every pixel of a shape from a white place in
/// its letters' texture: nothing to a graphics card, and half of a frame's time where software
/// draws.
///
/// One for each Canvas; the same OpenGL context is current at every call.
class PlainShapes {
 public:
  PlainShapes() = default;
  ~PlainShapes();
  PlainShapes(const PlainShapes&) = delete;
  PlainShapes& operator=(const PlainShapes&) = delete;

  /// An ImDrawCallback: from here to `ImDrawCallback_ResetRenderState` the list has shapes, and no
  /// words or pictures. `UserData` of the current context's ImGuiIO is the PlainShapes.
  static void begin(const ImDrawList* list, const ImDrawCmd* command);

 private:
  void use();

  unsigned int program_ = 0;  ///< OpenGL's name for it; 0 before the first use
};

}  // namespace ct::platform
