#include "platform/window_callbacks.h"

#include <backends/imgui_impl_glfw.h>
#include <imgui.h>

#include "platform/key_names.h"

namespace ct::platform {
namespace {

/// The ImGui context of one window for the length of a scope. Events can arrive within another
/// window's frame (when it is resized by the program), so the context from before comes back.
class Listening {
 public:
  explicit Listening(ImGuiContext* context) : before_(ImGui::GetCurrentContext()) {
    ImGui::SetCurrentContext(context);
  }
  ~Listening() { ImGui::SetCurrentContext(before_); }
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;

 private:
  ImGuiContext* before_;
};

/// The window an event is for.
Window& told(GLFWwindow* glfw) {
  return *static_cast<Window*>(glfwGetWindowUserPointer(glfw));
}

}  // namespace

void Window::Callbacks::install(GLFWwindow* glfw, Window* window) {
  glfwSetWindowUserPointer(glfw, window);
  glfwSetWindowFocusCallback(glfw, focus);
  glfwSetCursorEnterCallback(glfw, cursorEnter);
  glfwSetCursorPosCallback(glfw, cursorPosition);
  glfwSetMouseButtonCallback(glfw, mouseButton);
  glfwSetScrollCallback(glfw, scroll);
  glfwSetKeyCallback(glfw, key);
  glfwSetCharCallback(glfw, character);
  glfwSetDropCallback(glfw, drop);
  glfwSetWindowRefreshCallback(glfw, refresh);
  glfwSetWindowCloseCallback(glfw, refresh);
  glfwSetFramebufferSizeCallback(glfw, [](GLFWwindow* sized, int, int) { refresh(sized); });
  glfwSetWindowContentScaleCallback(glfw,
                                    [](GLFWwindow* scaled, float, float) { refresh(scaled); });
}

void Window::Callbacks::focus(GLFWwindow* glfw, int focused) {
  const Listening listening(told(glfw).canvas_->context());
  ImGui_ImplGlfw_WindowFocusCallback(glfw, focused);
  refresh(glfw);
}

void Window::Callbacks::cursorEnter(GLFWwindow* glfw, int entered) {
  const Listening listening(told(glfw).canvas_->context());
  ImGui_ImplGlfw_CursorEnterCallback(glfw, entered);
  refresh(glfw);
}

void Window::Callbacks::cursorPosition(GLFWwindow* glfw, double x, double y) {
  told(glfw).pointer_ = {static_cast<float>(x), static_cast<float>(y)};
#if IMGUI_VERSION_NUM >= 18700  // before, the backend asked for the position at each frame
  const Listening listening(told(glfw).canvas_->context());
  ImGui_ImplGlfw_CursorPosCallback(glfw, x, y);
#endif
  refresh(glfw);
}

void Window::Callbacks::mouseButton(GLFWwindow* glfw, int button, int action, int modifiers) {
  told(glfw).keyOrder_.add(
      {.action = action, .modifiers = modifiers, .button = button, .at = told(glfw).pointer_});
  tellHands(told(glfw));
  refresh(glfw);
}

void Window::Callbacks::scroll(GLFWwindow* glfw, double x, double y) {
  const Listening listening(told(glfw).canvas_->context());
  ImGui_ImplGlfw_ScrollCallback(glfw, x, y);
  refresh(glfw);
}

void Window::Callbacks::key(GLFWwindow* glfw, int key, int scancode, int action, int modifiers) {
  told(glfw).keyOrder_.add({key, scancode, action, modifiers});
  tellHands(told(glfw));
  refresh(glfw);
}

void Window::Callbacks::character(GLFWwindow* glfw, unsigned int character) {
  told(glfw).keyOrder_.add({.letter = character});
  tellHands(told(glfw));
  refresh(glfw);
}

void Window::Callbacks::tellHands(Window& window) {
  const Listening listening(window.canvas_->context());
  while (const auto event = window.keyOrder_.next()) {
    if (event->button >= 0) {
      tellButton(window, *event);
    } else if (event->letter != 0) {
      tellLetter(window, event->letter);
    } else {
      tellKey(window, *event);
    }
  }
}

void Window::Callbacks::tellButton(Window& window, const KeyEvent& event) {
#if IMGUI_VERSION_NUM >= 18700
  if (event.at) ImGui_ImplGlfw_CursorPosCallback(window.window_, event.at->x, event.at->y);
#endif
  ImGui_ImplGlfw_MouseButtonCallback(window.window_, event.button, event.action, event.modifiers);
  const auto number = static_cast<std::size_t>(event.button);
  if (number >= window.buttons_.size()) return;
  const bool press = event.action == GLFW_PRESS;
  window.buttons_[number].down = press;
  if (!press) return;
  window.buttons_[number].pressed = true;
  if (event.button == GLFW_MOUSE_BUTTON_LEFT) window.pressedAt_ = event.at;
}

void Window::Callbacks::tellKey(Window& window, const KeyEvent& event) {
  ImGui_ImplGlfw_KeyCallback(window.window_, event.key, event.scancode, event.action,
                             event.modifiers);
  if (event.action != GLFW_RELEASE) window.repeating_ = event.action == GLFW_REPEAT;
  if (event.action != GLFW_PRESS) return;
  const char* name = glfwGetKeyName(event.key, event.scancode);
  if (auto press = keyPress(event.key, event.modifiers, name != nullptr ? name : "")) {
    press->whileTyping = ImGui::GetIO().WantTextInput;
    window.keys_.push_back(*press);
  }
}

void Window::Callbacks::tellLetter(Window& window, unsigned int letter) {
  // A letter that does something does it once, however long its key is held.
  if (window.repeating_ && !ImGui::GetIO().WantTextInput) return;
  ImGui_ImplGlfw_CharCallback(window.window_, letter);
}

void Window::Callbacks::frameEnded(Window& window) {
  window.needsFrame_ = window.needsFrame_ || window.keyOrder_.waits();
  window.keyOrder_.frameEnded();
  tellHands(window);
}

void Window::Callbacks::drop(GLFWwindow* glfw, int count, const char** paths) {
  for (int i = 0; i < count; ++i)
    told(glfw).dropped_.emplace_back(paths[i]);
  refresh(glfw);
}

void Window::Callbacks::refresh(GLFWwindow* glfw) {
  told(glfw).needsFrame_ = true;
}

}  // namespace ct::platform
