#include "platform/window.h"

#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <utility>

#include "platform/glfw.h"
#include "platform/screen.h"
#include "platform/window_callbacks.h"

namespace ct::platform {
namespace {

/// As wished, or as large as the screen has room for.
void fitTo(GLFWmonitor* monitor, int& width, int& height) {
  if (monitor == nullptr) return;
  int roomWidth = 0;
  int roomHeight = 0;
  glfwGetMonitorWorkarea(monitor, nullptr, nullptr, &roomWidth, &roomHeight);
  if (roomWidth > 0 && roomHeight > 0) {
    width = std::min(width, roomWidth);
    height = std::min(height, roomHeight);
  }
}

GLFWwindow* create(const WindowWish& wish, GLFWwindow* share) {
  int width = wish.width;
  int height = wish.height;
  fitTo(glfwGetPrimaryMonitor(), width, height);
  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  // Everything lies flat. Mesa, where software draws, is quicker without (lp_setup_context: the
  // linear rasterizer).
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  // The room's picture stays up while the facilitator works in the other window.
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
  // Nor does it take the keyboard from there when it comes.
  if (share != nullptr) {
    glfwWindowHint(GLFW_FOCUSED, GLFW_FALSE);
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_FALSE);
  }
  return glfwCreateWindow(width, height, wish.title.c_str(), nullptr, share);
}

/// How much of a length from `start` lies within another.
int overlap(int start, int length, int otherStart, int otherLength) {
  return std::max(0,
                  std::min(start + length, otherStart + otherLength) - std::max(start, otherStart));
}

}  // namespace

base::Result<std::unique_ptr<Window>> Window::open(const WindowWish& wish) {
  const Window* share = wish.sharesTexturesWith;
  GLFWwindow* glfw = create(wish, share != nullptr ? share->window_ : nullptr);
  if (glfw == nullptr) {
    return base::refuse(
        "No window could be opened, because this computer has no OpenGL 3.3. Install its graphics "
        "driver.",
        lastGlfwError());
  }
  std::unique_ptr<Window> window(new Window(glfw, wish));
  glfwMakeContextCurrent(glfw);
  // Waiting for two screens in turn would halve the speed of both.
  glfwSwapInterval(share == nullptr ? 1 : 0);
  window->canvas_ = std::make_unique<Canvas>(wish.prepare, window->scale());
  ImGui_ImplGlfw_InitForOpenGL(glfw, false);
  // Tab reaches more than ImGui's own fields: it is among the keys the program takes.
  ImGui::GetIO().KeyMap[ImGuiKey_Tab] = -1;
  Callbacks::install(glfw, window.get());
  if (wish.fullScreenOn) window->fill(*wish.fullScreenOn);
  return window;
}

Window::Window(GLFWwindow* window, const WindowWish& wish)
    : window_(window), wishedWidth_(wish.width), wishedHeight_(wish.height) {}

Window::~Window() {
  if (canvas_) {
    glfwMakeContextCurrent(window_);
    canvas_->use();
    ImGui_ImplGlfw_Shutdown();
    canvas_.reset();
  }
  glfwDestroyWindow(window_);
}

void Window::beginFrame() {
  needsFrame_ = false;
  glfwMakeContextCurrent(window_);
  canvas_->use();
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  tellMouse();
  ImGui::NewFrame();
}

void Window::tellMouse() {
#if IMGUI_VERSION_NUM < 18700  // the backend asks which buttons are down now, told or not
  ImGuiIO& io = ImGui::GetIO();
  for (std::size_t i = 0; i < buttons_.size(); ++i) {
    const bool pressed = std::exchange(buttons_[i].pressed, false);
    io.MouseDown[i] = buttons_[i].down || pressed;
    // That it is up again is told in a frame of its own.
    needsFrame_ = needsFrame_ || (pressed && !buttons_[i].down);
  }
  // A hand is quicker than a frame: what it took hold of lies where the button went down, and not
  // where the pointer has come to since.
  if (const auto at = std::exchange(pressedAt_, std::nullopt)) io.MousePos = {at->x, at->y};
#endif
}

void Window::endFrame() {
  canvas_->render(width(), height());
  glfwSwapBuffers(window_);
  Callbacks::frameEnded(*this);
  ++framesDrawn_;
}

bool Window::wantsToClose() const {
  return glfwWindowShouldClose(window_) == GLFW_TRUE;
}

void Window::askToClose() {
  glfwSetWindowShouldClose(window_, GLFW_TRUE);
}

void Window::keepOpen() {
  glfwSetWindowShouldClose(window_, GLFW_FALSE);
}

int Window::width() const {
  int pixels = 0;
  glfwGetFramebufferSize(window_, &pixels, nullptr);
  return pixels;
}

int Window::height() const {
  int pixels = 0;
  glfwGetFramebufferSize(window_, nullptr, &pixels);
  return pixels;
}

float Window::scale() const {
  float wanted = 1;
  glfwGetWindowContentScale(window_, &wanted, nullptr);
  // Where the system's units are larger than pixels, it does part of the enlarging itself.
  const Place now = place();
  return now.width > 0 && width() > 0
             ? wanted * static_cast<float>(now.width) / static_cast<float>(width())
             : wanted;
}

Window::Place Window::place() const {
  Place now;
  glfwGetWindowPos(window_, &now.x, &now.y);
  glfwGetWindowSize(window_, &now.width, &now.height);
  return now;
}

std::optional<std::size_t> Window::monitor() const {
  const Place now = place();
  const auto shared = [&now](const Monitor& on) {
    return overlap(now.x, now.width, on.x, on.width) * overlap(now.y, now.height, on.y, on.height);
  };
  const std::vector<Monitor> all = monitors();
  const auto most =
      std::max_element(all.begin(), all.end(),
                       [&](const Monitor& a, const Monitor& b) { return shared(a) < shared(b); });
  if (most == all.end() || shared(*most) == 0) return std::nullopt;
  return static_cast<std::size_t>(most - all.begin());
}

void Window::fill(std::size_t monitor) {
  int count = 0;
  GLFWmonitor** all = glfwGetMonitors(&count);
  if (monitor >= static_cast<std::size_t>(count)) return;
  const GLFWvidmode* mode = glfwGetVideoMode(all[monitor]);
  glfwSetWindowMonitor(window_, all[monitor], 0, 0, mode->width, mode->height, mode->refreshRate);
}

void Window::standOn(std::size_t monitor) {
  const std::vector<Monitor> all = monitors();
  if (monitor >= all.size()) return;
  const Monitor& on = all[monitor];
  const int width = std::min(wishedWidth_, on.width);
  const int height = std::min(wishedHeight_, on.height);
  glfwSetWindowMonitor(window_, nullptr, on.x + (on.width - width) / 2,
                       on.y + (on.height - height) / 2, width, height, GLFW_DONT_CARE);
}

std::vector<KeyPress> Window::takeKeys() {
  return std::exchange(keys_, {});
}

std::vector<std::filesystem::path> Window::takeDroppedFiles() {
  return std::exchange(dropped_, {});
}

}  // namespace ct::platform
