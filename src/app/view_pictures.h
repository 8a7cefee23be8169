#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace ct::app {

struct PictureWish {
  std::string
      view;  ///< one of `viewNames`, or with what it is about: "room-theme:C", "room-card:23"
  std::string size;  ///< "1920x1080"
  std::filesystem::path to;
  bool dark = false;
  float scale = 1;  ///< how much larger than usual everything is to be, as on a fine screen
};

/// All views there are, with commas between: the facilitator's stages, and the room's pages as
/// "room-…".
std::string viewNames();

/// Draws one view of a session to a PNG file through the code that draws the windows. Needs no
/// screen.
base::Result<void> runPicture(const std::filesystem::path& session, const PictureWish& wish);

}  // namespace ct::app
