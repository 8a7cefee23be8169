#pragma once

#include <sys/types.h>

#include <filesystem>
#include <initializer_list>

#include "store/files.h"

/// Whether what is open still has its names. Private to store/; throws `Trouble` or
/// std::filesystem's own error.
namespace ct::store {

/// Tells a file or folder from every other there is at that time.
struct FileIdentity {
  dev_t device = 0;
  ino_t number = 0;
  friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

/// Of what has that name now; none of any when nothing has.
FileIdentity identityOf(const std::filesystem::path& path);

/// A folder, held wherever it may be moved.
class HeldFolder {
 public:
  explicit HeldFolder(const std::filesystem::path& folder);
  /// True when that is still its name.
  bool isNamed(const std::filesystem::path& folder) const;
  /// True when it was removed, and can never come back.
  bool isRemoved() const;

 private:
  Descriptor held_;
};

/// Frees the name of a session's file, and of the log and journal beside it. What is one of `ours`
/// goes; whatever somebody else put there gets the name "found in its place 1.sqlite", or 2, or 3.
/// Throws when those names are taken: somebody goes on doing so.
void setAside(const std::filesystem::path& file, std::initializer_list<FileIdentity> ours);

}  // namespace ct::store
