#pragma once

#include <cstdint>
#include <utility>

#include "ui/frame.h"

namespace ct::ui {

/// What was drawn from the session last: for what is worked out again only when it has changed.
class Seen {
 public:
  /// True when it is another session, another version of it, or has changed since the last call.
  bool changed(const Frame& frame) {
    const std::pair now{frame.facts.looks, frame.session().revision()};
    return std::exchange(last_, now) != now;
  }

 private:
  std::pair<std::int64_t, std::int64_t> last_{-1, -1};
};

}  // namespace ct::ui
