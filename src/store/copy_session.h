#pragma once

#include <cstdint>
#include <filesystem>

#include "base/result.h"

/// A copy of a session for another computer to go on with.
namespace ct::store {

/// Makes `to`, which must not be there yet, a session's folder: the session as version `number`
/// holds it, with its history and every version up to that one. All of it is on the disk and was
/// read and checked there when this returns; otherwise nothing is left of it. The session itself
/// may be open meanwhile: only versions are read.
base::Result<void> copySession(const std::filesystem::path& folder, std::int64_t number,
                               const std::filesystem::path& to);

}  // namespace ct::store
