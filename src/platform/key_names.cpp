#include "platform/key_names.h"

#include <array>
#include <utility>

#include "platform/glfw.h"

namespace ct::platform {
namespace {

constexpr std::array<std::pair<int, Key>, 14> kNamed = {{{GLFW_KEY_ESCAPE, Key::escape},
                                                         {GLFW_KEY_ENTER, Key::enter},
                                                         {GLFW_KEY_KP_ENTER, Key::enter},
                                                         {GLFW_KEY_TAB, Key::tab},
                                                         {GLFW_KEY_BACKSPACE, Key::backspace},
                                                         {GLFW_KEY_DELETE, Key::remove},
                                                         {GLFW_KEY_LEFT, Key::left},
                                                         {GLFW_KEY_RIGHT, Key::right},
                                                         {GLFW_KEY_UP, Key::up},
                                                         {GLFW_KEY_DOWN, Key::down},
                                                         {GLFW_KEY_PAGE_UP, Key::pageUp},
                                                         {GLFW_KEY_PAGE_DOWN, Key::pageDown},
                                                         {GLFW_KEY_HOME, Key::home},
                                                         {GLFW_KEY_END, Key::end}}};

std::optional<Key> namedKey(int key) {
  for (const auto& [glfw, ours] : kNamed) {
    if (glfw == key) return ours;
  }
  if (key >= GLFW_KEY_F1 && key <= GLFW_KEY_F12) {
    return static_cast<Key>(static_cast<int>(Key::f1) + key - GLFW_KEY_F1);
  }
  return std::nullopt;
}

/// 0 where there is none.
char characterOn(int key, std::string_view name) {
  // Digits by place: a French keyboard has them only with shift.
  if (key >= GLFW_KEY_0 && key <= GLFW_KEY_9) return static_cast<char>(key);
  if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9)
    return static_cast<char>('0' + key - GLFW_KEY_KP_0);
  char character =
      key >= GLFW_KEY_SPACE && key <= GLFW_KEY_GRAVE_ACCENT ? static_cast<char>(key) : '\0';
  if (name.size() == 1 && name[0] > ' ' && name[0] < 0x7f) character = name[0];
  return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                              : character;
}

}  // namespace

std::optional<KeyPress> keyPress(int key, int modifiers, std::string_view name) {
  KeyPress press;
  press.control = (modifiers & GLFW_MOD_CONTROL) != 0;
  press.shift = (modifiers & GLFW_MOD_SHIFT) != 0;
  press.alt = (modifiers & GLFW_MOD_ALT) != 0;
  if (const auto named = namedKey(key)) {
    press.key = *named;
    return press;
  }
  press.character = characterOn(key, name);
  if (press.character == 0) return std::nullopt;
  return press;
}

}  // namespace ct::platform
