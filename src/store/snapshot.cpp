#include "store/snapshot.h"

#include <fcntl.h>
#include <fmt/format.h>
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
  moment.walHeader = firstBytesIfThere(walOf(file), kWalHeader);
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

/// False when it changed so lately that the next change might leave the same stamp: a file system's
/// clock goes in ticks of up to some ten milliseconds.
bool isSettled(const Stamp& stamp) {
  constexpr std::int64_t kTick = 10'000'000;  // nanoseconds
  const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
  const auto now = std::chrono::duration_cast<std::chrono::nanoseconds>(sinceEpoch).count();
  const std::int64_t age = now - (stamp[2] * 1'000'000'000 + stamp[3]);
  return age > kTick || age < 0;  // a clock that was set back says nothing
}

bool copyInOneMoment(const fs::path& from, const fs::path& to) {
  const Moment before = momentOf(from);
  if (!isSettled(before.file)) return false;
  try {
    copyAll(from, to);
  } catch (const fs::filesystem_error&) {
    if (momentOf(from) == before) throw;  // otherwise a file went while it was being copied
    return false;
  }
  return momentOf(from) == before;
}

/// Of that type, when it is there: in a folder from elsewhere a name may lead to a file of somebody
/// else, or to a pipe whose reader waits for ever.
void checkIs(fs::file_type type, const fs::path& path) {
  const fs::file_status found = fs::symlink_status(path);
  if (!fs::exists(found) || found.type() == type) return;
  throw Trouble(
      fmt::format("its “{}” is not a {} of its own but {}; use another copy",
                  path.filename().string(), type == fs::file_type::regular ? "file" : "folder",
                  fs::is_symlink(found) ? "leads elsewhere" : "something else"),
      path.string());
}

}  // namespace

void checkSessionFolder(const fs::path& folder) {
  if (!fs::is_directory(folder)) throw Trouble("there is no folder of that name", folder.string());
  const fs::path file = sessionFile(folder);
  if (!fs::exists(fs::symlink_status(file))) {
    throw Trouble("the folder holds no session; choose a folder with a session.sqlite in it",
                  folder.string());
  }
  for (const fs::path& each :
       {file, walOf(file), journalOf(file), lockFile(folder), erasingFile(folder)})
    checkIs(fs::file_type::regular, each);
  for (const fs::path& each : {versionsFolder(folder), reportsFolder(folder), photosFolder(folder)})
    checkIs(fs::file_type::directory, each);
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
  constexpr int kTries = 80;
  for (int i = 0; i < kTries; ++i) {
    if (copyInOneMoment(sessionFile(folder), file())) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  throw Trouble("another program is changing it too quickly to be read; try again in a moment", "");
}

fs::path Snapshot::file() const {
  return sessionFile(copy_.path());
}

}  // namespace ct::store
