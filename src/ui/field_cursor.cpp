#include "ui/field_cursor.h"

#include <imgui.h>
#include <imgui_internal.h>  // for the state of a field, which nothing else reaches

namespace ct::ui {
namespace {

/// Of the field drawn last, when the keyboard has come to it in this frame; null otherwise.
ImGuiInputTextState* stateAtArrival(const std::string& id) {
  const bool pressed = ImGui::GetIO().MouseDown[0] || ImGui::IsMouseReleased(0);
  if (!ImGui::IsItemActivated() || pressed) return nullptr;
  return ImGui::GetInputTextState(ImGui::GetID(id.c_str()));
}

}  // namespace

void selectNothing(const std::string& id) {
  if (ImGuiInputTextState* state = stateAtArrival(id); state != nullptr) state->ClearSelection();
}

void goOnAtTheEnd(const std::string& id) {
  ImGuiInputTextState* state = stateAtArrival(id);
  if (state == nullptr || state->Stb.cursor != 0) return;
  state->Stb.cursor = state->CurLenW;
  state->ClearSelection();
}

}  // namespace ct::ui
