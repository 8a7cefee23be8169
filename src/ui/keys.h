#pragma once

namespace ct::ui {

/// Keys that Dear ImGui (1.86) does not name. The program passes them on in Facts::keys.
enum class Key {
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
  pageDown,
  controlF,  ///< by the letter on the person's own keyboard
  controlH,
  controlK
};

struct KeyPress {
  Key key;
  bool shift = false;
  bool control = false;
};

}  // namespace ct::ui
