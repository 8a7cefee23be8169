#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

/// The calls this program makes to the operating system about files, SQLite's among them, seen
/// from beneath: the functions of the C library are defined again here, so that each call can be
/// refused or written down.
namespace ct::tests {

enum class Call { open, close, read, write, sync, truncate, rename, remove, makeFolder, permit };

struct SystemCall {
  Call kind = Call::open;
  std::string path;      ///< absolute; for `rename` what had the name
  std::string to;        ///< of `rename`
  int file = -1;         ///< its number, where the call has one or gives one
  std::int64_t at = 0;   ///< of `write`: where; of `truncate`: the new length
  std::string bytes;     ///< of `write`
  bool creates = false;  ///< of `open`: the file was not there
  bool empties = false;  ///< of `open`: what was in it goes
};

/// Asked about every call, from whichever thread makes it, one at a time. Must make no watched call
/// itself.
class Watcher {
 public:
  virtual ~Watcher() = default;
  /// 0 lets the call through; otherwise it is not made and fails with that `errno`.
  virtual int before(const SystemCall& call) = 0;
  /// It was made and did not fail; `bytes` holds what was written.
  virtual void after(const SystemCall&) {}
};

/// While this lives, calls about anything beneath `folder` pass the watcher. One at a time.
class Watch {
 public:
  Watch(const std::filesystem::path& folder, Watcher& watcher);
  ~Watch();
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
};

}  // namespace ct::tests
