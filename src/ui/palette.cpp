#include "ui/palette.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "text/search.h"
#include "ui/actions.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/modes.h"

namespace ct::ui {
namespace {

constexpr float kWidth = 720;  // points
constexpr std::size_t kMostShown = 9;

/// What a control says, and what its label tells it apart by.
struct Name {
  std::string shown;
  std::string rest;
};

Name nameOf(const std::string& label) {
  const std::size_t end = std::min(label.find("##"), label.size());
  return {label.substr(0, end),
          label.substr(std::min(label.size(), label.find_first_not_of('#', end)))};
}

/// "People voting, more" for the plus of a number; what a control says, and where several say the
/// same also what it is about: "Look at it, version 3".
std::string spokenName(const Name& name, bool unlike) {
  if (name.shown == "+") return name.rest + ", more";
  if (name.shown == "−") return name.rest + ", less";
  if (name.shown.empty()) return name.rest;
  return unlike || name.rest.empty() ? name.shown : name.shown + ", " + name.rest;
}

/// The action that has that key too, or null: what has the same key is the same thing.
Action* withKey(std::vector<Action>& actions, const std::string& key) {
  const auto found = std::find_if(actions.begin(), actions.end(), [&](const Action& action) {
    return !key.empty() && !action.onScreen && action.key == key;
  });
  return found == actions.end() ? nullptr : &*found;
}

/// Whatever can be pressed or typed in on the screen beneath, by what it says.
void addControls(const std::vector<Noted>& controls, std::vector<Action>& actions) {
  std::set<std::string> names;
  for (const Action& action : actions)
    names.insert(action.name);
  std::map<std::string, int> saying;
  for (const Noted& control : controls)
    ++saying[nameOf(control.label).shown];
  for (const Noted& control : controls) {
    const Name parts = nameOf(control.label);
    const std::string name = spokenName(parts, saying[parts.shown] == 1);
    if (name.empty() || !names.insert(name).second) continue;
    if (Action* same = withKey(actions, control.ownKey)) {
      same->also += " " + name;
      continue;
    }
    actions.push_back(
        {name, control.key, [label = control.label](Frame&) { pressByName(label); }, true, {}});
  }
}

std::vector<Action> matching(const Frame& frame, const std::vector<Noted>& controls) {
  const std::string wanted = text::searchForm(frame.view.palette.words);
  std::vector<Action> actions =
      frame.facts.session != nullptr ? actionsNow(frame) : actionsAtStart(frame);
  addControls(controls, actions);
  std::erase_if(actions, [&](const Action& action) {
    return !text::holdsAll(text::searchForm(action.name + " " + action.also), wanted);
  });
  // What begins with the words comes before what holds them, and that before what is only meant by
  // them; what is on the screen before what is not.
  const auto farness = [&](const Action& action) {
    if (wanted.empty()) return 0;
    const std::string name = text::searchForm(action.name);
    const int unlike = name.starts_with(wanted) ? 0 : text::holdsAll(name, wanted) ? 2 : 4;
    return unlike + (action.onScreen ? 0 : 1);
  };
  std::stable_sort(actions.begin(), actions.end(),
                   [&](const Action& a, const Action& b) { return farness(a) < farness(b); });
  return actions;
}

void move(PaletteState& palette, std::size_t count) {
  if (count == 0) return;
  if (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_DownArrow))) ++palette.at;
  if (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_UpArrow))) palette.at += count - 1;
  palette.at %= count;
}

void perform(Frame& frame, const Action& action) {
  if (!action.stays) frame.view.palette = {};
  action.perform(frame);
}

/// As many as there is room for, among them the one Enter does.
void drawList(Frame& frame, const std::vector<Action>& actions) {
  const PaletteState& palette = frame.view.palette;
  const std::size_t first = palette.at >= kMostShown ? palette.at - kMostShown + 1 : 0;
  const float width = ImGui::GetContentRegionAvail().x / frame.scale;
  for (std::size_t i = first; i < std::min(actions.size(), first + kMostShown); ++i) {
    const std::string label = actions[i].name + "##does";
    const auto kind = i == palette.at ? ButtonKind::chosen : ButtonKind::quiet;
    if (button(frame, label.c_str(), actions[i].key, kind, width)) {
      return perform(frame, actions[i]);
    }
  }
  if (actions.empty()) hint(frame, "Nothing that can be done now is called that.");
}

void drawInside(Frame& frame, const std::vector<Noted>& controls) {
  PaletteState& palette = frame.view.palette;
  const std::string before = palette.words;
  const bool entered =
      field(frame, "What would you like to do?", palette.words, "Some words of it");
  // Whatever else has the keyboard; but not while a row of the list is being pressed.
  const bool pressing = ImGui::IsMouseDown(ImGuiMouseButton_Left);
  if (entered || (!ImGui::IsItemActive() && !pressing)) keepTyping();
  if (palette.words != before) palette.at = 0;
  std::vector<Action> actions = matching(frame, controls);
  if (auto paper = actionFromPaper(frame, palette.words))
    actions.insert(actions.begin(), std::move(*paper));
  move(palette, actions.size());
  if (entered && !actions.empty()) return perform(frame, actions[palette.at]);
  gap(frame);
  drawList(frame, actions);
  gap(frame);
  hint(frame,
       "From a sorting sheet: a theme’s letter and its cards, as “C 4 7 19”, Enter, and the next. "
       "Without this list: Tab goes from one button to the next, Enter presses it.");
}

}  // namespace

void drawPalette(Frame& frame) {
  if (!frame.view.palette.open) return;
  if (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape))) return togglePalette(frame);
  // Of the screen: this list notes its own as it is drawn.
  const std::vector<Noted> controls(notedControls().begin(), notedControls().end());
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  const float width = std::min(frame.px(kWidth), display.x - frame.px(32));
  ImGui::SetNextWindowPos({(display.x - width) / 2, display.y * 0.12F});
  ImGui::SetNextWindowSize({width, 0});
  ImGui::SetNextWindowFocus();
  ImGui::PushStyleColor(ImGuiCol_WindowBg, toImGui(frame.palette.panel));
  ImGui::PushStyleColor(ImGuiCol_Border, toImGui(frame.palette.second));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {frame.px(20), frame.px(20)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, frame.px(1.5F));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, frame.px(12));
  ImGui::Begin(
      "Everything that can be done", nullptr,
      ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
  drawInside(frame, controls);
  const bool elsewhere = !ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && elsewhere) frame.view.palette = {};
  ImGui::End();
  ImGui::PopStyleVar(3);
  ImGui::PopStyleColor(2);
}

}  // namespace ct::ui
