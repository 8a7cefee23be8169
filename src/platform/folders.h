#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace ct::platform {

/// The person's own folder.
std::filesystem::path homeFolder();

/// Where sessions are kept unless somebody chooses otherwise. It may not exist yet.
std::filesystem::path sessionsFolder();

/// Sticks and other drives the desktop has put under /media or /run/media, by their folders.
std::vector<std::filesystem::path> drivesPluggedIn();

/// One line of a file chooser.
struct FolderEntry {
  std::string name;
  std::filesystem::path path;
  bool isFolder = false;
  std::uintmax_t size = 0;  ///< bytes; 0 for a folder
};

/// The folders and ordinary files in `folder`, folders first, each in the order people count in
/// ("note 2" before "Note 10"). Hidden ones and devices are left out; a link counts as what it
/// leads to.
base::Result<std::vector<FolderEntry>> listFolder(const std::filesystem::path& folder);

}  // namespace ct::platform
