#pragma once

#include <cstdint>
#include <filesystem>

#include "base/result.h"
#include "base/time.h"
#include "session/history.h"
#include "session/session.h"

/// What leaves this computer beside the report: the page for whoever takes over, the copy on a
/// stick, and the copy to rehearse with.
namespace ct::app {

/// Writes "what happened so far" into `to`, as a page and as plain text.
base::Result<void> writeHandoverFolder(const std::filesystem::path& to,
                                       const std::filesystem::path& folder,
                                       const session::Session& session,
                                       const session::History& history, base::Time now);

/// Refuses where no copy can be made: no such folder, or one nothing can be written to.
base::Result<void> mayCopyTo(const std::filesystem::path& stick);

/// Copies the session in `folder` as its version `number` holds it into a new folder on the stick
/// `stick`: the session itself, for another computer to go on with, and beside it the report,
/// the page of what happened so far and the whole record as plain text, all made from the copy.
/// Everything was read and checked there when this returns. Gives the folder.
base::Result<std::filesystem::path> copyToStick(const std::filesystem::path& folder,
                                                std::int64_t number,
                                                const std::filesystem::path& stick, base::Time now);

/// Begins a session in `newFolder` that looks like this one and says in its title that it is a
/// rehearsal. Nothing done there can reach this one.
base::Result<void> rehearse(const session::Session& session, const std::filesystem::path& newFolder,
                            base::Time now);

}  // namespace ct::app
