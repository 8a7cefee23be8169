#pragma once

#include <filesystem>

#include "base/result.h"
#include "session/session.h"

namespace ct::store {

/// Makes the folder, and those above it, as far as they are not there, and in it a session's file
/// holding `session` with an empty history. Refuses when the folder holds a session already. On
/// failure nothing is left of it.
base::Result<void> createSession(const std::filesystem::path& folder,
                                 const session::Session& session);

}  // namespace ct::store
