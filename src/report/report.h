#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/time.h"
#include "session/session.h"

/// A session as files that may leave the room. Pure: the same session and context give the same
/// bytes; the caller writes them to disk.
namespace ct::report {

struct ReportFile {
  std::string name;  ///< a plain file name: "report.html"
  std::string bytes;
};

/// Which moment of the record a report shows.
struct Context {
  base::Time writtenAt;      ///< when the version was saved; for the live session, now
  std::int64_t version = 0;  ///< 0 for the live session
  std::string versionMessage;
};

/// report.html and report.md for people; cards.csv, themes.csv, recommendations.csv, votes.csv
/// and heard.csv for spreadsheets; session.json for programs. None holds anything `shareable`
/// (shared_session.h) leaves out.
std::vector<ReportFile> writeReport(const session::Session& session, const Context& context);

}  // namespace ct::report
