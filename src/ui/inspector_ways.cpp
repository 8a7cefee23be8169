#include "ui/inspector_ways.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "ui/board_actions.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/modes.h"

namespace ct::ui {
namespace {

void drawTimer(Frame& frame) {
  SilentSorting& silent = frame.view.silent;
  if (silent.endsAt) {
    label(frame, timeLeft(*silent.endsAt, frame.facts.now), Font::title);
    if (button(frame, "Stop the timer", {}, ButtonKind::quiet)) silent.endsAt.reset();
    return;
  }
  stepper(frame, "Minutes", silent.minutes, 1, 60);
  if (button(frame, "Start the timer")) {
    silent.endsAt = base::Time{frame.facts.now.milliseconds + silent.minutes * 60'000LL};
  }
}

}  // namespace

std::string timeLeft(base::Time end, base::Time now) {
  const std::int64_t left = end.milliseconds - now.milliseconds;
  if (left <= 0) return "The time is over";
  const std::int64_t seconds = (left + 999) / 1000;
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

void drawWays(Frame& frame) {
  const bool silent = frame.view.silent.on;
  Flow flow(frame);
  const bool oneByOne = frame.view.board.oneByOne;
  if (!oneByOne && frame.mayChange() && flow.button("New empty theme", whenFree("N"))) {
    makeThemeOfChosen(frame);
  }
  if (!oneByOne && frame.mayChange() && flow.button("Lay out tidily", whenFree("L"))) {
    layOutTidily(frame);
  }
  if (!oneByOne && flow.button("See it all", whenFree("Home"))) frame.view.board.seeAll = true;
  if (flow.button("Find", "Ctrl F")) startFinding(frame);
  if (!oneByOne && flow.button("One at a time", "F4")) toggleOneByOne(frame);
  if (flow.button(silent ? "Titles again" : "In silence", "F7",
                  silent ? ButtonKind::chosen : ButtonKind::plain)) {
    toggleSilence(frame);
  }
  if (silent) {
    gap(frame);
    drawTimer(frame);
  }
}

}  // namespace ct::ui
