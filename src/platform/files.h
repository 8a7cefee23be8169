#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace ct::platform {

/// Everything in an ordinary file. Refused when it is missing, a folder, not an ordinary file (a
/// device or a pipe would never end), may not be read, or holds more than `limitBytes`.
base::Result<std::string> readWholeFile(const std::filesystem::path& path, std::size_t limitBytes);

/// Writes the file whole or not at all: to a temporary name beside it, made durable, then renamed
/// over what was there. Refused too when the new name may not last through a power cut; writing it
/// once more mends that.
base::Result<void> writeWholeFile(const std::filesystem::path& path, std::string_view bytes);

/// Makes the folder and those above it, and lets their names last through a power cut. False when
/// it cannot be made.
bool makeFolders(const std::filesystem::path& folder);

/// Lets the names in a folder, as they are now, last through a power cut. False when the disk could
/// not; true where the file system cannot be asked to.
[[nodiscard]] bool syncFolder(const std::filesystem::path& folder);

}  // namespace ct::platform
