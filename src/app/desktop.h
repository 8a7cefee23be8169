#pragma once

#include <filesystem>

#include "base/result.h"

namespace ct::app {

/// Opens the facilitator's window, on a session or, without one, on the start page, and stays until
/// it is closed. Every change is on the disk when this returns. Refuses where there is no display.
base::Result<void> openDesktop(const std::filesystem::path& session);

}  // namespace ct::app
