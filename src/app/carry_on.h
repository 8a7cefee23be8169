#pragma once

#include <cstdint>
#include <filesystem>

#include "base/result.h"
#include "session/session.h"

namespace ct::app {

/// Begins a session in `newFolder` from version `number` of the one in `folder`, and says in it
/// what it was carried on from, in its title too. What is held back in that one `now` is held back
/// in the new one too. The old session is not touched. Refuses when there is no such version or the
/// folder holds a session.
base::Result<void> carryOn(const session::Session& now, const std::filesystem::path& folder,
                           std::int64_t number, const std::filesystem::path& newFolder);

}  // namespace ct::app
