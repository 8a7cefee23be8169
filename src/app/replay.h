#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "app/open_session.h"
#include "base/result.h"
#include "base/time.h"

namespace ct::app {

/// Called with a line's number once what it asked for is on the disk, and not before.
using Acknowledge = std::function<void(std::size_t)>;

/// Carries out a script, one request a line (see commands/command_json.h); blank lines are passed
/// over. Each line is a history entry of its own. Stops at the first line that cannot be carried
/// out, naming its number; what came before stays done. Everything done is on the disk when this
/// returns, whether it succeeds or not. With `acknowledge`, each line waits for the disk.
base::Result<void> replay(OpenSession& open, const std::string& script, base::Clock& clock,
                          const Acknowledge& acknowledge);

}  // namespace ct::app
