#pragma once

#include <string>

namespace ct::app {

/// A folder's name for a session with that title: its letters and figures, in any script, with
/// nothing a file system or a shell stumbles over, on this system or another.
std::string folderNameFor(const std::string& title);

}  // namespace ct::app
