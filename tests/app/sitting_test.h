#pragma once

#include "app/sitting.h"

#include <gtest/gtest.h>

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <string>

#include "app/steady_clock.h"
#include "support/temporary_folder.h"

namespace ct::tests {

namespace fs = std::filesystem;

/// What a window's event loop is to a sitting: sleeps until it is woken.
class Bell {
 public:
  void ring() {
    const std::lock_guard guard(mutex_);
    ++rung_;
    changed_.notify_one();
  }

  /// Looks again after each ring until `there()`; false when nobody rings in time.
  template <class Condition>
  bool until(Condition there) {
    for (int seen = -1; !there();) {
      std::unique_lock lock(mutex_);
      if (!changed_.wait_for(lock, std::chrono::seconds(20), [&] { return rung_ != seen; }))
        return false;
      seen = rung_;
    }
    return true;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int rung_ = 0;
};

class SittingTest : public testing::Test {
 protected:
  template <class Asked>
  void ask(const Asked& asked) {
    outbox_.ask(asked);
    sitting_.carryOut(outbox_, view_);
  }
  void wish(const ui::Wish& asked) {
    outbox_.wish(asked);
    sitting_.carryOut(outbox_, view_);
  }
  void addCard(const std::string& said) { ask(gather::AddCards{{gather::NewCard{said}}}); }

  const ui::Facts& facts() { return sitting_.facts(); }
  std::size_t cards() { return facts().session->cards().size(); }
  fs::path sessionFolder() const { return place_ / "sessions/Late buses"; }

  /// A session named "Late buses", made as from the start page.
  void makeSession() {
    wish(ui::NewSession{"Late buses", "What would help?"});
    ASSERT_NE(facts().session, nullptr) << facts().refused;
  }
  void leaveAStageWhileAVersionIsBeingSaved() {
    makeSession();
    addCard("One");
    ask(commands::SaveVersion{"by hand"});
    addCard("Two");
    view_.stage = facilitate::Stage::name;
    sitting_.carryOut(outbox_, view_);
  }
  void saveVersion(const std::string& message) {
    const std::size_t before = facts().versions.size();
    ask(commands::SaveVersion{message});
    ASSERT_TRUE(bell_.until([&] { return facts().versions.size() > before; })) << facts().refused;
  }

  TemporaryFolder place_;
  SteadyClock clock_;
  Bell bell_;
  app::Sitting sitting_{place_ / "sessions", clock_, [this] { bell_.ring(); }};
  ui::Outbox outbox_;
  ui::ViewState view_;
};

}  // namespace ct::tests
