#include "platform/offscreen.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <backends/imgui_impl_opengl3.h>
#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "platform/gl.h"

namespace ct::platform {
namespace {

constexpr int kFramesToSettle = 3;

EGLContext newContext(EGLDisplay display) {
  constexpr std::array<EGLint, 5> wanted = {EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE,
                                            EGL_OPENGL_BIT, EGL_NONE};
  constexpr std::array<EGLint, 7> version = {EGL_CONTEXT_MAJOR_VERSION,
                                             3,
                                             EGL_CONTEXT_MINOR_VERSION,
                                             3,
                                             EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                             EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                             EGL_NONE};
  EGLConfig config = nullptr;
  EGLint count = 0;
  if (eglBindAPI(EGL_OPENGL_API) == EGL_FALSE) return EGL_NO_CONTEXT;
  if (eglChooseConfig(display, wanted.data(), &config, 1, &count) == EGL_FALSE || count == 0) {
    return EGL_NO_CONTEXT;
  }
  return eglCreateContext(display, config, EGL_NO_CONTEXT, version.data());
}

/// Somewhere to draw to, of one size; bound while it lives.
class Target {
 public:
  Target(int width, int height) {
    glGenFramebuffers(1, &frame_);
    glGenRenderbuffers(1, &pixels_);
    glBindRenderbuffer(GL_RENDERBUFFER, pixels_);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    glBindFramebuffer(GL_FRAMEBUFFER, frame_);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, pixels_);
  }
  ~Target() {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDeleteFramebuffers(1, &frame_);
    glDeleteRenderbuffers(1, &pixels_);
  }
  Target(const Target&) = delete;
  Target& operator=(const Target&) = delete;

  bool complete() const {
    return glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
  }

 private:
  GLuint frame_ = 0;
  GLuint pixels_ = 0;
};

/// What is in the bound target. OpenGL counts rows from the bottom.
Picture readBack(int width, int height) {
  const std::size_t row = static_cast<std::size_t>(width) * 4;
  Picture picture{width, height, std::vector<std::uint8_t>(row * static_cast<std::size_t>(height))};
  glPixelStorei(GL_PACK_ROW_LENGTH, 0);
  glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, picture.rgba.data());
  auto top = picture.rgba.begin();
  for (int y = 0; y < height / 2; ++y, top += static_cast<std::ptrdiff_t>(row)) {
    const auto bottom = picture.rgba.end() - static_cast<std::ptrdiff_t>(row) * (y + 1);
    std::swap_ranges(top, top + static_cast<std::ptrdiff_t>(row), bottom);
  }
  return picture;
}

}  // namespace

/// An OpenGL context that belongs to no screen, current while it lives.
struct Offscreen::GlContext {
  GlContext() {
    display = eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
    if (eglInitialize(display, nullptr, nullptr) == EGL_FALSE) return;
    context = newContext(display);
    if (context == EGL_NO_CONTEXT) return;
    current = eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_TRUE;
  }
  ~GlContext() {
    if (current) eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    if (context != EGL_NO_CONTEXT) eglDestroyContext(display, context);
  }
  GlContext(const GlContext&) = delete;
  GlContext& operator=(const GlContext&) = delete;

  EGLDisplay display = EGL_NO_DISPLAY;
  EGLContext context = EGL_NO_CONTEXT;
  bool current = false;
};

base::Result<std::unique_ptr<Offscreen>> Offscreen::open(const Prepare& prepare, float scale) {
  auto gl = std::make_unique<GlContext>();
  if (!gl->current) {
    return base::refuse(
        "No picture can be drawn, because this computer has no OpenGL 3.3. Install its graphics "
        "driver.",
        fmt::format("EGL error {:#x}", eglGetError()));
  }
  return std::unique_ptr<Offscreen>(new Offscreen(std::move(gl), prepare, scale));
}

Offscreen::Offscreen(std::unique_ptr<GlContext> gl, const Prepare& prepare, float scale)
    : gl_(std::move(gl)), canvas_(std::make_unique<Canvas>(prepare, scale)) {}

Offscreen::~Offscreen() = default;

base::Result<Picture> Offscreen::draw(int width, int height, const std::function<void()>& frame) {
  GLint largest = 0;
  glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &largest);
  if (width < 1 || height < 1 || std::max(width, height) > largest) {
    return base::refuse(
        fmt::format("A picture of {} x {} pixels cannot be drawn: each side is 1 to {}.", width,
                    height, largest));
  }
  const Target target(width, height);
  if (!target.complete()) {
    return base::refuse(
        fmt::format("There is not enough memory for a picture of {} x {} pixels.", width, height));
  }
  canvas_->use();
  for (int i = 0; i < kFramesToSettle; ++i) {
    ImGui::GetIO().DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    frame();
    if (i + 1 < kFramesToSettle) ImGui::EndFrame();
  }
  canvas_->render(width, height);
  return readBack(width, height);
}

}  // namespace ct::platform
