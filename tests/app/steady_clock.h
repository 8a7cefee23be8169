#pragma once

#include "base/time.h"

namespace ct::tests {

/// A clock that goes on only when it is told to.
class SteadyClock final : public base::Clock {
 public:
  base::Time now() override { return now_; }
  void goOn(std::int64_t milliseconds) { now_.milliseconds += milliseconds; }

 private:
  base::Time now_{1'795'269'720'000};  // 21 November 2026, 14:02 UTC
};

}  // namespace ct::tests
