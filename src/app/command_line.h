#pragma once

namespace ct::app {

/// The whole program: the window without a subcommand, the same work headless with one. Gives the
/// exit code: 0 done, 1 refused or failed with one sentence on standard error, 2 wrong usage.
int run(int argc, const char* const* argv);

}  // namespace ct::app
