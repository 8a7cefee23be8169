#include "store/copy_session.h"

#include <fmt/format.h>

#include <string>
#include <system_error>

#include "store/content.h"
#include "store/failure.h"
#include "store/files.h"
#include "store/open_checked.h"
#include "store/paths.h"
#include "store/schema.h"
#include "store/snapshot.h"
#include "store/verify.h"
#include "store/version_files.h"

namespace fs = std::filesystem;

namespace ct::store {
namespace {

/// A folder that goes with everything in it unless it was given its name.
class UnfinishedFolder {
 public:
  explicit UnfinishedFolder(const fs::path& name) : path_(name.string() + ".unfinished") {
    fs::remove_all(path_);
    fs::create_directory(path_);
  }
  ~UnfinishedFolder() {
    std::error_code gone;  // as when the stick was pulled out
    fs::remove_all(path_, gone);
  }
  UnfinishedFolder(const UnfinishedFolder&) = delete;
  UnfinishedFolder& operator=(const UnfinishedFolder&) = delete;

  const fs::path& path() const { return path_; }

  void moveTo(const fs::path& name) {
    syncToDisk(path_);
    fs::rename(path_, name);
    path_ = name;
    syncToDisk(name.parent_path());
  }
  void keep() { path_.clear(); }

 private:
  fs::path path_;
};

/// What a version says about itself and a session does not.
constexpr const char* kForgetVersion =
    "DELETE FROM meta WHERE name IN ('version_number', 'version_message', 'version_saved_at',"
    " 'version_saved_by', 'previous_hash', 'hash')";

/// The version's rows as a session that remembers it as its last.
void writeSession(const fs::path& version, std::int64_t number, const fs::path& file) {
  const Database rows = openChecked(version, OpenAs::frozen);
  const std::string hash = metaText(rows, "hash");
  if (contentHash(rows) != hash) throwDamaged("hash");
  rows.copyInto(file);
  {
    Database session(file, OpenAs::writing);
    session.run("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF");  // synced as a whole
    Transaction transaction(session);
    session.run(kForgetVersion);
    setMeta(session, "last_version_number", std::to_string(number));
    setMeta(session, "last_version_hash", hash);
    transaction.commit();
  }
  syncToDisk(file);
}

/// A stick's file system may know nothing of permissions.
void copyVersion(const fs::path& from, const fs::path& to) {
  {
    const Database rows = openQuickly(from, OpenAs::frozen);
    rows.copyInto(to);
  }
  std::error_code unknown;
  fs::permissions(to, fs::status(from).permissions(), unknown);
  syncToDisk(to);
}

void checkSound(const fs::path& copy, const fs::path& original) {
  const VerifyReport report = orThrow(verify(copy));
  if (report.sound) return;
  const bool wasSound = orThrow(verify(original)).sound;
  throw Trouble(wasSound ? "what was written did not come back sound; try another stick"
                         : "a version of the session is damaged; carry on from one that is sound "
                           "in a new session, and copy that",
                fmt::format("{}", fmt::join(report.lines, " ")));
}

}  // namespace

base::Result<void> copySession(const fs::path& folder, std::int64_t number, const fs::path& where) {
  return attempt("The copy was not made", [&] {
    checkSessionFolder(folder);
    const fs::path to = fs::absolute(where).lexically_normal();
    if (fs::exists(to)) refuseNow(fmt::format("“{}” is there already.", to.string()));
    UnfinishedFolder copy(to);
    fs::create_directory(versionsFolder(copy.path()));
    bool found = false;
    for (const VersionFile& each : versionFiles(folder)) {
      if (each.number > number) continue;
      copyVersion(each.path, versionsFolder(copy.path()) / each.path.filename());
      if (each.number != number) continue;
      writeSession(each.path, number, sessionFile(copy.path()));
      found = true;
    }
    if (!found) refuseNow(fmt::format("There is no version {} to copy.", number));
    syncToDisk(versionsFolder(copy.path()));
    checkSound(copy.path(), folder);
    copy.moveTo(to);
    copy.keep();
  });
}

}  // namespace ct::store
