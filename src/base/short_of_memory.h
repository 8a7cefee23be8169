#pragma once

#include <new>

#include "base/result.h"

namespace ct::gather {

inline constexpr const char* kNoMemory =
    "There is not enough memory for this file; nothing was imported.";

/// What `make` gives, a Result, or the sentence for a file there is not enough memory for.
template <class Make>
auto orShortOfMemory(Make make) -> decltype(make()) {
  try {
    return make();
  } catch (const std::bad_alloc&) {
    return base::refuse(kNoMemory);
  }
}

}  // namespace ct::gather
