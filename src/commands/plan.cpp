#include <utility>

#include "commands/command.h"

namespace ct::commands {

base::Result<session::Edit> plan(const session::Session& session, Command command, base::Time now) {
  // Each command's own `plan`, found in its folder by its type.
  return std::visit([&](auto& each) { return plan(session, std::move(each), now); }, command);
}

}  // namespace ct::commands
