#include "ui/tab_stops.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "ui/controls.h"

namespace ct::ui {
namespace {

using Controls = std::vector<Noted>;

/// Of two that are called alike, the one at `near`.
std::optional<std::size_t> placeOf(const Controls& controls, std::string_view label,
                                   std::optional<std::size_t> near) {
  if (near && *near < controls.size() && controls[*near].label == label) return near;
  const auto found = std::find_if(controls.begin(), controls.end(),
                                  [&](const Noted& each) { return each.label == label; });
  if (label.empty() || found == controls.end()) return std::nullopt;
  return static_cast<std::size_t>(found - controls.begin());
}

/// Where somebody who begins expects to be: at what the keys are about, or else in the first field
/// of the panel.
std::size_t beginning(const Controls& controls, std::string_view begins, std::size_t panel) {
  if (const auto place = placeOf(controls, begins, std::nullopt)) return *place;
  if (panel >= controls.size()) return 0;
  const auto from = controls.begin() + static_cast<std::ptrdiff_t>(panel);
  const auto field =
      std::find_if(from, controls.end(), [](const Noted& each) { return each.isField; });
  return static_cast<std::size_t>((field == controls.end() ? from : field) - controls.begin());
}

std::optional<std::size_t> under(const Controls& controls, ImVec2 at) {
  const auto found = std::find_if(controls.begin(), controls.end(), [&](const Noted& each) {
    return each.from.x <= at.x && at.x < each.to.x && each.from.y <= at.y && at.y < each.to.y;
  });
  if (found == controls.end()) return std::nullopt;
  return static_cast<std::size_t>(found - controls.begin());
}

void step(TabStop& tab, const Controls& controls, std::size_t panel, bool back) {
  const std::size_t all = controls.size();
  const auto next = [&] {
    if (!tab.place) return beginning(controls, tab.begins, panel);
    return (std::min(*tab.place, all) + (back ? all - 1 : 1)) % all;
  };
  for (std::size_t i = 0; i < all && (i == 0 || controls[*tab.place].isRow); ++i)
    tab.place = next();
  tab.at = controls[*tab.place].label;
  tab.comes = true;
  if (controls[*tab.place].isField) {
    pressByName(tab.at);
  } else {
    leaveField();
  }
}

/// `inList`: up and down lead on from the ring.
bool goesOnOtherwise(bool inList) {
  const ImGuiIO& io = ImGui::GetIO();
  const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key)); };
  const bool letters = std::any_of(io.InputQueueCharacters.begin(), io.InputQueueCharacters.end(),
                                   [](ImWchar typed) { return typed != ' '; });
  return letters || ImGui::IsMouseClicked(ImGuiMouseButton_Left) || pressed(ImGuiKey_Escape) ||
         pressed(ImGuiKey_LeftArrow) || pressed(ImGuiKey_RightArrow) ||
         (!inList && (pressed(ImGuiKey_UpArrow) || pressed(ImGuiKey_DownArrow)));
}

}  // namespace

void useTabStop(Frame& frame) {
  TabStop& tab = frame.view.tab;
  if (tab.stage != frame.view.stage) tab = {.stage = frame.view.stage};
  const bool inList = std::exchange(tab.inList, false);  // its list says so again
  if (goesOnOtherwise(inList) || frame.view.palette.open) tab.at.clear();
  const bool ring = !tab.at.empty() && !fieldHasKeyboard();
  ringTakesKeys(false);
  if (ring && (keyPressed(ImGuiKey_Enter) || keyPressed(ImGuiKey_Space))) pressByName(tab.at);
  ringTakesKeys(ring);
}

void goByTab(Frame& frame, std::size_t panel) {
  const Controls& controls = notedControls();
  TabStop& tab = frame.view.tab;
  if (controls.empty() || frame.view.palette.open) return;
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    tab.place = under(controls, ImGui::GetIO().MousePos);
  } else if (const auto field = placeOf(controls, fieldAtWork(), tab.place)) {
    tab.place = field;
  } else if (const auto there = placeOf(controls, tab.at, tab.place)) {
    tab.place = there;
  } else {
    tab.at.clear();  // it is no more; what stands in its place comes next
  }
  for (const KeyPress& press : frame.facts.keys) {
    if (press.key == Key::tab && !press.control) step(tab, controls, panel, press.shift);
  }
}

}  // namespace ct::ui
