#include "ui/refusal_note.h"

#include <algorithm>
#include <utility>

#include "ui/controls.h"
#include "ui/controls_layout.h"

namespace ct::ui {
namespace {

constexpr float kWidest = 420;  // points
constexpr float kBetween = 6;   // points from the control

bool isAmong(const Noted& control, ImVec2 at) {
  return at.x >= control.from.x && at.x < control.to.x && at.y >= control.from.y &&
         at.y < control.to.y;
}

bool enterPressed() {
  const auto pressed = [](ImGuiKey key) {
    return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key), false);
  };
  return pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeyPadEnter) || pressed(ImGuiKey_Space);
}

/// What was pressed with the mouse, the field somebody types in, or what Tab has come to; empty for
/// a key that means something by itself.
std::string askedWith(const Frame& frame) {
  if (ImGui::IsMouseReleased(ImGuiMouseButton_Left)) {
    const auto& controls = notedControls();
    const auto found = std::find_if(controls.rbegin(), controls.rend(), [](const Noted& each) {
      return isAmong(each, ImGui::GetIO().MousePos);
    });
    return found == controls.rend() ? std::string() : found->label;
  }
  if (!fieldAtWork().empty()) return fieldAtWork();
  return enterPressed() ? frame.view.tab.at : std::string();
}

bool somebodyWentOn(const Frame& frame) {
  return ImGui::IsMouseClicked(ImGuiMouseButton_Left) || !frame.facts.keys.empty() ||
         fieldWasTypedIn();
}

void drawBeside(Frame& frame, const Noted& control, std::string_view sentence) {
  const text::Layout& words = frame.ink.lay(
      sentence,
      {.size = frame.px(kBody), .weight = text::Weight::bold, .width = frame.px(kWidest)});
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float inset = frame.px(1.5F * kStep);
  const ImVec2 size(words.width + 2 * inset, words.height + 2 * inset);
  const float below = control.to.y + frame.px(kBetween);
  const float above = control.from.y - frame.px(kBetween) - size.y;
  const float right = screen.x - size.x - frame.px(kStep);
  const ImVec2 at(std::max(frame.px(kStep), std::min(control.from.x, right)),
                  below + size.y < screen.y ? below : above);
  const ImVec2 to(at.x + size.x, at.y + size.y);
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  const float corner = frame.px(kControlCorner);
  list.AddRectFilled(at, to, toImGui(frame.palette.paper), corner);
  list.AddRect(at, to, toImGui(frame.palette.trouble), corner, 0, frame.px(2));
  frame.ink.draw(list, {at.x + inset, at.y + inset}, words, frame.palette.ink);
}

}  // namespace

std::string_view refusalNow(const Frame& frame) {
  const ViewState& view = frame.view;
  if (!view.notDone.empty()) return view.notDone;
  if (frame.facts.refused == view.refusal.passed) return {};
  return frame.facts.refused;
}

void drawRefusalNote(Frame& frame) {
  RefusalNote& note = frame.view.refusal;
  std::string& notDone = frame.view.notDone;
  if (notDone == note.before && (somebodyWentOn(frame) || !frame.outbox.isEmpty())) notDone.clear();
  const bool isNew = std::exchange(note.before, notDone) != notDone && !notDone.empty();
  if (isNew) {
    note.passed = frame.facts.refused;
  } else if (!frame.outbox.isEmpty()) {
    note.passed.clear();
  }
  if (!frame.outbox.isEmpty() || isNew) {
    note.beside = askedWith(frame);
    note.seen = false;
    return;  // the answer is known in the next frame
  }
  if (somebodyWentOn(frame)) note.seen = true;
  const std::string_view sentence = refusalNow(frame);
  if (sentence.empty() || note.seen || note.beside.empty()) return;
  const auto& controls = notedControls();
  const auto control = std::find_if(controls.begin(), controls.end(),
                                    [&](const Noted& each) { return each.label == note.beside; });
  if (control != controls.end()) drawBeside(frame, *control, sentence);
}

}  // namespace ct::ui
