#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "platform/canvas.h"
#include "platform/key_order.h"
#include "platform/key_press.h"

struct GLFWwindow;

namespace ct::platform {

class Window;

/// What a new window is to be like. Sizes in the system's own units.
struct WindowWish {
  std::string title;
  int width = 1280;
  int height = 800;
  std::optional<std::size_t> fullScreenOn = std::nullopt;  ///< a place in `monitors()`
  const Window* sharesTexturesWith = nullptr;
  Prepare prepare = {};
};

/// A window with an ImGui context of its own. Several live side by side: each hears only its own
/// mouse and keys. Needs a live Graphics; everything happens on the main thread.
class Window {
 public:
  /// Refused where there is no OpenGL 3.3.
  static base::Result<std::unique_ptr<Window>> open(const WindowWish& wish);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// Starts a frame: from here to `endFrame` ImGui and OpenGL calls are about this window.
  void beginFrame();
  /// Draws the frame and shows it.
  void endFrame();
  std::int64_t framesDrawn() const { return framesDrawn_; }

  /// Whether anything happened to the window (mouse, keys, size, uncovered, moved to another
  /// screen) since its last frame began. ImGui wants two or three frames after the last such thing.
  bool needsFrame() const { return needsFrame_; }

  /// The person closed it. It stays until it is destroyed.
  bool wantsToClose() const;
  /// The same, asked for from within the program.
  void askToClose();
  /// Takes that back.
  void keepOpen();

  /// In pixels; 0 when minimised.
  int width() const;
  int height() const;
  /// How much larger than usual ImGui's units are to be on the screen it is on.
  float scale() const;

  /// The place in `monitors()` of the screen most of it lies on, if it lies on any.
  std::optional<std::size_t> monitor() const;
  /// Covers the whole of a screen, given by its place in `monitors()`. Does nothing when there is
  /// no such screen any more.
  void fill(std::size_t monitor);
  /// Stands in the middle of a screen at the size it was wished for, or the screen's if that is
  /// smaller. Does nothing when there is no such screen any more.
  void standOn(std::size_t monitor);

  /// What happened since the last call, oldest first.
  std::vector<KeyPress> takeKeys();
  std::vector<std::filesystem::path> takeDroppedFiles();

 private:
  struct Place {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
  };
  struct Callbacks;

  Window(GLFWwindow* window, const WindowWish& wish);
  Place place() const;
  /// Tells ImGui of the mouse as far as this window has been told.
  void tellMouse();

  GLFWwindow* window_;
  int wishedWidth_;
  int wishedHeight_;
  std::unique_ptr<Canvas> canvas_;
  std::int64_t framesDrawn_ = 0;
  bool needsFrame_ = true;
  std::vector<KeyPress> keys_;
  KeyOrder keyOrder_;
  std::optional<Pointer> pointer_;    // where the last event told it is
  std::optional<Pointer> pressedAt_;  // by the left button, since the last frame began
  struct Button {
    bool down = false;     // as the window has been told
    bool pressed = false;  // since the last frame began, though it may be up again
  };
  std::array<Button, 5> buttons_;
  bool repeating_ = false;  // the key that types now is held down
  std::vector<std::filesystem::path> dropped_;
};

}  // namespace ct::platform
