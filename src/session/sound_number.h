#pragma once

#include <cstdint>

namespace ct::session {

/// No group, and no count of one, is larger. However many are added up, the sum stays within range.
inline constexpr std::int64_t kMostCounted = 1'000'000'000;

/// True for a number of people, dots or things that a session can have counted. For numbers from a
/// file that may be from anywhere.
constexpr bool isSoundNumber(std::int64_t number) {
  return number >= 0 && number <= kMostCounted;
}

}  // namespace ct::session
