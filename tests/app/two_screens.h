#pragma once

#include <memory>
#include <string>

#include "app/program.h"
#include "support/temporary_folder.h"

namespace ct::tests {

/// A desktop with a laptop's screen and, beside it, a projector that is plugged in and out: an X
/// server of its own whose screens exist in memory only. While it lives it is this test's display.
/// Both screens are 1920 by 1080, the projector on the right.
class TwoScreens {
 public:
  TwoScreens();
  ~TwoScreens();
  TwoScreens(const TwoScreens&) = delete;
  TwoScreens& operator=(const TwoScreens&) = delete;

  void plugProjectorIn();
  void unplugProjector();

 private:
  TemporaryFolder folder_;
  std::string displayBefore_;
  std::unique_ptr<RunningProgram> server_;
};

}  // namespace ct::tests
