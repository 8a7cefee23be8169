#include "store/versions.h"

#include <fmt/format.h>

#include <utility>

#include "session/fields.h"
#include "session/sound_text.h"
#include "store/failure.h"
#include "store/open_checked.h"
#include "store/paths.h"
#include "store/schema.h"
#include "store/snapshot.h"
#include "store/upgrade.h"
#include "store/version_files.h"

namespace fs = std::filesystem;

namespace ct::store {
namespace {

VersionInfo infoIn(const Database& database) {
  VersionInfo info;
  info.number = metaNumber(database, "version_number");
  info.message = metaText(database, "version_message");
  if (!session::isSoundText(info.message)) throwDamaged("version_message");
  const auto savedAt = base::fromIso(metaText(database, "version_saved_at"));
  if (!savedAt) throwDamaged("version_saved_at");
  info.savedAt = *savedAt;
  const std::string savedBy = metaText(database, "version_saved_by");  // none in the oldest
  info.savedBy = session::fromName<SavedBy>(savedBy).value_or(SavedBy::facilitator);
  info.revision = metaNumber(database, "revision");
  info.hash = metaText(database, "hash");
  info.previousHash = metaText(database, "previous_hash");
  info.cards = static_cast<std::size_t>(database.numberFrom("SELECT count(*) FROM card"));
  return info;
}

/// One is known by the number in its name, which it must bear itself.
VersionInfo infoOf(const VersionFile& file) {
  auto info = attempt(fmt::format("Version {} cannot be read", file.number), [&] {
    VersionInfo found = infoIn(openQuickly(file.path, OpenAs::frozen));
    if (found.number != file.number) throwDamaged("version_number");
    return found;
  });
  if (!info) {
    VersionInfo unread;
    unread.number = file.number;
    unread.message = file.words;
    unread.trouble = std::move(info).error();
    info = std::move(unread);
  }
  info->path = file.path;
  return std::move(*info);
}

[[noreturn]] void refuseNumber(std::int64_t number, const std::vector<VersionFile>& files) {
  if (files.empty()) refuseNow("This session has no versions yet; save one first.");
  refuseNow(fmt::format("There is no version {}; this session has versions {} to {}.", number,
                        files.front().number, files.back().number));
}

}  // namespace

base::Result<std::vector<VersionInfo>> listVersions(const fs::path& folder) {
  return attempt(fmt::format("The versions of “{}” cannot be listed", nameOf(folder)), [&] {
    checkSessionFolder(folder);
    std::vector<VersionInfo> all;
    for (const VersionFile& file : versionFiles(folder))
      all.push_back(infoOf(file));
    return all;
  });
}

base::Result<session::Session> readVersion(const fs::path& folder, std::int64_t number) {
  return attempt(fmt::format("Version {} of “{}” cannot be read", number, nameOf(folder)), [&] {
    checkSessionFolder(folder);
    const auto files = versionFiles(folder);
    for (const VersionFile& file : files) {
      if (file.number == number) return loadOlder(openChecked(file.path, OpenAs::frozen)).session;
    }
    refuseNumber(number, files);
  });
}

}  // namespace ct::store
