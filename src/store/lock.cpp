#include "store/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>
#include <utility>

#include "store/failure.h"
#include "store/paths.h"

namespace fs = std::filesystem;

namespace ct::store {
namespace {

/// False when somebody else holds it.
bool lockNow(const Descriptor& file) {
  if (::flock(file.number(), LOCK_EX | LOCK_NB) == 0) return true;
  if (errno != EWOULDBLOCK) throw systemTrouble(errno);
  return false;
}

/// False when the file was removed, by whoever held the lock before, between opening and locking
/// it.
bool isStillThere(const Descriptor& opened, const fs::path& file) {
  struct stat here {};
  struct stat there {};
  return ::fstat(opened.number(), &here) == 0 && ::stat(file.c_str(), &there) == 0 &&
         here.st_ino == there.st_ino && here.st_dev == there.st_dev;
}

}  // namespace

std::optional<SessionLock> SessionLock::take(const fs::path& folder) {
  const fs::path file = lockFile(folder);
  // Somebody may be asking at this moment whether it is locked, or be letting go of it.
  constexpr int kTries = 10;
  for (int i = 0; i < kTries; ++i) {
    if (i > 0) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    Descriptor opened(file, O_RDWR | O_CREAT, 0644);
    if (lockNow(opened) && isStillThere(opened, file)) {
      return SessionLock(file, std::move(opened));
    }
  }
  return std::nullopt;
}

bool SessionLock::stands() const {
  return isStillThere(held_, file_);
}

SessionLock::~SessionLock() {
  if (held_.number() < 0 || !stands()) return;  // another's file is not ours to remove
  std::error_code harmless;                     // a lock file nobody holds locks nothing
  fs::remove(file_, harmless);
}

bool isLocked(const fs::path& folder) {
  try {
    const Descriptor opened(lockFile(folder), O_RDONLY);
    return ::flock(opened.number(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  } catch (const Trouble&) {
    return false;  // no lock file, no lock
  }
}

}  // namespace ct::store
