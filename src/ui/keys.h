#pragma once

namespace ct::ui {

/// Keys that Dear ImGui (1.86) does not name. The program passes them on in Facts::keys.
enum class Key { f2, f5, f6, f8, f9, f11, pageUp, pageDown };

struct KeyPress {
  Key key;
  bool shift = false;
  bool control = false;
};

}  // namespace ct::ui
