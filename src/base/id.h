#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace ct::base {

/// The identity of one record of kind `Record`. Never reused within a session, so that two versions
/// of a session can be compared record by record. An id of 0 names nothing.
template <class Record>
struct Id {
  std::int64_t value = 0;

  explicit operator bool() const { return value != 0; }
  friend auto operator<=>(const Id&, const Id&) = default;
};

}  // namespace ct::base

template <class Record>
struct std::hash<ct::base::Id<Record>> {
  std::size_t operator()(const ct::base::Id<Record>& id) const noexcept {
    return std::hash<std::int64_t>{}(id.value);
  }
};
