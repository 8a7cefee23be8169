#pragma once

#include <cstdint>
#include <vector>

#include "store/failing_disk.h"

namespace ct::tests {

/// Whose asking for memory is watched: SQLite's (through its allocator) or that of the store's own
/// code (through operator new; known by a function of ct::store among its callers).
enum class Asking { sqlite, store };

/// A place in the program where memory is asked for: the last ten calls that led to it.
struct MemoryPlace {
  std::int64_t n = 0;  ///< the how manyth piece of memory it asked for first, about
  std::uint64_t callers = 0;
};

/// While this lives, memory can be refused. One at a time; no database may be open when it begins
/// or ends. Copies of it in a forked process work on their own.
class MemoryPlaces {
 public:
  explicit MemoryPlaces(Asking whose);
  ~MemoryPlaces();
  MemoryPlaces(const MemoryPlaces&) = delete;
  MemoryPlaces& operator=(const MemoryPlaces&) = delete;

  /// Notes every place that asks from now on, until `noted()`.
  void beginNoting();
  /// In the order they first did.
  std::vector<MemoryPlace> noted();

  /// Gives nothing when that place next asks: once, or then nothing any more to anybody who asks
  /// for memory that way.
  void failAt(const MemoryPlace& place, Lasting lasting);
  /// Memory is there again. True when some was refused since `failAt`.
  bool mend();

 private:
  Asking whose_;
};

/// What operator new asks each time (see operator_new.cpp).
bool newIsRefused();

}  // namespace ct::tests
