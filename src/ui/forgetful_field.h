#pragma once

#include <imgui.h>
#include <imgui_internal.h>  // for the state of a field, which nothing else reaches

#include <functional>
#include <string>
#include <string_view>

namespace ct::ui {

/// ImGui keeps the steps of undo in a field even when the program has changed its words meanwhile,
/// and would then write beyond their end (in 1.86; mended later). This has it forget them.
class ForgetfulField {
 public:
  /// Before the field is drawn with `words`, under that id.
  ForgetfulField(const std::string& id, std::string_view words)
      : storage_(*ImGui::GetStateStorage()),
        left_(ImGui::GetID((id + " left").c_str())),
        active_(ImGui::GetID((id + " active").c_str())) {
    if (storage_.GetInt(left_) == hash(words) || storage_.GetBool(active_)) return;
    ImGuiInputTextState* state = ImGui::GetInputTextState(ImGui::GetID(id.c_str()));
    if (state != nullptr) state->ID = 0;
  }

  /// After it was drawn.
  void leaveWith(std::string_view words) {
    storage_.SetInt(left_, hash(words));
    storage_.SetBool(active_, ImGui::IsItemActive());
  }

 private:
  static int hash(std::string_view words) {
    return static_cast<int>(std::hash<std::string_view>{}(words));
  }

  ImGuiStorage& storage_;  // of the window it lies in
  ImGuiID left_;
  ImGuiID active_;
};

}  // namespace ct::ui
