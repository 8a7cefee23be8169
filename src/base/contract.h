#pragma once

namespace ct::base {

/// Stops the program with `rule` when `holds` is false. For programmer mistakes only, in every
/// build: every change is already on disk, so stopping costs less than going on wrongly. Expected
/// failures are `Result`s.
void contract(bool holds, const char* rule);

}  // namespace ct::base
