#pragma once

#include <new>

#include "base/result.h"

namespace ct::base {

/// What `make` gives, a Result, or that sentence when there is not enough memory for it. For what
/// may want very much of it, and has changed nothing by then.
template <class Make>
auto orShortOfMemory(const char* sentence, Make make) -> decltype(make()) {
  try {
    return make();
  } catch (const std::bad_alloc&) {
    return refuse(sentence);
  }
}

}  // namespace ct::base
