#include "store/live_connection.h"

#include <sqlite3.h>

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
#include "store/snapshot.h"
#include "store/upgrade.h"
#include "store/version_writer.h"

namespace fs = std::filesystem;

namespace ct::store {
namespace {

/// A version is synced once it is whole, by `writeVersion`. Whatever is done next sets this back.
constexpr const char* kUnsynced = "PRAGMA synchronous=OFF";
constexpr const char* kSynced = "PRAGMA synchronous=FULL";

/// After these a connection may think things are on the disk that are not, and so may the system:
/// what could not be synced once is taken for synced the next time. Only a new connection to a file
/// written anew can be believed.
bool breaksConnection(const Trouble& trouble) {
  const int code = trouble.sqliteCode() & 0xff;
  return code == SQLITE_IOERR || code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
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
  database.run("PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0");
  database.run(kSynced);
  // The log is there from the first read on. SQLite does not tell when its name cannot be synced.
  database.numberFrom("SELECT count(*) FROM meta");
  syncToDisk(folder_);
  place_.emplace(folder_);
  file_ = identityOf(sessionFile(folder_));
  log_ = identityOf(walOf(sessionFile(folder_)));
  permissions_ = fs::status(sessionFile(folder_)).permissions();
  database_.emplace(std::move(database));
}

void LiveConnection::disconnect() {
  writer_.reset();
  database_.reset();
}

/// Looked at in a copy, so that no byte of what is another's is touched; and row by row, because
/// our own log would give its newest rows to an older file too.
void LiveConnection::checkHoldsWhatWasWritten() const {
  const Snapshot copy(folder_);
  const Database found = openThroughout(copy.file(), OpenAs::writing);
  const std::int64_t revision = metaNumber(found, "revision");
  bool ours = revision >= written_ && revision <= tried_;
  for (const auto& [table, sum] : sums_) {
    const std::string saved = savedSum(found, std::string(table));
    ours = ours && (revision != written_ || saved == sum.text());
    ours = ours && sumOfTable(found, std::string(table)).text() == saved;
  }
  if (ours) return;
  throw Trouble("another session lies where it was; put back the one that was open",
                folder_.string());
}

void LiveConnection::reconnect() {
  checkHoldsWhatWasWritten();
  copyAfresh();
  connect(openQuickly(sessionFile(folder_), OpenAs::writing));
}

template <class Action>
auto LiveConnection::connected(Action&& action) {
  if (!database_) reconnect();
  try {
    database_->run(kSynced);
    return action();
  } catch (const Trouble& trouble) {
    // Of a file that has lost its name there is no other way back to what it holds.
    if (breaksConnection(trouble) && database_ && !database_->hasMoved()) disconnect();
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
    auto writer = writer_ ? std::move(writer_) : std::make_unique<StepWriter>(*database_);
    writer->write(steps, sums_);
    writer_ = std::move(writer);  // one that was cut short holds half a row, and is not used again
    written_ = tried_;
  });
}

void LiveConnection::look() {
  if (database_) connected([&] { stayInPlace(); });
}

/// SQLite goes on writing a file that has lost its name, and nobody would find it again.
void LiveConnection::stayInPlace() {
  const fs::path file = sessionFile(folder_);
  if (!database_->hasMoved() && identityOf(walOf(file)) == log_) return;
  if (place_->isRemoved()) {
    fs::create_directories(folder_);
    syncToDisk(folder_.parent_path());
    place_.emplace(folder_);
  }
  if (place_->isNamed(folder_)) return replaceFile();
  if (!fs::exists(file)) {
    throw Trouble("its folder is no longer where it was; put it back there", folder_.string());
  }
  checkHoldsWhatWasWritten();  // as when a stick was pulled out and put in again
  disconnect();
  reconnect();
}

/// From the file that has lost its name and its log, which are kept until that is done.
void LiveConnection::replaceFile() {
  const fs::path file = sessionFile(folder_);
  try {
    writeOver(database_->copyInMemory(), file, [&](const fs::path& copy) {
      fs::permissions(copy, permissions_);
      setAside(file, {file_, log_, std::exchange(copy_, identityOf(copy))});
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
    session::ChangesReader changes;
    const auto read = [&](const char* select) {
      Statement row(*database_, select);
      row.integer(entryNumber);
      bool some = false;
      for (; row.next(); some = true)
        orThrow(changes.add(row.textAt(0)));
      return some;
    };
    if (!read("SELECT changes FROM edit WHERE number = ?"))
      refuseNow("That step of the history is not in the session's file.");
    read("SELECT changes FROM edit_part WHERE edit = ? ORDER BY part");
    return changes.take();
  });
}

std::int64_t LiveConnection::lengthOfChanges(std::int64_t entryNumber) {
  return connected([&] {
    Statement row(*database_,
                  "SELECT length(changes) + (SELECT coalesce(sum(length(changes)), 0)"
                  " FROM edit_part WHERE edit = number) FROM edit WHERE number = ?");
    row.integer(entryNumber);
    return row.next() ? row.integerAt(0) : 0;
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
    database_->run(kUnsynced);
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
