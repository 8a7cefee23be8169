#pragma once

#include <optional>
#include <string_view>

#include "platform/key_press.h"

namespace ct::platform {

/// The press of GLFW's `key` with its `modifiers`, on a keyboard that has `name` on that key
/// (empty: not known). Nothing for keys the program does not answer to.
std::optional<KeyPress> keyPress(int key, int modifiers, std::string_view name);

}  // namespace ct::platform
