#include "store/version_writer.h"

#include <fmt/format.h>

#include <cstdint>
#include <future>
#include <string_view>

#include "store/content.h"
#include "store/failure.h"
#include "store/files.h"
#include "store/open_checked.h"
#include "store/paths.h"
#include "store/schema.h"
#include "store/version_files.h"

namespace fs = std::filesystem;

namespace ct::store {
namespace {

constexpr const char* kUnfinished = ".saving.sqlite";

constexpr std::int64_t kMostVersions = 1'000'000'000;

/// The version a new one follows.
struct Last {
  std::int64_t number = 0;
  std::string hash;
};

/// As the session's file remembers it, unless a later one is there: the program may have stopped
/// before it could be noted.
Last lastVersion(const Database& live, const fs::path& folder) {
  Last last;
  if (!metaText(live, "last_version_number").empty()) {
    last = {metaNumber(live, "last_version_number"), metaText(live, "last_version_hash")};
  }
  const auto versions = listVersions(folder);
  if (!versions) {
    throw Trouble("the versions before it cannot be listed", versions.error().sentence);
  }
  for (const VersionInfo& each : *versions) {
    if (each.number <= last.number) continue;
    last = {each.number, each.hash};  // no hash when it cannot be read; `verify` will say so
  }
  return last;
}

/// Opened to add to. It is not a version until it is synced to the disk as a whole and has its
/// name.
Database unsynced(const fs::path& file) {
  Database version(file, OpenAs::writing);
  version.run("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF");
  return version;
}

void writeAbout(const fs::path& file, const VersionInfo& info) {
  Database version = unsynced(file);
  Transaction transaction(version);
  setMeta(version, "version_number", std::to_string(info.number));
  setMeta(version, "version_message", info.message);
  setMeta(version, "version_saved_at", base::toIso(info.savedAt));
  setMeta(version, "version_saved_by", std::string(session::nameOf(info.savedBy)));
  setMeta(version, "previous_hash", info.previousHash);
  transaction.commit();
}

/// Hashes everything in the file; checks it and lets the disk have it meanwhile: of a million cards
/// each takes a second or so. What little is added later is synced when it gets its name.
void hashAndCheck(const fs::path& file, VersionInfo& info) {
  auto synced = std::async(std::launch::async, [&] { syncToDisk(file); });
  auto hash =
      std::async(std::launch::async, [&] { return contentHash(Database(file, OpenAs::frozen)); });
  const Database version(file, OpenAs::frozen);
  checkIntegrity(version);
  info.cards = static_cast<std::size_t>(version.numberFrom("SELECT count(*) FROM card"));
  info.hash = hash.get();
  synced.get();
}

/// Writes what a version says about itself, and the hash of it all.
void seal(const fs::path& file, VersionInfo& info) {
  writeAbout(file, info);
  hashAndCheck(file, info);
  Database version = unsynced(file);
  {
    Transaction transaction(version);
    setMeta(version, "hash", info.hash);
    transaction.commit();
  }
  const std::string problem = version.textFrom("PRAGMA integrity_check(meta)");  // what was added
  if (problem != "ok") throwDamaged(problem);
}

std::string trimmed(const std::string& message) {
  constexpr const char* kBlank = " \t\r\n";
  const auto first = message.find_first_not_of(kBlank);
  if (first == std::string::npos) return {};
  return message.substr(first, message.find_last_not_of(kBlank) + 1 - first);
}

}  // namespace

VersionInfo writeVersion(const Database& live, const fs::path& folder, const std::string& message,
                         base::Time now, SavedBy by,
                         const std::function<void(Database& version)>& continued) {
  const Last last = lastVersion(live, folder);
  if (last.number >= kMostVersions) {
    refuseNow("A version in this session's folder has a number no version has; put it elsewhere.");
  }
  VersionInfo info;
  info.number = last.number + 1;
  info.message = trimmed(message);
  info.savedAt = now;
  info.savedBy = by;
  info.previousHash = last.hash;
  if (info.message.empty()) {
    refuseNow("Give the version a few words, such as “after sorting”, to find it again by.");
  }
  info.path = versionsFolder(folder) / versionFileName(info.number, info.message);
  fs::create_directory(versionsFolder(folder));
  syncToDisk(folder);  // though it was there: syncing its name may have failed the last time
  UnfinishedFile file(versionsFolder(folder) / kUnfinished);
  live.copyInto(file.path());
  {
    Database version = unsynced(file.path());
    continued(version);
    info.revision = metaNumber(version, "revision");
  }
  seal(file.path(), info);
  constexpr auto kReadOnly = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
  fs::permissions(file.path(), kReadOnly);
  file.moveTo(info.path);
  file.keep();
  return info;
}

void removeUnfinishedVersion(const fs::path& folder) {
  const UnfinishedFile left(versionsFolder(folder) / kUnfinished);
}

void noteLastVersion(Database& live, const VersionInfo& info) {
  Transaction transaction(live);
  setMeta(live, "last_version_number", std::to_string(info.number));
  setMeta(live, "last_version_hash", info.hash);
  transaction.commit();
}

}  // namespace ct::store
