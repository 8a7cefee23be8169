#include "programme/sessions.h"

#include <algorithm>
#include <chrono>
#include <system_error>

#include "store/paths.h"
#include "store/read_session.h"

namespace ct::programme {
namespace {

namespace fs = std::filesystem;

/// When a file that cannot be read as a session last changed; the beginning of time when even that
/// is unknown.
base::Time changedAt(const fs::path& file) {
  std::error_code failed;
  const fs::file_time_type written = fs::last_write_time(file, failed);
  if (failed) return {};
  const auto since = std::chrono::file_clock::to_sys(written).time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

SessionSummary summaryOf(const fs::path& folder) {
  SessionSummary summary;
  summary.path = folder;
  summary.name = folder.filename().string();
  auto reading = store::readSession(folder);
  if (!reading) {
    summary.savedAt = changedAt(store::sessionFile(folder));
    summary.trouble = std::move(reading).error();
    return summary;
  }
  summary.title = reading->session.info().title;
  summary.purpose = reading->session.info().purpose;
  const auto& cards = reading->session.cards();
  summary.cards = static_cast<std::size_t>(std::count_if(
      cards.begin(), cards.end(), [](const session::Card& card) { return card.isVoice(); }));
  summary.savedAt = reading->savedAt;
  return summary;
}

bool holdsSession(const fs::directory_entry& entry) {
  std::error_code unknown;
  if (!entry.is_directory(unknown)) return false;
  std::error_code failed;
  return fs::exists(store::sessionFile(entry.path()), failed) || failed;
}

}  // namespace

base::Result<std::vector<SessionSummary>> listSessions(const fs::path& folder) {
  std::vector<SessionSummary> sessions;
  std::error_code failed;
  if (!fs::exists(folder, failed) && !failed) return sessions;
  fs::directory_iterator at(folder, failed);
  for (; !failed && at != fs::directory_iterator(); at.increment(failed)) {
    if (holdsSession(*at)) sessions.push_back(summaryOf(at->path()));
  }
  if (failed) {
    return base::refuse("The sessions in “" + folder.string() +
                            "” cannot be listed. Nothing was changed; check that the folder can be "
                            "opened.",
                        failed.message());
  }
  std::sort(sessions.begin(), sessions.end(), [](const auto& a, const auto& b) {
    return a.savedAt != b.savedAt ? a.savedAt > b.savedAt : a.name < b.name;
  });
  return sessions;
}

}  // namespace ct::programme
