#include "store/live_connection.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdint>
#include <system_error>
#include <utility>

#include "session/record_json.h"
#include "store/content.h"
#include "store/failure.h"
#include "store/files.h"
#include "store/fresh_copy.h"
#include "store/open_checked.h"
#include "store/paths.h"
#include "store/schema.h"
#include "store/upgrade.h"
#include "store/version_writer.h"

namespace fs = std::filesystem;

namespace ct::store {
namespace {

constexpr const char* kIntoOneFile = "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE";

/// After these a connection may think things are on the disk that are not, and so may the system:
/// what could not be synced once is taken for synced the next time. Only a new connection to a file
/// written anew can be believed.
bool breaksConnection(const Trouble& trouble) {
  const int code = trouble.sqliteCode() & 0xff;
  return code == SQLITE_IOERR || code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

constexpr int kFolder = O_PATH | O_DIRECTORY;

struct stat statOf(const Descriptor& opened) {
  struct stat found {};
  if (::fstat(opened.number(), &found) != 0) throw systemTrouble(errno);
  return found;
}

/// True when that is still the folder of this name.
bool isNamed(const Descriptor& opened, const fs::path& folder) {
  struct stat there {};
  const struct stat here = statOf(opened);
  return ::stat(folder.c_str(), &there) == 0 && here.st_ino == there.st_ino &&
         here.st_dev == there.st_dev;
}

/// What somebody put in the place of a file is theirs.
void setAside(const fs::path& file) {
  if (!fs::exists(fs::symlink_status(file))) return;
  const auto named = [&](int number) {
    return file.parent_path() /
           fmt::format("found in its place {}{}", number, file.extension().string());
  };
  int number = 1;
  while (fs::exists(fs::symlink_status(named(number))))
    ++number;
  fs::rename(file, named(number));
}

}  // namespace

LiveConnection::LiveConnection(fs::path folder) : folder_(std::move(folder)) {
  copyAfresh();
  connect(openQuickly(sessionFile(folder_), OpenAs::writing));
}

void LiveConnection::copyAfresh() {
  const fs::path file = sessionFile(folder_);
  // What the system takes for written of the log may have been lost with a sync that failed. With
  // the file newer than such a log, a power cut would leave both, and the one would spoil the
  // other.
  writeAnew(walOf(file));
  {
    // Rows out of their order would be copied as they stand.
    Database received = openThroughout(file, OpenAs::writing);
    upgradeKeepingCopy(received, folder_);
    received.run(kIntoOneFile);
  }
  writeOver(openQuickly(file, OpenAs::frozen), file);
}

void LiveConnection::connect(Database database) {
  // The log is folded in by `foldLogIn`, after the steps in it were reported as saved.
  database.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0");
  // The log is there from the first read on. SQLite does not tell when its name cannot be synced.
  database.numberFrom("SELECT count(*) FROM meta");
  syncToDisk(folder_);
  place_.emplace(folder_, kFolder);
  database_.emplace(std::move(database));
  writer_.emplace(*database_);
}

void LiveConnection::disconnect() {
  writer_.reset();
  database_.reset();
}

/// To whatever has the file's name now: it must hold what was written.
void LiveConnection::reconnect() {
  copyAfresh();
  connect(openQuickly(sessionFile(folder_), OpenAs::writing));
  const std::int64_t found = metaNumber(*database_, "revision");
  if (found >= written_ && found <= tried_) return;
  disconnect();
  throw Trouble("another session lies where it was; put back the one that was open",
                folder_.string());
}

template <class Action>
auto LiveConnection::connected(Action&& action) {
  if (!database_) reconnect();
  try {
    return action();
  } catch (const Trouble& trouble) {
    if (breaksConnection(trouble)) disconnect();
    throw;
  }
}

Loaded LiveConnection::load() {
  Loaded loaded = store::load(*database_);
  sums_ = loaded.sums;
  written_ = tried_ = loaded.session.revision();
  return loaded;
}

void LiveConnection::write(const std::vector<session::Step>& steps) {
  connected([&] {
    stayInPlace();
    tried_ = steps.back().revision;
    writer_->write(steps, sums_);
    written_ = tried_;
  });
}

/// SQLite goes on writing a file that has lost its name, and nobody would find it again.
void LiveConnection::stayInPlace() {
  if (!database_->hasMoved()) return;
  const bool removed = statOf(*place_).st_nlink == 0;
  if (removed && !fs::exists(fs::symlink_status(folder_))) {
    fs::create_directories(folder_);
    syncToDisk(folder_.parent_path());
    place_.emplace(folder_, kFolder);
  }
  if (isNamed(*place_, folder_)) return replaceFile();
  if (!fs::exists(sessionFile(folder_))) {
    throw Trouble("its folder is no longer where it was; put it back there", folder_.string());
  }
  disconnect();  // as when a stick was pulled out and put in again
  reconnect();
}

/// From the file that has lost its name and its log, which are kept until that is done: there is no
/// other way back to what they hold.
void LiveConnection::replaceFile() {
  const fs::path file = sessionFile(folder_);
  try {
    writeOver(database_->copyInMemory(), file, [&] {
      setAside(file);
      for (const auto companion : {walOf, journalOf})
        fs::remove(companion(file));  // the new file must not be taken for theirs
    });
  } catch (const Trouble& trouble) {
    throw Trouble(trouble.reason(), trouble.detail());  // says nothing about the connection
  }
  disconnect();
  connect(openQuickly(file, OpenAs::writing));
  replaced_ = true;
}

void LiveConnection::foldLogIn(std::uintmax_t longest) {
  std::error_code noLog;
  const auto length = fs::file_size(walOf(sessionFile(folder_)), noLog);
  if (!database_ || noLog || length <= longest) return;
  try {
    connected([&] { database_->run("PRAGMA wal_checkpoint(TRUNCATE)"); });
  } catch (const Trouble&) {
    // Everything is safe in the log, from where it is read until folding it in succeeds.
  }
}

session::Changes LiveConnection::changesOf(std::int64_t entryNumber) {
  return connected([&] {
    Statement row(*database_, "SELECT changes FROM edit WHERE number = ?");
    row.integer(entryNumber);
    if (!row.next()) refuseNow("That step of the history is not in the session's file.");
    return orThrow(session::changesFromText(std::string(row.textAt(0))));
  });
}

VersionInfo LiveConnection::saveVersion(const std::string& message, base::Time now, SavedBy by,
                                        const std::vector<session::Step>& onwards) {
  const auto continued = [&](Database& version) {
    Sums sums = sums_;
    if (!onwards.empty()) StepWriter(version).write(onwards, sums);
  };
  unnoted_ = connected([&] {
    stayInPlace();
    return writeVersion(*database_, folder_, message, now, by, continued);
  });
  VersionInfo saved = *unnoted_;
  try {
    noteVersion();
  } catch (const Trouble&) {
    // The version itself is safe, and so it is saved; `close` notes it, unless a later one has been
    // by then.
  }
  return saved;
}

void LiveConnection::noteVersion() {
  if (!unnoted_) return;
  connected([&] { noteLastVersion(*database_, *unnoted_); });
  unnoted_.reset();
}

void LiveConnection::close() {
  noteVersion();
  if (!database_) return;  // the log is left as it is; whoever opens the session next reads it
  connected([&] {
    stayInPlace();
    writer_.reset();
    database_->run(kIntoOneFile);
  });
  disconnect();
}

}  // namespace ct::store
