#pragma once

#include <filesystem>

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

}  // namespace ct::app
