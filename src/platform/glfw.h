#pragma once

/// GLFW without an OpenGL header of its own.
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <string>

namespace ct::platform {

/// What GLFW says about its last failure, for the person who mends it.
inline std::string lastGlfwError() {
  const char* reason = nullptr;
  glfwGetError(&reason);
  return reason != nullptr ? reason : "";
}

}  // namespace ct::platform
