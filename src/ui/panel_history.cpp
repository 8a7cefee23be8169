#include "ui/panel_history.h"

#include <fmt/format.h>

#include "text/words.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/modes.h"
#include "ui/panel_history_parts.h"

namespace ct::ui {
namespace {

constexpr float kPageWidth = 1400;    // points
constexpr float kVersions = 460;      // points
constexpr std::size_t kMessage = 40;  // characters of a version's name
constexpr double kPace = 0.7;         // seconds a step stays while the film plays

std::string lookedAtWords(const Frame& frame) {
  if (frame.facts.openVersion > 0) {
    for (const VersionRow& row : frame.facts.versions) {
      if (row.number != frame.facts.openVersion) continue;
      return fmt::format("You are looking at version {}, saved {}: {}.", row.number,
                         whenWords(frame, row.savedAt), text::firstWords(row.message, kMessage));
    }
  }
  const std::int64_t step = frame.facts.openStep.value_or(0);
  if (step == 0) return "You are looking at the beginning.";
  const session::Entry& entry = frame.facts.history->entry(step);
  return fmt::format("As it stood at {}: {}.", whenWords(frame, entry.time), entry.sentence);
}

}  // namespace

void useHistoryKeys(Frame& frame) {
  HistoryView& history = frame.view.history;
  const std::size_t place = placeLookedAt(frame);
  if (keyPressed(ImGuiKey_LeftArrow) && place > 0) lookAt(frame, place - 1);
  if (keyPressed(ImGuiKey_RightArrow)) lookAt(frame, place + 1);
  if (keyPressed(ImGuiKey_Home)) lookAt(frame, 0);
  if (keyPressed(ImGuiKey_End)) lookAt(frame, frame.facts.history->done());
  if (keyPressed(ImGuiKey_Space)) history.playing = !history.playing;
  if (frame.facts.history->done() == 0) history.playing = false;
  if (keyPressed(ImGuiKey_Escape)) history.playing = false;
}

std::string whenWords(const Frame& frame, base::Time time) {
  const std::string day = base::dateText(time);
  const std::string clock = base::clockText(time);
  return day == base::dateText(frame.facts.now) ? clock : day + " at " + clock;
}

bool isLooking(const Frame& frame) {
  return frame.facts.openVersion > 0 || frame.facts.openStep.has_value();
}

std::string momentForRoom(const Frame& frame) {
  if (!isLooking(frame) || !frame.view.history.roomWatches()) return "";
  for (const VersionRow& row : frame.facts.versions) {
    if (row.number == frame.facts.openVersion) {
      return "Not now: as it was at " + whenWords(frame, row.savedAt);
    }
  }
  if (!frame.facts.openStep) return "Not now: an earlier version";
  const std::int64_t step = *frame.facts.openStep;
  if (step == 0) return "Not now: the beginning";
  return "Not now: as it was at " + whenWords(frame, frame.facts.history->entry(step).time);
}

void drawLookingBanner(Frame& frame) {
  if (!isLooking(frame)) {
    return paragraph(frame, frame.facts.readOnly, kSmall + 1, frame.palette.ink,
                     text::Weight::bold);
  }
  const char* back = "Back to the session";
  const float wide = buttonWidth(frame, back, kNextKey);
  const float width = ImGui::GetContentRegionAvail().x - wide - frame.px(32);
  const float top = ImGui::GetCursorPosY();
  alignToButtons(frame);
  line(frame, lookedAtWords(frame), kBody, frame.palette.ink, text::Weight::bold,
       width / frame.scale);
  ImGui::SetCursorPos({ImGui::GetWindowWidth() - wide - frame.px(24), top});
  if (button(frame, back, kNextKey, ButtonKind::strong)) frame.outbox.wish(LookAtStep{});
}

void drawHistory(Frame& frame) {
  const Measure page(frame, "history page", kPageWidth);
  label(frame, "Looking back", Font::large);
  const float end = ImGui::GetContentRegionAvail().x + ImGui::GetCursorPosX();
  // A version goes on being looked at, stage by stage, until one goes back to the session.
  const char* back = frame.facts.openVersion > 0 ? "See that version" : "Back to work";
  ImGui::SameLine(end - buttonWidth(frame, back, "F10"));
  const bool leave = button(frame, back, "F10");
  gap(frame);
  useHistoryKeys(frame);
  drawFilm(frame);
  gap(frame, 2);
  const float room = ImGui::GetContentRegionAvail().x / frame.scale;
  {
    TwoColumns columns(frame, "history columns", room - kVersions - 4 * kStep);
    drawSteps(frame);
    columns.next();
    drawVersionList(frame);
  }
  if (leave) toggleHistory(frame);
}

void playOn(Frame& frame) {
  HistoryView& history = frame.view.history;
  if (!history.open || !history.playing || frame.facts.history == nullptr) return;
  if (ImGui::GetTime() - history.playedAt < kPace) return;
  history.playedAt = ImGui::GetTime();
  const std::size_t place = placeLookedAt(frame);
  const std::size_t now = frame.facts.history->done();
  if (!frame.facts.openStep) return lookAt(frame, 0);  // from the start
  if (place + 1 >= now) history.playing = false;
  lookAt(frame, place + 1);
}

}  // namespace ct::ui
