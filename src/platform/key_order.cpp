#include "platform/key_order.h"

#include <algorithm>

#include "platform/glfw.h"

namespace ct::platform {
namespace {

bool isModifier(int key) {
  return key >= GLFW_KEY_LEFT_SHIFT && key <= GLFW_KEY_RIGHT_SUPER;
}

bool contains(const std::vector<int>& keys, int key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Backspace, an arrow, Ctrl and a letter: what acts on the letters before it.
bool edits(const KeyEvent& event) {
  const bool prints =
      event.key < GLFW_KEY_ESCAPE || (event.key >= GLFW_KEY_KP_0 && event.key <= GLFW_KEY_KP_ADD);
  if (event.letter != 0 || isModifier(event.key)) return false;
  return !prints || (event.modifiers & GLFW_MOD_CONTROL) != 0;
}

}  // namespace

bool KeyOrder::isTap(const KeyEvent& event) const {
  return event.button < 0 && event.letter == 0 && event.action == GLFW_RELEASE &&
         !isModifier(event.key) && contains(pressed_, event.key);
}

bool KeyOrder::mayFollow(const KeyEvent& event) const {
  if (event.button >= 0) return !typed_ && pressed_.empty();
  if (clicked_) return false;
  if (event.letter != 0) return !edited_;
  if (event.action == GLFW_PRESS) {
    const bool again = contains(pressed_, event.key) || contains(released_, event.key);
    return !again && !(edits(event) && (typed_ || edited_));
  }
  const bool modifierGoes = event.action == GLFW_RELEASE && isModifier(event.key);
  return !modifierGoes || (pressed_.empty() && !typed_);
}

std::optional<KeyEvent> KeyOrder::next() {
  while (!waiting_.empty() && isTap(waiting_.front())) {
    tapped_.push_back(waiting_.front());
    waiting_.pop_front();
  }
  if (waiting_.empty() || !mayFollow(waiting_.front())) return std::nullopt;
  const KeyEvent event = waiting_.front();
  waiting_.pop_front();
  if (event.button >= 0) {
    clicked_ = true;
  } else if (event.letter != 0) {
    typed_ = true;
  } else if (event.action == GLFW_PRESS) {
    pressed_.push_back(event.key);
    edited_ = edited_ || edits(event);
  } else if (event.action == GLFW_RELEASE) {
    released_.push_back(event.key);
  }
  return event;
}

void KeyOrder::frameEnded() {
  pressed_.clear();
  released_.clear();
  typed_ = edited_ = clicked_ = false;
  waiting_.insert(waiting_.begin(), tapped_.begin(), tapped_.end());
  tapped_.clear();
}

}  // namespace ct::platform
