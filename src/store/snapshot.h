#pragma once

#include <filesystem>

#include "base/time.h"
#include "store/files.h"

/// Reading a session without touching its folder. Private to store/.
namespace ct::store {

/// Throws `Trouble` unless `folder` is there and holds a session's file, and everything of ours in
/// it is a file or folder that lies there, not a link or a pipe.
void checkSessionFolder(const std::filesystem::path& folder);

/// When the session was last saved.
base::Time lastChange(const std::filesystem::path& folder);

/// A copy of a session's file as it was at one moment, in a folder of our own, gone when this ends.
/// Another program may be changing the session meanwhile, or have been stopped while it did.
class Snapshot {
 public:
  explicit Snapshot(const std::filesystem::path& folder);
  std::filesystem::path file() const;

 private:
  PrivateFolder copy_;
};

}  // namespace ct::store
