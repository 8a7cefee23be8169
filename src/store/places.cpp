#include "store/places.h"

#include <fmt/format.h>
#include <mntent.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <memory>
#include <system_error>
#include <utility>

namespace fs = std::filesystem;

namespace ct::store {
namespace {

/// The folder's full path, without links, as far as it is there already.
fs::path fullPath(const fs::path& folder) {
  std::error_code problem;
  const fs::path full = fs::weakly_canonical(folder, problem);
  return problem ? folder : full;
}

bool liesIn(const fs::path& path, const fs::path& parent) {
  return std::mismatch(parent.begin(), parent.end(), path.begin(), path.end()).first ==
         parent.end();
}

/// The kind of file system the folder is on; empty when the system does not say.
std::string fileSystemOf(const fs::path& folder) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> mounts(setmntent("/proc/self/mounts", "r"),
                                                               endmntent);
  if (!mounts) return {};
  std::string kind;
  std::size_t longest = 0;
  while (const mntent* mount = getmntent(mounts.get())) {
    const fs::path at = mount->mnt_dir;
    if (!liesIn(folder, at) || at.native().size() < longest) continue;
    longest = at.native().size();
    kind = mount->mnt_type;
  }
  return kind;
}

std::string lowerCase(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

}  // namespace

bool isOnNetwork(std::string_view fileSystem) {
  constexpr std::array<std::string_view, 13> kKinds = {
      "nfs",  "nfs4",       "cifs",        "smb3",       "smbfs",           "9p",   "afs",
      "ceph", "fuse.sshfs", "fuse.rclone", "fuse.davfs", "fuse.gvfsd-fuse", "davfs"};
  return std::find(kKinds.begin(), kKinds.end(), fileSystem) != kKinds.end();
}

std::optional<std::string> cloudServiceOf(const fs::path& folder) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kNames = {
      {{"dropbox", "Dropbox"},
       {"onedrive", "OneDrive"},
       {"google drive", "Google Drive"},
       {"googledrive", "Google Drive"},
       {"nextcloud", "Nextcloud"},
       {"owncloud", "ownCloud"},
       {"icloud", "iCloud"},
       {"mobile documents", "iCloud"}}};
  for (const fs::path& part : folder) {
    const std::string name = lowerCase(part.string());
    for (const auto& [begins, service] : kNames) {
      if (name.starts_with(begins)) return std::string(service);
    }
  }
  return std::nullopt;
}

std::optional<std::string> isRiskyPlace(const fs::path& folder) {
  const fs::path full = fullPath(folder);
  if (isOnNetwork(fileSystemOf(full))) {
    return "This folder is on a network drive, which can damage a session while it is being "
           "written. Keep it on this computer and copy it afterwards.";
  }
  if (const auto service = cloudServiceOf(full)) {
    return fmt::format(
        "This folder seems to be copied to {}, which can damage a session while it is being "
        "written. Keep it elsewhere and copy it there afterwards.",
        *service);
  }
  return std::nullopt;
}

}  // namespace ct::store
