#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>

#include "app/desktop_driver.h"
#include "app/example_session.h"

namespace ct::tests {

using nlohmann::json;

/// The program in a real window, on the example notes, with hands on its mouse and keyboard.
class Workshop : public testing::Test {
 protected:
  void SetUp() override {
    if (std::getenv("DISPLAY") == nullptr)
      GTEST_SKIP() << "there is no display to open a window on";
    makeExample(session_);
    program_ = std::make_unique<RunningProgram>(Arguments{session_.string()});
    window_ = std::make_unique<DesktopDriver>("Common Thread");
    ASSERT_TRUE(window_->found());
  }

  /// Waits until the record says so; what a window shows is saved a moment later.
  void expectSoon(const std::string& what, const std::function<bool(const json&)>& holds) {
    json last;
    for (int tries = 0; tries < 100; ++tries) {
      last = shown(session_);
      if (holds(last)) return;
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    FAIL() << "never came true: " << what << "\n" << last.dump(1);
  }

  DesktopDriver& window() { return *window_; }

  /// Closes the window as a person would; the program must end well and leave one tidy file.
  void closeWindow() {
    ASSERT_TRUE(window_->askToClose());
    EXPECT_EQ(program_->waitForEnd(), 0);
    EXPECT_THAT(everythingIn(session_), testing::ElementsAre(testing::Key("session.sqlite")));
  }

  TemporaryFolder place_;
  std::filesystem::path session_ = place_ / "workshop";
  std::unique_ptr<RunningProgram> program_;
  std::unique_ptr<DesktopDriver> window_;
};

}  // namespace ct::tests
