#pragma once

#include <array>
#include <cstddef>

#include "commands/command.h"
#include "session/session.h"

namespace ct::tests {

/// What one random command is made from: which kind of command, and three choices among what there
/// is. Small numbers, so that a failing sequence can be cut down to a short one.
struct Choice {
  std::size_t kind = 0;
  std::array<std::size_t, 3> picks{};
};

constexpr std::size_t kKinds = std::variant_size_v<commands::Command>;
constexpr std::size_t kPicks =
    14;  ///< a pick is below this; the last one is always silly: something that is gone

/// A command somebody might give in this session, sensible or not: of every kind, about things
/// picked from the session.
commands::Command commandFor(const session::Session& session, const Choice& choice);

}  // namespace ct::tests
