#pragma once

#include "platform/glfw.h"
#include "platform/window.h"

namespace ct::platform {

/// What GLFW tells a window, passed on to that window's own ImGui context.
struct Window::Callbacks {
  /// `window` is the GLFW window's user pointer from here on.
  static void install(GLFWwindow* glfw, Window* window);

  /// After a frame: tells of the keys that had to wait for the next.
  static void frameEnded(Window& window);

 private:
  static void focus(GLFWwindow* glfw, int focused);
  static void cursorEnter(GLFWwindow* glfw, int entered);
  static void cursorPosition(GLFWwindow* glfw, double x, double y);
  static void mouseButton(GLFWwindow* glfw, int button, int action, int modifiers);
  static void scroll(GLFWwindow* glfw, double x, double y);
  static void key(GLFWwindow* glfw, int key, int scancode, int action, int modifiers);
  static void character(GLFWwindow* glfw, unsigned int character);
  static void tellHands(Window& window);
  static void tellButton(Window& window, const KeyEvent& event);
  static void tellKey(Window& window, const KeyEvent& event);
  static void tellLetter(Window& window, unsigned int letter);
  static void drop(GLFWwindow* glfw, int count, const char** paths);
  static void refresh(GLFWwindow* glfw);
};

}  // namespace ct::platform
