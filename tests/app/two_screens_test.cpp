#include "app/two_screens.h"

#include <gtest/gtest.h>

#include <chrono>
#include <functional>
#include <string>
#include <thread>

#include "app/desktop_driver.h"
#include "app/example_session.h"

namespace ct::tests {
namespace {

constexpr Ground kProjector{1920, 0, 1920, 1080};

/// The program on a laptop with a projector beside it.
class TwoScreensTest : public testing::Test {
 protected:
  void open() {
    makeExample(session_);
    program_ = std::make_unique<RunningProgram>(Arguments{session_.string()});
    laptop_ = std::make_unique<DesktopDriver>("Common Thread");
    ASSERT_TRUE(laptop_->found());
  }

  static void expectSoon(const std::string& what, const std::function<bool()>& holds) {
    for (int tries = 0; tries < 50; ++tries) {
      if (holds()) return;
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    FAIL() << "never came true: " << what;
  }

  static void expectSoon(const DesktopDriver& window, Ground wanted) {
    for (int tries = 0; tries < 50 && window.ground() != wanted; ++tries)
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    const Ground now = window.ground();
    EXPECT_EQ(now, wanted) << now.width << " by " << now.height << " at " << now.x << "," << now.y;
  }

  DesktopDriver openRoom() {
    laptop_->key("F6");
    DesktopDriver room("Common Thread: the room");
    EXPECT_TRUE(room.found());
    return room;
  }

  TwoScreens screens_;
  TemporaryFolder place_;
  std::filesystem::path session_ = place_ / "workshop";
  std::unique_ptr<RunningProgram> program_;
  std::unique_ptr<DesktopDriver> laptop_;
};

TEST_F(TwoScreensTest, TheRoomOpensFillingTheProjector) {
  screens_.plugProjectorIn();
  open();
  const Ground before = laptop_->ground();
  const DesktopDriver room = openRoom();
  expectSoon(room, kProjector);
  EXPECT_EQ(laptop_->ground(), before);
}

TEST_F(TwoScreensTest, TheRoomComesBackWhenTheProjectorIsUnpluggedAndPluggedInAgain) {
  screens_.plugProjectorIn();
  open();
  const DesktopDriver room = openRoom();
  expectSoon(room, kProjector);
  screens_.unplugProjector();
  expectSoon(room, {320, 140, 1280, 800});  // in the middle of the laptop's screen, whole
  screens_.plugProjectorIn();
  expectSoon(room, kProjector);
}

TEST_F(TwoScreensTest, WhatIsBeingTypedGoesOnWhileTheProjectorComesAndGoes) {
  screens_.plugProjectorIn();
  open();
  openRoom();
  laptop_->focus();
  laptop_->key("3");
  laptop_->key("Right");
  laptop_->key("n");
  laptop_->type("Late ");
  screens_.unplugProjector();
  laptop_->type("bus");
  screens_.plugProjectorIn();
  laptop_->type("es");
  laptop_->key("Return");
  expectSoon("the title", [this] { return shown(session_)["themes"][0]["title"] == "Late buses"; });
}

TEST_F(TwoScreensTest, TheRoomFillsAProjectorThatIsPluggedInLater) {
  open();
  const DesktopDriver room = openRoom();
  EXPECT_EQ(room.ground().width, 1280);
  screens_.plugProjectorIn();
  expectSoon(room, kProjector);
}

TEST_F(TwoScreensTest, TheFacilitatorsWindowComesBackFromAScreenThatIsGone) {
  screens_.plugProjectorIn();
  open();
  laptop_->moveTo({2000, 50});
  const DesktopDriver room = openRoom();
  expectSoon(room, {0, 0, 1920, 1080});  // the other screen
  screens_.unplugProjector();
  expectSoon(*laptop_, {160, 90, 1600, 900});
}

}  // namespace
}  // namespace ct::tests
