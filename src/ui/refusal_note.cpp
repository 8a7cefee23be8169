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

struct Place {
  ImVec2 from;
  ImVec2 to;
};

bool isFree(const Place& place) {
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  if (place.from.x < 0 || place.from.y < 0 || place.to.x > screen.x || place.to.y > screen.y)
    return false;
  const auto& controls = notedControls();
  return std::none_of(controls.begin(), controls.end(), [&](const Noted& each) {
    return each.from.x < place.to.x && each.to.x > place.from.x && each.from.y < place.to.y &&
           each.to.y > place.from.y;
  });
}

/// Beneath the control, over it or beside it: where it covers no other, if there is such a place.
Place placeBeside(Frame& frame, const Noted& control, ImVec2 size) {
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float between = frame.px(kBetween);
  const float right = screen.x - size.x - frame.px(kStep);
  const float x = std::max(frame.px(kStep), std::min(control.from.x, right));
  const float below = control.to.y + between;
  const float above = control.from.y - between - size.y;
  const float middle = (control.from.y + control.to.y - size.y) / 2;
  const auto at = [&](float left, float top) {
    return Place{{left, top}, {left + size.x, top + size.y}};
  };
  for (const Place& place : {at(x, below), at(x, above), at(control.to.x + between, middle)}) {
    if (isFree(place)) return place;
  }
  return at(x, below + size.y < screen.y ? below : above);
}

void drawBeside(Frame& frame, const Noted& control, std::string_view sentence) {
  const text::Layout& words = frame.ink.lay(
      sentence,
      {.size = frame.px(kBody), .weight = text::Weight::bold, .width = frame.px(kWidest)});
  const float inset = frame.px(1.5F * kStep);
  const auto [at, to] =
      placeBeside(frame, control, {words.width + 2 * inset, words.height + 2 * inset});
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
