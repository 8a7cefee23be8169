#pragma once

#include <filesystem>
#include <string>
#include <vector>

/// Private to store/.
namespace ct::store {

/// The files below the folder in which one of those words stands: as UTF-8, plain or as JSON,
/// tables and web pages write it, or as UTF-16 of either order. Words of fewer than four bytes are
/// everywhere and are not looked for.
/// What cannot be looked into is added to `unread`.
std::vector<std::filesystem::path> filesHolding(const std::filesystem::path& folder,
                                                const std::vector<std::string>& words,
                                                std::vector<std::filesystem::path>& unread);

/// The folders below this one, and itself, that may be looked into; those that may not are added to
/// `unread`. Nothing when it is not there.
std::vector<std::filesystem::path> foldersFrom(const std::filesystem::path& folder,
                                               std::vector<std::filesystem::path>& unread);

}  // namespace ct::store
