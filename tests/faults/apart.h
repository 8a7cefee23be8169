#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "faults/evening.h"
#include "faults/memory_places.h"

namespace ct::tests {

// An evening in a process of its own: where there is no memory the program may end itself, as C++
// has it.

/// How such an evening ended.
struct End {
  Progress progress;
  bool met = false;   ///< the place was met, and memory refused there
  bool told = false;  ///< the program said something, or ended itself
};

/// The places that ask for memory in an evening without a fault.
std::vector<MemoryPlace> placesMetApart(const std::filesystem::path& folder, MemoryPlaces& memory);

/// An evening in which that place gets no memory. Nothing when it neither went on to its end nor
/// did the program end itself: it crashed.
std::optional<End> carryOutApart(const std::filesystem::path& folder, MemoryPlaces& memory,
                                 const MemoryPlace& place, Lasting lasting);

}  // namespace ct::tests
