#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "base/counted.h"
#include "ui/controls.h"
#include "ui/panel_history_parts.h"
#include "ui/panel_parts.h"

namespace ct::ui {
namespace {

constexpr float kLeastList = 320;  // points
constexpr float kUnderList = 96;   // points: the foot and a margin

/// One row; pressed, it is looked at. What is not in force stands there all the same.
void drawStep(Frame& frame, const session::Entry& entry) {
  const session::History& history = *frame.facts.history;
  const bool looked = frame.facts.openStep == entry.number;
  const bool inForce = history.isInForce(entry.number);
  const std::string note = inForce ? "" : "Left: ";
  const float width = ImGui::GetContentRegionAvail().x / frame.scale;
  const std::string name = fmt::format("{} · {}{}##step {}", whenWords(frame, entry.time), note,
                                       entry.sentence, entry.number);
  const auto kind = looked ? ButtonKind::chosen : ButtonKind::quiet;
  if (button(frame, name.c_str(), {}, kind, width)) {
    frame.outbox.wish(entry.number == history.inForce() ? LookAtStep{} : LookAtStep{entry.number});
  }
  if (inForce) passOverByTab();  // the arrows go from one to the next
}

/// The step looked at, when it has become another one.
void bringIntoSight(Frame& frame) {
  const session::History& history = *frame.facts.history;
  const std::int64_t looked = frame.facts.openStep.value_or(history.inForce());
  ImGuiStorage& storage = *ImGui::GetStateStorage();
  const ImGuiID shown = ImGui::GetID("shown");
  if (storage.GetInt(shown, -1) == static_cast<int>(looked)) return;
  storage.SetInt(shown, static_cast<int>(looked));
  const auto row = static_cast<float>(static_cast<std::int64_t>(history.entries().size()) - looked);
  const float pitch = frame.px(kTarget) + ImGui::GetStyle().ItemSpacing.y;
  const float top = row * pitch;
  const bool inSight =
      top >= ImGui::GetScrollY() && top + pitch <= ImGui::GetScrollY() + ImGui::GetWindowHeight();
  if (!inSight) ImGui::SetScrollY(std::max(0.0F, top - ImGui::GetWindowHeight() / 2));
}

std::string messageOf(const VersionRow& version) {
  return fmt::format("{}, {}{}", version.number, version.message,
                     version.automatic ? " (by the program)" : "");
}

/// What is found stands above the versions.
void compare(Frame& frame, std::int64_t from, std::int64_t to) {
  frame.outbox.wish(CompareVersions{from, to});
  ImGui::SetScrollY(0);
}

/// Asked once more, because the screen then shows another session.
void drawCarryOn(Frame& frame, Flow& flow, const VersionRow& version) {
  std::int64_t& asked = frame.view.history.carryingOn;
  if (!frame.facts.readOnly.empty()) return;
  if (asked != version.number) {
    if (flow.button(fmt::format("Carry on from it…##version {}", version.number))) {
      asked = version.number;
    }
    return;
  }
  gap(frame);
  hint(frame,
       fmt::format("A session of its own begins with what version {} holds. The one that is open "
                   "stays whole, under All sessions.",
                   version.number));
  Flow answer(frame);
  if (answer.button("Begin it", kNextKey, ButtonKind::strong)) {
    frame.outbox.wish(CarryOn{version.number});
    asked = 0;
  }
  if (answer.button("Stay in this one", {}, ButtonKind::quiet)) asked = 0;
}

/// Any two versions: the one, and then the other.
void drawCompareAny(Frame& frame, Flow& flow, const VersionRow& version) {
  std::int64_t& first = frame.view.history.comparing;
  if (frame.facts.versions.size() < 3) return;  // then the two buttons above are all there is
  if (first == 0) {
    if (flow.button(fmt::format("Compare with…##version {}", version.number))) {
      first = version.number;
    }
  } else if (first == version.number) {
    if (flow.button("Stop comparing", whenFree("Esc"), ButtonKind::chosen) ||
        keyPressed(ImGuiKey_Escape)) {
      first = 0;
    }
    hint(frame, "Now press the other version.");
  } else if (flow.button(fmt::format("Compare with version {}##version {}", first, version.number),
                         {}, ButtonKind::strong)) {
    compare(frame, std::min(first, version.number), std::max(first, version.number));
    first = 0;
  }
}

void drawVersion(Frame& frame, const VersionRow& version) {
  line(frame, messageOf(version), kBody, {}, text::Weight::bold);
  label(frame,
        fmt::format("{}, {}", whenWords(frame, version.savedAt),
                    base::counted(version.cards, "card")),
        Font::small);
  const auto named = [&](const char* what) {
    return fmt::format("{}##version {}", what, version.number);
  };
  Flow flow(frame);
  const bool open = frame.facts.openVersion == version.number;
  if (flow.button(named(open ? "You see it now" : "Look at it"), {},
                  open ? ButtonKind::chosen : ButtonKind::plain)) {
    frame.outbox.wish(OpenVersion{version.number});
  }
  if (flow.button(named("What changed since"))) compare(frame, version.number, 0);
  if (version.number > 1 && flow.button(named("What changed before"))) {
    compare(frame, version.number - 1, version.number);
  }
  drawCompareAny(frame, flow, version);
  drawCarryOn(frame, flow, version);
  gap(frame);
}

void drawDifference(Frame& frame, const compare::Difference& difference) {
  paragraph(frame, difference.sentence);
  if (!difference.wording) return;
  const auto& [before, after] = *difference.wording;
  if (!before.empty()) paragraph(frame, "Before: “" + before + "”", kBody, frame.palette.second);
  if (!after.empty()) paragraph(frame, "After: “" + after + "”", kBody, frame.palette.second);
}

void drawComparison(Frame& frame, const Comparison& comparison) {
  const Sheet sheet(frame, "comparison", 0, Sheet::Edge::focus);
  label(frame, "From " + comparison.from, Font::bold);
  label(frame, "to " + comparison.to, Font::bold);
  gap(frame);
  if (comparison.differences.empty()) hint(frame, "Nothing is different.");
  for (const compare::Difference& each : comparison.differences)
    drawDifference(frame, each);
  gap(frame);
  if (button(frame, "Put this away")) frame.outbox.wish(CompareVersions{});
}

}  // namespace

void drawSteps(Frame& frame) {
  label(frame, "Everything that was done", Font::bold);
  const session::History& history = *frame.facts.history;
  if (history.line().size() < history.entries().size()) {
    hint(frame, "Left: what was done before somebody went back. It is kept; press it to see it.");
  }
  gap(frame);
  const auto& entries = history.entries();
  // A list of its own to scroll: of a hundred thousand steps only those in sight are drawn.
  const float below = ImGui::GetIO().DisplaySize.y - ImGui::GetCursorScreenPos().y;
  const float height = std::max(frame.px(kLeastList), below - frame.px(kUnderList));
  ImGui::BeginChild("steps", {0, height});
  bringIntoSight(frame);
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(entries.size()));
  while (clipper.Step()) {
    for (int row = clipper.DisplayStart; row < clipper.DisplayEnd; ++row)
      drawStep(frame, entries[entries.size() - 1 - static_cast<std::size_t>(row)]);
  }
  clipper.End();
  ImGui::EndChild();
}

void drawVersionList(Frame& frame) {
  if (frame.facts.comparison) {
    drawComparison(frame, *frame.facts.comparison);
    gap(frame, 2);
  }
  label(frame, "Versions", Font::bold);
  gap(frame);
  if (frame.facts.versions.empty()) return hint(frame, "None is saved yet.");
  const auto& versions = frame.facts.versions;
  for (auto version = versions.rbegin(); version != versions.rend(); ++version)
    drawVersion(frame, *version);
}

}  // namespace ct::ui
