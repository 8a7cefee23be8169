#pragma once

#include <filesystem>
#include <optional>

#include "store/files.h"

/// Who may change a session. Private to store/.
namespace ct::store {

/// Held by the one program that has a session open for changing; gone, with its file, when this
/// ends or the program dies.
class SessionLock {
 public:
  /// Nothing when another program, or another part of this one, holds it. Throws `Trouble` when the
  /// folder cannot be written.
  static std::optional<SessionLock> take(const std::filesystem::path& folder);

  /// False when its file was removed, so that others could take the lock too.
  bool stands() const;

  ~SessionLock();
  SessionLock(SessionLock&&) noexcept = default;
  SessionLock& operator=(SessionLock&&) = delete;

 private:
  SessionLock(std::filesystem::path file, Descriptor held)
      : file_(std::move(file)), held_(std::move(held)) {}

  std::filesystem::path file_;
  Descriptor held_;
};

/// True while some program holds the session's lock.
bool isLocked(const std::filesystem::path& folder);

}  // namespace ct::store
