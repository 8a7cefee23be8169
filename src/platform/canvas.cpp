#include "platform/canvas.h"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include "base/contract.h"
#include "platform/gl.h"

namespace ct::platform {

Canvas::Canvas(const Prepare& prepare, float scale) {
  IMGUI_CHECKVERSION();
  context_ = ImGui::CreateContext();
  use();
  ImGui::GetIO().IniFilename = nullptr;  // windows stand where the program puts them
  ImGui::GetIO().LogFilename = nullptr;
  ImGui::GetIO().UserData = &plainShapes_;
  base::contract(ImGui_ImplOpenGL3_Init("#version 330"), "ImGui draws with OpenGL 3.3");
  if (prepare) prepare(scale);
}

Canvas::~Canvas() {
  use();
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext(context_);
}

void Canvas::use() const {
  ImGui::SetCurrentContext(context_);
}

void Canvas::render(int width, int height) {
  ImGui::Render();
  glViewport(0, 0, width, height);
  // The ground of the context's own look: a window that fills the screen need not draw one.
  const ImVec4& ground = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
  glClearColor(ground.x, ground.y, ground.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace ct::platform
