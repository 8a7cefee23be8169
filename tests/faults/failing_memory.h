#pragma once

#include <cstdint>

#include "store/failing_disk.h"

namespace ct::tests {

/// While this lives, SQLite gets its memory from an allocator that can be told to fail. No
/// connection may be open when it begins or ends.
class FailingMemory {
 public:
  FailingMemory();
  ~FailingMemory();
  FailingMemory(const FailingMemory&) = delete;
  FailingMemory& operator=(const FailingMemory&) = delete;

  /// The `n`th piece of memory (1, 2, …) asked for from now on is not given.
  void failAt(std::int64_t n, Lasting lasting);
  /// True when something failed since it was told to.
  bool mend();
};

}  // namespace ct::tests
