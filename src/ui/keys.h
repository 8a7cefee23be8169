#pragma once

namespace ct::ui {

/// Keys that Dear ImGui (1.86) does not name or is not to see, and those pressed with Ctrl: what
/// was held is known of the very moment, and not only of the frame. The program passes them on in
/// Facts::keys.
enum class Key {
  character,  ///< with Ctrl: by the letter on the person's own keyboard
  enter,      ///< with Ctrl
  tab,
  f2,
  f3,
  f4,
  f5,
  f6,
  f7,
  f8,
  f9,
  f10,
  f11,
  f12,
  pageUp,
  pageDown
};

struct KeyPress {
  Key key;
  bool shift = false;
  bool control = false;
  char character = 0;  ///< unshifted: 'a' to 'z', '0' to '9'
};

constexpr KeyPress withControl(char character) {
  return {Key::character, false, true, character};
}

}  // namespace ct::ui
