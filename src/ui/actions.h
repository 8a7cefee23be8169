#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ui/frame.h"

namespace ct::ui {

/// One thing that can be done now: its name in plain words, the key that does it, and doing it.
struct Action {
  std::string name;
  std::string key;  ///< as it is written on a key cap; empty when it has none
  std::function<void(Frame&)> perform;
  bool onScreen = false;  ///< a control that can be pressed or typed in now
  std::string also;       ///< other words somebody may look for it by
  bool stays = false;     ///< the list stays for the next
};

/// Everything that can be done now, the nearest to hand first. The list of commands by name shows
/// it, so whatever has a key or a button outside the panels stands here.
std::vector<Action> actionsNow(const Frame& frame);

/// What a line off a sorting sheet asks for, "C 4 7 19", while somebody types it: putting those
/// cards in that theme, or why that cannot be. Nothing when the words are no such line.
std::optional<Action> actionFromPaper(const Frame& frame, const std::string& words);

/// Likewise on the start page.
std::vector<Action> actionsAtStart(const Frame& frame);

/// Adds what is done at a stage of its own, wherever one is now.
void addElsewhere(std::vector<Action>& actions);

}  // namespace ct::ui
