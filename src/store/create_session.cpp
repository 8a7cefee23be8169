#include "store/create_session.h"

#include <fmt/format.h>

#include <system_error>
#include <vector>

#include "store/failure.h"
#include "store/files.h"
#include "store/lock.h"
#include "store/paths.h"
#include "store/schema.h"
#include "store/step_writer.h"

namespace fs = std::filesystem;

namespace ct::store {
namespace {

/// Makes a folder and those above it; removes what it made, when empty, unless kept.
class NewFolder {
 public:
  explicit NewFolder(const fs::path& folder) {
    std::vector<fs::path> missing;
    for (fs::path each = folder; !each.empty() && !fs::exists(each); each = each.parent_path()) {
      missing.push_back(each);
    }
    for (auto each = missing.rbegin(); each != missing.rend(); ++each) {
      if (fs::create_directory(*each)) made_.push_back(*each);
    }
  }
  ~NewFolder() {
    std::error_code notEmpty;  // then somebody else uses it
    for (auto each = made_.rbegin(); each != made_.rend(); ++each)
      fs::remove(*each, notEmpty);
  }
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;

  /// Keeps the folders, and makes their names last.
  void keep() {
    for (const fs::path& each : made_)
      syncToDisk(each.parent_path());
    made_.clear();
  }

 private:
  std::vector<fs::path> made_;
};

/// Also when only SQLite's companions are left: a new file beside an old log would be taken for the
/// old one.
void refuseIfTaken(const fs::path& folder) {
  const fs::path file = sessionFile(folder);
  if (!fs::exists(file) && !fs::exists(walOf(file)) && !fs::exists(journalOf(file)) &&
      !fs::exists(versionsFolder(folder))) {
    return;
  }
  refuseNow(fmt::format("“{}” already holds a session; choose another name.", nameOf(folder)));
}

void writeFile(const fs::path& file, const session::Session& session) {
  Database database(file, OpenAs::creating);
  database.run("PRAGMA synchronous=OFF");  // synced as a whole before it gets its name
  upgradeSchema(database);
  StepWriter(database).writeNew(session);
}

}  // namespace

base::Result<void> createSession(const fs::path& where, const session::Session& session) {
  return attempt(fmt::format("“{}” could not be made", nameOf(where)), [&] {
    const fs::path folder = fs::absolute(where).lexically_normal();
    refuseIfTaken(folder);
    NewFolder made(folder);
    const auto lock = SessionLock::take(folder);
    refuseIfTaken(folder);
    if (!lock) refuseNow("Another program is making a session there; choose another name.");
    UnfinishedFile file(folder / ".session.sqlite.new");
    writeFile(file.path(), session);
    file.moveTo(sessionFile(folder));
    file.keep();
    made.keep();
  });
}

}  // namespace ct::store
