#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/time.h"
#include "report/report.h"
#include "session/history.h"
#include "session/session.h"

/// For whoever takes a session over: where it stands, what is still to do, and how to go on, made
/// from the file alone (practice.md, O8).
namespace ct::report {

/// A version of the session, as the page lists it.
struct SavedVersion {
  std::int64_t number = 0;
  std::string message;
  base::Time savedAt;
};

/// What the session does not say of itself.
struct HandoverContext {
  base::Time writtenAt;
  std::vector<SavedVersion> versions;  ///< oldest first
};

/// The page in two forms that say the same: "what happened so far.html", and ".txt" for a computer
/// that has nothing else. Neither holds a word of a held-back card or an impression.
std::vector<ReportFile> writeHandover(const session::Session& session,
                                      const session::History& history,
                                      const HandoverContext& context);

}  // namespace ct::report
