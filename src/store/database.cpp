#include "store/database.h"

#include <sqlite3.h>

#include <array>
#include <utility>

#include "store/sqlite_trouble.h"

namespace ct::store {
namespace {

/// SQLite's name for a file that is to be read without looking for locks or journals beside it.
std::string frozenName(const std::string& path) {
  std::string name = "file:";
  for (const char c : path) {
    if (c == '%') {
      name += "%25";
    } else if (c == '?') {
      name += "%3f";
    } else if (c == '#') {
      name += "%23";
    } else {
      name += c;
    }
  }
  return name + "?immutable=1";
}

std::string nameFor(const std::filesystem::path& file, OpenAs as) {
  const std::string path = std::filesystem::absolute(file).string();
  return as == OpenAs::frozen ? frozenName(path) : path;
}

int flagsFor(OpenAs as) {
  switch (as) {
    case OpenAs::frozen:
      return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    case OpenAs::writing:
      return SQLITE_OPEN_READWRITE;
    case OpenAs::creating:
      break;
  }
  return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE;
}

/// Far more than a session of a million cards asks for. A file from elsewhere that asks for more is
/// refused.
void limitMemory() {
  constexpr sqlite3_int64 kMostBytes = sqlite3_int64{4} << 30;
  [[maybe_unused]] static const sqlite3_int64 once = sqlite3_hard_heap_limit64(kMostBytes);
}

}  // namespace

void Database::Close::operator()(sqlite3* connection) const {
  sqlite3_close(connection);
}

Database::Database(const std::string& name, int flags) {
  limitMemory();
  sqlite3* connection = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &connection, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  connection_.reset(connection);
  if (connection == nullptr) throw sqliteTrouble(SQLITE_NOMEM, "");
  sqlite3_extended_result_codes(connection, 1);
  if (code != SQLITE_OK) throwLastTrouble(connection);
  harden();
}

Database::Database(const std::filesystem::path& file, OpenAs as)
    : Database(nameFor(file, as), flagsFor(as)) {
  // SQLite quietly opens a write-protected file for reading.
  if (as != OpenAs::frozen && sqlite3_db_readonly(connection_.get(), "main") != 0) {
    throw sqliteTrouble(SQLITE_READONLY, "opened read-only");
  }
}

Database Database::inMemory() {
  // By its name: the flag would also keep in memory what VACUUM INTO is to write to a file.
  return Database(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

void Database::copyInto(const std::filesystem::path& file) const {
  Statement statement(*this, "VACUUM INTO ?");
  statement.text(file.string());
  statement.execute();
}

Database Database::copyInMemory() const {
  Database copy = inMemory();
  sqlite3_backup* backup =
      sqlite3_backup_init(copy.connection_.get(), "main", connection_.get(), "main");
  if (backup == nullptr) throwLastTrouble(copy.connection_.get());
  sqlite3_backup_step(backup, -1);
  const int code = sqlite3_backup_finish(backup);
  if (code != SQLITE_OK) throw sqliteTrouble(code, "copying into memory");
  return copy;
}

bool Database::hasMoved() const {
  int moved = 0;
  sqlite3_file_control(connection_.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  return moved != 0;
}

void Database::harden() {
  sqlite3* connection = connection_.get();
  constexpr std::array<std::pair<int, int>, 7> kSwitches = {
      {{SQLITE_DBCONFIG_DEFENSIVE, 1},
       {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
       {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
       {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
       {SQLITE_DBCONFIG_DQS_DML, 0},
       {SQLITE_DBCONFIG_DQS_DDL, 0},
       {SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1}}};
  for (const auto& [name, on] : kSwitches) {
    if (sqlite3_db_config(connection, name, on, nullptr) != SQLITE_OK) throwLastTrouble(connection);
  }
  // As small as our own statements allow. One database is attached by VACUUM INTO; a value may be
  // as long as SQLite allows at all, because one import is one entry of the history.
  constexpr std::array<std::pair<int, int>, 10> kLimits = {{{SQLITE_LIMIT_SQL_LENGTH, 100'000},
                                                            {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
                                                            {SQLITE_LIMIT_COLUMN, 100},
                                                            {SQLITE_LIMIT_EXPR_DEPTH, 20},
                                                            {SQLITE_LIMIT_COMPOUND_SELECT, 3},
                                                            {SQLITE_LIMIT_VDBE_OP, 25'000},
                                                            {SQLITE_LIMIT_FUNCTION_ARG, 8},
                                                            {SQLITE_LIMIT_ATTACHED, 1},
                                                            {SQLITE_LIMIT_VARIABLE_NUMBER, 50},
                                                            {SQLITE_LIMIT_TRIGGER_DEPTH, 1}}};
  for (const auto& [name, limit] : kLimits)
    sqlite3_limit(connection, name, limit);
  // Exclusive: there is one connection to a file, ours, and so none of the dangers of several.
  run("PRAGMA locking_mode=EXCLUSIVE;"
      "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA foreign_keys=ON;"
      "PRAGMA ignore_check_constraints=ON;"  // ours has none
      "PRAGMA cache_size=-65536;");          // 64 MB
}

void Database::run(const std::string& sql) {
  if (sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    throwLastTrouble(connection_.get());
  }
}

std::int64_t Database::numberFrom(const std::string& sql) const {
  Statement statement(*this, sql);
  return statement.next() ? statement.integerAt(0) : 0;
}

std::string Database::textFrom(const std::string& sql) const {
  Statement statement(*this, sql);
  return statement.next() ? std::string(statement.textAt(0)) : std::string();
}

namespace {
constexpr int kStepsCounted = 4'000;  // at once
}

StepLimit::StepLimit(const Database& database, std::int64_t steps)
    : connection_(database.connection_.get()), left_(steps) {
  sqlite3_progress_handler(connection_, kStepsCounted, count, this);
}

StepLimit::~StepLimit() {
  sqlite3_progress_handler(connection_, 0, nullptr, nullptr);
}

int StepLimit::count(void* self) {
  auto& left = static_cast<StepLimit*>(self)->left_;
  left -= kStepsCounted;
  return left < 0 ? 1 : 0;
}

Transaction::Transaction(Database& database) : database_(database) {
  database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    database_.run("ROLLBACK");
  } catch (const Trouble&) {
    // SQLite has already rolled back by itself; the trouble that ended the transaction is on its
    // way.
  }
}

void Transaction::commit() {
  database_.run("COMMIT");
  open_ = false;
}

}  // namespace ct::store
