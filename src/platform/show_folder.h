#pragma once

#include <filesystem>

#include "base/result.h"

namespace ct::platform {

/// Opens a folder in the desktop's own file manager, and returns at once. Refused where there is
/// none.
base::Result<void> showFolder(const std::filesystem::path& folder);

}  // namespace ct::platform
