#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "base/time.h"
#include "report/report.h"
#include "session/session.h"

namespace ct::app {

/// Writes a session's report into `folder`, making it as far as it is not there. A new folder
/// appears whole or not at all; in one that is there, each file is replaced whole, and nothing else
/// in it is touched.
base::Result<void> writeReportFolder(const std::filesystem::path& folder,
                                     const session::Session& session,
                                     const report::Context& context);

/// A name for what is written at that moment, "22 November 2026 14.05": not every disk takes a
/// colon in a name.
std::string momentName(base::Time now);

}  // namespace ct::app
