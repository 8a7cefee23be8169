#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace ct::platform {

/// The computer's screens and its events, for as long as this lives. There is one, and every Window
/// dies before it.
class Graphics {
 public:
  /// Refused where there is no screen to open a window on.
  static base::Result<std::unique_ptr<Graphics>> start();
  ~Graphics();
  Graphics(const Graphics&) = delete;
  Graphics& operator=(const Graphics&) = delete;

 private:
  Graphics() = default;
};

/// A screen or projector, where it stands on the desktop (in the system's own units) and how much
/// larger than usual its owner wants things.
struct Monitor {
  std::string name;
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  float scale = 1;
};

/// Those connected now, the main one first. A place in this list names a monitor until one is
/// plugged in or out.
std::vector<Monitor> monitors();

/// How often a monitor was plugged in or out since Graphics started: when it differs, places in
/// `monitors()` name others than before.
int monitorChanges();

/// Sleeps until something happens to a window, `wake` is called, or the time is up (no time: for as
/// long as it takes). On the main thread, and not within a frame.
void waitForEvents(std::optional<double> seconds);

/// Ends `waitForEvents`. From any thread.
void wake();

}  // namespace ct::platform
