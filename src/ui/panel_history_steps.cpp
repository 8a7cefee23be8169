#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "base/counted.h"
#include "text/words.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/panel_history_parts.h"
#include "ui/panel_parts.h"

namespace ct::ui {
namespace {

constexpr std::size_t kMessage = 34;  // characters of a version's name on its line
constexpr float kLeastList = 320;     // points
constexpr float kUnderList = 96;      // points: the foot and a margin

/// One row; pressed, it is looked at. What is not in force stands there all the same.
void drawStep(Frame& frame, const session::Entry& entry) {
  const session::History& history = *frame.facts.history;
  const bool looked = frame.facts.openStep == entry.number;
  const bool inForce = history.isInForce(entry.number);
  const std::string note = inForce                          ? ""
                           : history.isOnLine(entry.number) ? "Undone: "
                                                            : "On another line: ";
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
  if (frame.facts.versions.size() < 3) return;  // then the two buttons before are all there is
  if (first != version.number) {
    if (flow.button(fmt::format("Compare with…##version {}", version.number))) {
      first = frame.view.history.chosen = version.number;  // it keeps its buttons
    }
  } else if (flow.button("Stop comparing", whenFree("Esc"), ButtonKind::chosen) ||
             keyPressed(ImGuiKey_Escape)) {
    first = 0;
  }
}

void drawVersionButtons(Frame& frame, const VersionRow& version) {
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
  if (version.number > 1 && flow.button(named("What was new in it"))) {
    compare(frame, version.number - 1, version.number);
  }
  drawCompareAny(frame, flow, version);
  drawCarryOn(frame, flow, version);
}

/// Pressed, it has its buttons; or it is the other of two to compare.
void choose(Frame& frame, const VersionRow& version) {
  HistoryView& history = frame.view.history;
  const std::int64_t first = history.comparing;
  if (first != 0 && first != version.number) {
    compare(frame, std::min(first, version.number), std::max(first, version.number));
  } else {
    history.chosen = version.number;
  }
  history.comparing = history.carryingOn = 0;
}

/// One line each, the chosen one whole and with what can be done with it.
void drawVersion(Frame& frame, const VersionRow& version, bool chosen) {
  const float width = ImGui::GetContentRegionAvail().x / frame.scale;
  const std::string name = fmt::format("{}  {}##choose version {}", version.number,
                                       text::firstWords(version.message, kMessage), version.number);
  if (button(frame, name.c_str(), {}, chosen ? ButtonKind::chosen : ButtonKind::quiet, width)) {
    choose(frame, version);
  }
  if (!chosen) return;
  if (text::characters(version.message) > kMessage) paragraph(frame, version.message);
  label(frame,
        fmt::format("{}, {}, saved {}", whenWords(frame, version.savedAt),
                    base::counted(version.cards, "card"),
                    version.automatic ? "by the program" : "by hand"),
        Font::small);
  gap(frame, 0.5F);
  drawVersionButtons(frame, version);
  gap(frame, 2);
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
  paragraph(frame, fmt::format("From {} to {}", comparison.from, comparison.to), kBody, {},
            text::Weight::bold);
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
  if (history.done() < history.line().size()) hint(frame, "Undone: redoing brings it back.");
  if (history.line().size() < history.entries().size()) {
    hint(frame,
         "Steps “on another line” were left behind when somebody went back and did something else. "
         "They are kept: press one to see it.");
  }
  for (const session::Erasure& each : frame.facts.live->erasures()) {
    hint(frame, fmt::format("{} · Words of card {} were removed for good: {}",
                            whenWords(frame, each.erasedAt), each.card, each.reason));
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
  const HistoryView& history = frame.view.history;
  const bool comparing = history.comparing != 0;
  // In place of the heading, so that the versions stay where they are.
  label(frame,
        comparing ? fmt::format("Press the version to compare {} with", history.comparing)
                  : "Versions",
        Font::bold);
  gap(frame);
  if (frame.facts.versions.empty()) return hint(frame, "None is saved yet.");
  const auto& versions = frame.facts.versions;
  const bool known = std::any_of(versions.begin(), versions.end(), [&](const VersionRow& each) {
    return each.number == history.chosen;
  });
  const std::int64_t chosen = known ? history.chosen : versions.back().number;
  for (auto version = versions.rbegin(); version != versions.rend(); ++version)
    drawVersion(frame, *version, version->number == chosen);
}

}  // namespace ct::ui
