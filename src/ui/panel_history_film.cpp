#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/counted.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/modes.h"
#include "ui/panel_history.h"
#include "ui/panel_history_parts.h"

namespace ct::ui {
namespace {

const session::History& historyOf(const Frame& frame) {
  return *frame.facts.history;
}

/// True when what is looked at lies on a way that was left by going back.
bool isOffTheLine(const Frame& frame) {
  const auto step = frame.facts.openStep;
  return step && *step > 0 && !historyOf(frame).isOnLine(*step);
}

std::string placeWords(const Frame& frame) {
  const session::History& history = historyOf(frame);
  if (isOffTheLine(frame)) {
    const session::Entry& entry = history.entry(*frame.facts.openStep);
    return fmt::format("{}   {}", whenWords(frame, entry.time), entry.sentence);
  }
  if (frame.facts.openVersion > 0) return fmt::format("Version {}", frame.facts.openVersion);
  const std::size_t place = placeLookedAt(frame);
  if (place == 0) return "The beginning";
  const session::Entry& entry = history.entry(history.line()[place - 1]);
  const std::string what = fmt::format("{}   {}", whenWords(frame, entry.time), entry.sentence);
  return frame.facts.openStep ? what : "Now.   " + what;
}

/// A rail with a knob where we are: pressed or dragged anywhere, it goes there.
void drawSlider(Frame& frame) {
  const session::History& history = historyOf(frame);
  const std::size_t all = history.line().size();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = frame.px(kTarget);
  ImGui::InvisibleButton("step of the history", {width, height});
  note("step of the history");
  ringIfReached(frame, "step of the history", at, {at.x + width, at.y + height});
  const float knob = frame.px(12);
  const float left = at.x + knob;
  const float length = width - 2 * knob;
  const auto xOf = [&](std::size_t place) {
    const auto share =
        static_cast<float>(place) / static_cast<float>(std::max<std::size_t>(1, all));
    return left + length * share;
  };
  if (ImGui::IsItemActive() && all > 0) {
    const float share = std::clamp((ImGui::GetIO().MousePos.x - left) / length, 0.0F, 1.0F);
    const auto place = static_cast<std::size_t>(std::lround(share * static_cast<float>(all)));
    if (place != placeLookedAt(frame)) lookAt(frame, place);
  }
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float middle = at.y + height / 2;
  const float thick = frame.px(3);
  list.AddRectFilled({left, middle - thick}, {left + length, middle + thick},
                     toImGui(frame.palette.line), thick);
  list.AddRectFilled({left, middle - thick}, {xOf(history.done()), middle + thick},
                     toImGui(frame.palette.second), thick);
  const float now = xOf(history.done());
  list.AddLine({now, middle - knob}, {now, middle + knob}, toImGui(frame.palette.second),
               frame.px(2));
  list.AddCircleFilled({xOf(placeLookedAt(frame)), middle}, knob, toImGui(frame.palette.ink));
}

/// Going back for good, or on to a line that was left: asked for only by this.
void drawGoThere(Frame& frame, Flow& flow) {
  const auto step = frame.facts.openStep;
  if (!frame.facts.readOnly.empty()) return;
  const bool onwards = step && (*step > historyOf(frame).inForce() || isOffTheLine(frame));
  const bool works = step && frame.view.history.carryingOn == 0;
  if (!flow.button(onwards ? "Go on from here" : "Go back to here", {kNextKey, works},
                   step ? ButtonKind::strong : ButtonKind::off)) {
    return;
  }
  frame.outbox.ask(commands::GoTo{*step});
  frame.outbox.wish(LookAtStep{});
  frame.view.history.playing = false;
}

void drawButtons(Frame& frame) {
  HistoryView& view = frame.view.history;
  const std::size_t place = placeLookedAt(frame);
  Flow flow(frame);
  const auto step = [&](const char* name, const char* key, bool any, std::size_t to) {
    if (flow.button(name, whenFree(key, any), plainIf(any))) lookAt(frame, to);
  };
  step("Step back", "←", place > 0, place == 0 ? 0 : place - 1);
  step("Step on", "→", place < historyOf(frame).line().size(), place + 1);
  if (flow.button("Back to now", whenFree("End", isLooking(frame)), plainIf(isLooking(frame)))) {
    view.playing = false;
    frame.outbox.wish(LookAtStep{});
  }
  drawGoThere(frame, flow);
  const bool any = historyOf(frame).done() > 0;
  const char* play = view.playing ? "Stop the film" : "Play it as a film";
  if (flow.button(play, whenFree("Space", any), plainIf(any))) {
    view.playing = !view.playing;
  }
}

}  // namespace

std::size_t placeLookedAt(const Frame& frame) {
  const session::History& history = historyOf(frame);
  if (!frame.facts.openStep) return history.done();
  const auto end =
      std::upper_bound(history.line().begin(), history.line().end(), *frame.facts.openStep);
  return static_cast<std::size_t>(end - history.line().begin());
}

std::string seenAgain(const Frame& frame) {
  constexpr std::size_t kMost = 6;
  if (!frame.facts.openStep) return {};
  std::vector<std::string> codes;
  for (const session::Card& card : frame.facts.live->cards()) {
    if (!card.heldBack) continue;
    const session::Card* then = frame.session().find(card.id);
    if (then != nullptr && !then->heldBack) codes.push_back(card.code);
  }
  if (codes.empty()) return {};
  if (codes.size() > kMost) {
    return fmt::format(". Here {} are not held back yet: the room could see them again",
                       base::counted(codes.size(), "card"));
  }
  return codes.size() == 1
             ? fmt::format(". Here card {} is not held back yet: the room could see it again",
                           codes.front())
             : fmt::format(". Here cards {} are not held back yet: the room could see them again",
                           fmt::join(codes, ", "));
}

void lookAt(Frame& frame, std::size_t place) {
  const session::History& history = historyOf(frame);
  if (place > history.line().size()) return;
  if (place == history.done()) return frame.outbox.wish(LookAtStep{});
  frame.outbox.wish(LookAtStep{place == 0 ? 0 : history.line()[place - 1]});
}

void drawFilm(Frame& frame) {
  const Sheet sheet(frame, "film");
  const session::History& history = historyOf(frame);
  if (history.line().empty()) return hint(frame, "Nothing was done yet.");
  line(frame, placeWords(frame), kBody, frame.palette.ink, text::Weight::bold);
  drawSlider(frame);
  const std::string seen = seenAgain(frame);
  const std::string where = isOffTheLine(frame)
                                ? "On a way that was left by going back; it is all still there"
                                : fmt::format("Step {} of {}", placeLookedAt(frame),
                                              base::counted(history.line().size(), "step"));
  // On one line, so that the buttons stay where they are.
  line(frame, where + seen, kSmall, seen.empty() ? frame.palette.second : frame.palette.ink,
       seen.empty() ? text::Weight::regular : text::Weight::bold);
  gap(frame);
  drawButtons(frame);
  gap(frame);
  bool watches = frame.view.history.roomWatches();
  if (tick(frame, "The room watches", watches)) letRoomWatch(frame.view, watches);
}

}  // namespace ct::ui
