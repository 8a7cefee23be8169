#include "app/two_screens.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace ct::tests {
namespace {

/// One screen at first, room for a second, and none of this machine's own mice, keys and consoles.
/// https://gitlab.freedesktop.org/xorg/driver/xf86-video-dummy, xorg.conf(5)
constexpr const char* kServer = R"(
Section "ServerFlags"
  Option "DontVTSwitch" "true"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
EndSection
Section "Device"
  Identifier "memory"
  Driver "dummy"
  VideoRam 64000
EndSection
Section "Monitor"
  Identifier "any"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
  Modeline "1920x1080" 148.50 1920 2448 2492 2640 1080 1084 1089 1125 +Hsync +Vsync
EndSection
Section "Screen"
  Identifier "desktop"
  Device "memory"
  Monitor "any"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1920x1080"
    Virtual 3840 1080
  EndSubSection
EndSection
)";

void xrandr(const std::string& arguments) {
  EXPECT_EQ(std::system(("xrandr " + arguments).c_str()), 0) << arguments;
}

}  // namespace

TwoScreens::TwoScreens() {
  putBytes(folder_ / "xorg.conf", kServer);
  const std::string folder = (folder_ / "").string();
  server_ = std::make_unique<RunningProgram>(
      "sh", Arguments{"-c", "exec Xorg -displayfd 1 -noreset -nolisten tcp -config " + folder +
                                "xorg.conf -logfile " + folder + "log 2>" + folder + "said"});
  const auto number = server_->nextLine();
  EXPECT_TRUE(number) << bytesOf(folder_ / "said");
  const char* before = std::getenv("DISPLAY");
  displayBefore_ = before == nullptr ? "" : before;
  setenv("DISPLAY", (":" + number.value_or("")).c_str(), 1);
  xrandr("--addmode DUMMY1 1920x1080");
}

TwoScreens::~TwoScreens() {
  server_->askToEnd();
  if (displayBefore_.empty()) {
    unsetenv("DISPLAY");
  } else {
    setenv("DISPLAY", displayBefore_.c_str(), 1);
  }
}

void TwoScreens::plugProjectorIn() {
  xrandr("--output DUMMY1 --mode 1920x1080 --right-of DUMMY0");
  xrandr("--query >/dev/null");  // asking makes the server notice, as a cable would
}

void TwoScreens::unplugProjector() {
  xrandr("--output DUMMY1 --off");
}

}  // namespace ct::tests
