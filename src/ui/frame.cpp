#include "ui/frame.h"

namespace ct::ui {

bool Frame::ask(const commands::Command& command) const {
  const bool possible = commands::plan(session(), command, facts.now).has_value();
  outbox.ask(command);
  return possible;
}

}  // namespace ct::ui
