#include "store/snapshot.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <thread>

#include "store/failure.h"
#include "store/paths.h"

namespace fs = std::filesystem;

namespace ct::store {
namespace {

/// A file's identity, length and last change; zeros when it is not there.
using Stamp = std::array<std::int64_t, 4>;

Stamp stampOf(const fs::path& file) {
  struct stat found {};
  if (::stat(file.c_str(), &found) != 0) return {};
  return {static_cast<std::int64_t>(found.st_ino), found.st_size, found.st_mtim.tv_sec,
          found.st_mtim.tv_nsec};
}

/// What must be the same before and after copying for the copy to be of one moment.
struct Moment {
  std::string walHeader;  ///< new salts each time the log starts over
  Stamp journal{};
  Stamp file{};  ///< left out while there is a log: it may be folded in, and the copied log holds
                 ///< it all

  friend bool operator==(const Moment&, const Moment&) = default;
};

Moment momentOf(const fs::path& file) {
  constexpr std::size_t kWalHeader = 32;
  Moment moment;
  if (fs::exists(walOf(file))) moment.walHeader = firstBytes(walOf(file), kWalHeader);
  moment.journal = stampOf(journalOf(file));
  if (moment.walHeader.empty()) moment.file = stampOf(file);
  return moment;
}

/// The log after the file: whatever was folded into the file before it was copied is in the log
/// too.
void copyAll(const fs::path& from, const fs::path& to) {
  constexpr auto kOver = fs::copy_options::overwrite_existing;
  fs::copy_file(from, to, kOver);
  for (const auto companion : {walOf, journalOf}) {
    fs::remove(companion(to));
    if (fs::exists(companion(from))) fs::copy_file(companion(from), companion(to), kOver);
  }
  fs::permissions(to, fs::perms::owner_write, fs::perm_options::add);  // the log is folded into it
}

bool copyInOneMoment(const fs::path& from, const fs::path& to) {
  const Moment before = momentOf(from);
  try {
    copyAll(from, to);
  } catch (const fs::filesystem_error&) {
    if (momentOf(from) == before) throw;  // otherwise a file went while it was being copied
    return false;
  }
  return momentOf(from) == before;
}

}  // namespace

void checkSessionFolder(const fs::path& folder) {
  if (!fs::is_directory(folder)) throw Trouble("there is no folder of that name", folder.string());
  if (!fs::exists(sessionFile(folder))) {
    throw Trouble("the folder holds no session; choose a folder with a session.sqlite in it",
                  folder.string());
  }
}

base::Time lastChange(const fs::path& folder) {
  const auto milliseconds = [](const Stamp& stamp) {
    return stamp[2] * 1000 + stamp[3] / 1'000'000;
  };
  const fs::path file = sessionFile(folder);
  return base::Time{std::max(milliseconds(stampOf(file)), milliseconds(stampOf(walOf(file))))};
}

Snapshot::Snapshot(const fs::path& folder) {
  checkSessionFolder(folder);
  constexpr int kTries = 20;
  for (int i = 0; i < kTries; ++i) {
    if (copyInOneMoment(sessionFile(folder), file())) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  throw Trouble("another program is changing it too quickly to be read; try again in a moment", "");
}

fs::path Snapshot::file() const {
  return sessionFile(copy_.path());
}

}  // namespace ct::store
