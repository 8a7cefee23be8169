#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>

namespace ct::base {

/// How far something long has come. The thread that does it tells; others look, and may ask it to
/// stop.
class Progress {
 public:
  /// Begins a part of that many steps.
  void begin(std::size_t steps) {
    done_ = 0;
    steps_ = steps;
  }

  /// So many more steps are done. False when somebody asked to stop: leave off then.
  bool go(std::size_t steps = 1) {
    done_ += steps;
    return !stopped_;
  }

  void stop() { stopped_ = true; }
  bool stopped() const { return stopped_; }

  /// How much of the part is done, from 0 to 1.
  double share() const {
    const std::size_t steps = steps_;
    if (steps == 0) return 0;
    return std::min(1.0, static_cast<double>(done_) / static_cast<double>(steps));
  }

 private:
  std::atomic<std::size_t> done_ = 0;
  std::atomic<std::size_t> steps_ = 0;
  std::atomic<bool> stopped_ = false;
};

}  // namespace ct::base
