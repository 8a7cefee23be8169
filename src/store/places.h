#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace ct::store {

/// Why a session should not live in this folder, in one sentence, or nothing: it is on a network
/// drive, or a programme that copies files to the cloud watches it. Either may tear a file that is
/// being written.
std::optional<std::string> isRiskyPlace(const std::filesystem::path& folder);

/// True for a file system, as the system's list of mounts names it, that lives on another computer.
bool isOnNetwork(std::string_view fileSystem);

/// The cloud service whose folder this seems to be in, or nothing.
std::optional<std::string> cloudServiceOf(const std::filesystem::path& folder);

}  // namespace ct::store
