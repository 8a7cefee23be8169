#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

/// SQLite, owned and closed by scope. Private to store/: everything here throws `Trouble`. A
/// database and its statements belong to one thread at a time.
namespace ct::store {

enum class OpenAs {
  frozen,    ///< reads a file that nobody changes and touches nothing beside it
  writing,   ///< the file must be there, and writable
  creating,  ///< the file must not be there
};

/// One connection, hardened against files from elsewhere: no triggers, no views, no trust in the
/// schema, tight limits. While it is open no other SQLite connection may use the file. Closing it
/// leaves a write-ahead log as it is.
class Database {
 public:
  Database(const std::filesystem::path& file, OpenAs as);
  static Database inMemory();
  /// Writes all it holds into a new file, without what was deleted from it. Not yet synced.
  void copyInto(const std::filesystem::path& file) const;
  /// A copy of all it holds, in memory.
  Database copyInMemory() const;

  /// Statements that give no rows, separated by semicolons.
  void run(const std::string& sql);

  /// True when its file no longer has the name it was opened by: it was removed, moved, or another
  /// took its place. What is written then is found by nobody.
  bool hasMoved() const;

  /// The first column of the first row; 0 and "" when there is none.
  std::int64_t numberFrom(const std::string& sql) const;
  std::string textFrom(const std::string& sql) const;

 private:
  friend class Statement;
  friend class StepLimit;
  struct Close {
    void operator()(sqlite3* connection) const;
  };

  Database(const std::string& name, int flags);
  void harden();

  std::unique_ptr<sqlite3, Close> connection_;
};

/// Run on a connection that writes: folds its log in, and leaves a single file.
inline constexpr const char* kIntoOneFile =
    "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE";

/// While it lives, all statements of that database together take so many steps of SQLite's own
/// machine, or a few thousand more; then they end with a `Trouble`. So a file from elsewhere cannot
/// keep a program busy for ever.
class StepLimit {
 public:
  StepLimit(const Database& database, std::int64_t steps);
  ~StepLimit();
  StepLimit(const StepLimit&) = delete;
  StepLimit& operator=(const StepLimit&) = delete;

 private:
  static int count(void* self);

  sqlite3* connection_;
  std::int64_t left_;
};

enum class ValueKind { nothing, integer, real, text, other };

/// One prepared statement. Values are given in order by `integer`, `real`, `text` and `nothing`,
/// then `execute` or `next`; `again` starts over. Must not outlive its database.
class Statement {
 public:
  Statement(const Database& database, std::string_view sql);

  void integer(std::int64_t value);
  void real(double value);
  void text(std::string_view value);
  void nothing();

  /// Moves to the next row; false when there is none.
  bool next();
  /// Runs a statement that gives no rows, and makes it ready for new values.
  void execute();
  void again();

  /// The row `next` moved to. Texts stay valid until the next call of `next` or `again`.
  int columns() const;
  ValueKind kindAt(int column) const;
  std::int64_t integerAt(int column) const;
  double realAt(int column) const;
  std::string_view textAt(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };

  void check(int code) const;

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int given_ = 0;
};

/// All or nothing: what was not committed when the scope ends is rolled back.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit();

 private:
  Database& database_;
  bool open_ = true;
};

}  // namespace ct::store
