#include "commands/command.h"

namespace ct::commands {

base::Result<session::Edit> plan(const session::Session& session, const Command& command,
                                 base::Time now) {
  // Each command's own `plan`, found in its folder by its type.
  return std::visit([&](const auto& each) { return plan(session, each, now); }, command);
}

}  // namespace ct::commands
