#pragma once

namespace ct::platform {

/// Keys that print nothing, as far as the program answers to them.
enum class Key {
  character,  ///< a letter, digit or sign: see KeyPress::character
  escape,
  enter,
  tab,
  backspace,
  remove,
  left,
  right,
  up,
  down,
  pageUp,
  pageDown,
  home,
  end,
  f1,
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
};

/// One press of a key.
struct KeyPress {
  Key key = Key::character;
  char character = 0;  ///< what the person's own keyboard has on that key, unshifted: 'a' to 'z',
                       ///< '0' to '9', a sign, ' '
  bool control = false;
  bool shift = false;
  bool alt = false;
  bool whileTyping = false;  ///< a text field took it
};

}  // namespace ct::platform
