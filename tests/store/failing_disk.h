#pragma once

#include <cstdint>
#include <string>

namespace ct::tests {

enum class DiskFault { ioError, full, denied };

/// What SQLite asks of a disk.
enum class DiskCall { open, read, write, sync, truncate, remove };

/// Whether it works again when it is tried again, or stays broken until it is mended.
enum class Lasting { once, fromThenOn };

/// While this lives, SQLite's files are on a disk that can be told to fail. What it refuses to do
/// is not done.
class FailingDisk {
 public:
  FailingDisk();
  ~FailingDisk();
  FailingDisk(const FailingDisk&) = delete;
  FailingDisk& operator=(const FailingDisk&) = delete;

  /// Every write, truncation and sync from the `n`th (1, 2, …) on fails, until `mend`.
  void failFrom(int n, DiskFault fault);
  /// The `n`th call of that kind from now on fails.
  void failAt(DiskCall call, std::int64_t n, DiskFault fault, Lasting lasting);
  /// True when something failed since it was told to.
  bool mend();
};

}  // namespace ct::tests
