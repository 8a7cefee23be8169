#pragma once

#include <chrono>
#include <string>

namespace ct::tests {

/// A place in a window, in pixels.
struct Place {
  int x = 0;
  int y = 0;
};

/// Where a window lies on the desktop, in pixels.
struct Ground {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;

  bool operator==(const Ground&) const = default;
};

/// Hands on a window of another program: real pointer and key events on the X display, through
/// xdotool. Each function returns when the window has had time for it.
class DesktopDriver {
 public:
  /// Waits for a window with that title, and gives it the keyboard.
  explicit DesktopDriver(const std::string& title);

  bool found() const { return !window_.empty(); }

  Ground ground() const;
  void moveTo(Place place);
  /// Gives it the keyboard.
  void focus();

  /// A key as X names it: "Return", "ctrl+z".
  void key(const std::string& name);
  /// The same, held down so long that the keyboard repeats it.
  void hold(const std::string& name);
  void type(const std::string& words);
  void press(Place place);
  void drag(Place from, Place to);
  /// The same by a hand that is there before the next frame is drawn.
  void flick(Place from, Place to);

  /// How often anything in it is drawn from now on, for so long.
  int framesWithin(std::chrono::milliseconds time);

  /// Sends what a window manager does when somebody presses the window's cross; false when it could
  /// not be sent.
  bool askToClose();

 private:
  std::string window_;  // its number
};

}  // namespace ct::tests
