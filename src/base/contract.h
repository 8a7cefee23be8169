#pragma once

namespace ct::base {

/// Stops the program, naming the rule of its own that does not hold.
[[noreturn]] void stopAt(const char* rule);

/// Stops the program with `rule` when `holds` is false. For programmer mistakes only, in every
/// build: every change is already on disk, so stopping costs less than going on wrongly. Expected
/// failures are `Result`s.
inline void contract(bool holds, const char* rule) {
  if (!holds) stopAt(rule);
}

}  // namespace ct::base
