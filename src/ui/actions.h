#pragma once

#include <functional>
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
};

/// Everything that can be done now, the nearest to hand first. The list of commands by name shows
/// it, so whatever has a key or a button outside the panels stands here.
std::vector<Action> actionsNow(const Frame& frame);

/// Likewise on the start page.
std::vector<Action> actionsAtStart(const Frame& frame);

/// Adds what is done at a stage of its own, wherever one is now.
void addElsewhere(std::vector<Action>& actions);

}  // namespace ct::ui
