#include "app/facts_of.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "app/photos.h"
#include "gather/table.h"
#include "platform/files.h"
#include "platform/folders.h"
#include "platform/photo.h"
#include "programme/sessions.h"
#include "store/paths.h"

namespace ct::app {

namespace fs = std::filesystem;

ui::SaveState saveStateOf(const store::SaveState& state, const std::string& warning) {
  ui::SaveState shown;
  shown.pending = state.pendingSteps > 0;
  shown.savedAt = state.savedAt;
  shown.trouble = state.trouble ? state.trouble->sentence : "";
  shown.warning = warning;
  return shown;
}

std::vector<ui::VersionRow> versionRowsOf(const std::filesystem::path& session) {
  std::vector<ui::VersionRow> rows;
  const auto versions = store::listVersions(session);
  if (!versions) return rows;
  for (const store::VersionInfo& version : *versions) {
    if (version.trouble) continue;
    rows.push_back({version.number, version.message, version.savedAt, version.cards,
                    version.revision, version.savedBy == store::SavedBy::program});
  }
  return rows;
}

std::string lastReportOf(const std::filesystem::path& session) {
  fs::path last;
  fs::file_time_type when;
  std::error_code none;  // what cannot be looked at is taken for not there
  fs::directory_iterator at(store::reportsFolder(session), none);
  for (; !none && at != fs::directory_iterator(); at.increment(none)) {
    std::error_code other;
    const auto written = fs::last_write_time(at->path() / "report.html", other);
    if (other || (!last.empty() && written <= when)) continue;
    last = at->path();
    when = written;
  }
  return last.string();
}

std::vector<ui::SessionRow> sessionRowsIn(const std::filesystem::path& folder) {
  std::vector<ui::SessionRow> rows;
  const auto sessions = programme::listSessions(folder);
  if (!sessions) return rows;
  for (const programme::SessionSummary& each : *sessions) {
    ui::SessionRow row;
    row.path = each.path.string();
    row.title = each.trouble ? each.name : each.title;
    row.cards = each.cards;
    if (each.trouble) {
      row.problem = each.trouble->sentence;
    } else {
      row.savedAt = each.savedAt;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

namespace {

/// By its name alone; what is in it is seen when it is chosen.
bool mayHoldNotes(const std::filesystem::path& file) {
  constexpr std::array<std::string_view, 6> kTables{".csv", ".tsv",  ".tab",
                                                    ".txt", ".xlsx", ".xlsm"};
  std::string ending = file.extension().string();
  for (char& c : ending)
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return std::find(kTables.begin(), kTables.end(), ending) != kTables.end();
}

}  // namespace

std::vector<ui::PhotoRow> photoRowsOf(const std::filesystem::path& session) {
  std::vector<ui::PhotoRow> rows;
  for (const std::filesystem::path& photo : photosOf(session))
    rows.push_back({photo.stem().string(), photo.string()});
  return rows;
}

ui::FolderView folderViewOf(const std::filesystem::path& folder) {
  ui::FolderView view;
  view.path = folder.string();
  const auto entries = platform::listFolder(folder);
  if (!entries) {
    view.problem = entries.error().sentence;
    return view;
  }
  for (const platform::FolderEntry& entry : *entries) {
    const bool photo = !entry.isFolder && platform::mayBePhoto(entry.path);
    if (entry.isFolder || photo || mayHoldNotes(entry.path)) {
      view.rows.push_back({entry.name, entry.path.string(), entry.isFolder, photo});
    } else {
      ++view.others;
    }
  }
  return view;
}

}  // namespace ct::app
