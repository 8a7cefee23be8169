#pragma once

#include <string>

namespace ct::tests {

enum class DiskFault { ioError, full };

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
  /// True when something failed since `failFrom`.
  bool mend();
};

}  // namespace ct::tests
