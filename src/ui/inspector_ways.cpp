#include "ui/inspector_ways.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "ui/board_actions.h"
#include "ui/controls.h"
#include "ui/modes.h"

namespace ct::ui {
namespace {

/// Minutes and seconds until the timer ends.
std::string timeLeft(const Frame& frame, base::Time end) {
  const std::int64_t left =
      std::max<std::int64_t>(0, end.milliseconds - frame.facts.now.milliseconds);
  const std::int64_t seconds = (left + 999) / 1000;
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

void drawTimer(Frame& frame) {
  SilentSorting& silent = frame.view.silent;
  if (silent.endsAt) {
    const bool over = silent.endsAt->milliseconds <= frame.facts.now.milliseconds;
    label(frame, over ? "The time is over" : timeLeft(frame, *silent.endsAt), Font::title);
    if (button(frame, "Stop the timer", {}, ButtonKind::quiet)) silent.endsAt.reset();
    return;
  }
  stepper(frame, "Minutes", silent.minutes, 1, 60);
  if (button(frame, "Start the timer")) {
    silent.endsAt = base::Time{frame.facts.now.milliseconds + silent.minutes * 60'000LL};
  }
}

}  // namespace

void drawWays(Frame& frame) {
  const bool silent = frame.view.silent.on;
  Flow flow(frame);
  const bool oneByOne = frame.view.board.oneByOne;
  if (!oneByOne && frame.mayChange() && flow.button("New empty theme", whenFree("N"))) {
    makeThemeOfChosen(frame);
  }
  if (!oneByOne && flow.button("See it all", whenFree("Home"))) frame.view.board.fitted = false;
  if (flow.button("Find", "Ctrl F")) startFinding(frame);
  if (!oneByOne && flow.button("One at a time", "F4")) toggleOneByOne(frame);
  if (flow.button(silent ? "Titles again" : "In silence", "F7",
                  silent ? ButtonKind::chosen : ButtonKind::plain)) {
    toggleSilence(frame);
  }
  if (flow.button("Everything else", "Ctrl K")) togglePalette(frame);
  if (silent) {
    gap(frame);
    drawTimer(frame);
  }
}

}  // namespace ct::ui
