#include "fuzz/spoilt_rows.h"

#include <vector>

#include "store/content.h"
#include "store/database.h"
#include "store/failure.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> namesFrom(const store::Database& database, const std::string& sql) {
  std::vector<std::string> names;
  store::Statement rows(database, sql);
  while (rows.next())
    names.emplace_back(rows.textAt(0));
  return names;
}

void give(store::Statement& statement, Input& input) {
  constexpr unsigned kKinds = 5;
  switch (input.next() % kKinds) {
    case 0:
      return statement.nothing();
    case 1:
      return statement.integer(static_cast<std::int8_t>(input.next()));
    case 2:
      return statement.integer(static_cast<std::int64_t>(input.next()) << (input.next() % 64));
    case 3:
      return statement.real(static_cast<double>(input.next()) * 1e300);
    default:
      return statement.text(input.words(input.next()));
  }
}

/// Puts another value in one column of one row of one table; or takes the row out.
void spoilOne(store::Database& database, const std::vector<std::string>& tables, Input& input) {
  const std::string& table = tables[input.next() % tables.size()];
  const auto columns = namesFrom(database, "SELECT name FROM pragma_table_info('" + table + "')");
  const std::string& column = columns[input.next() % columns.size()];
  const std::string row = " WHERE rowid = (SELECT rowid FROM \"" + table + "\" LIMIT 1 OFFSET " +
                          std::to_string(input.next() % 8) + ")";
  const bool takesOut = input.next() % 16 == 0;
  store::Statement statement(
      database, takesOut ? "DELETE FROM \"" + table + "\"" + row
                         : "UPDATE OR IGNORE \"" + table + "\" SET \"" + column + "\" = ?" + row);
  if (!takesOut) give(statement, input);
  statement.execute();
}

}  // namespace

void spoil(const fs::path& file, Input& input) {
  store::Database database(file, store::OpenAs::writing);
  database.run("PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF");
  const auto tables = namesFrom(
      database, "SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite%'");
  while (!input.isEmpty()) {
    try {
      spoilOne(database, tables, input);
    } catch (const store::Trouble&) {
      // SQLite itself would not have it; the next may be.
    }
  }
  try {
    store::saveSums(database);  // as somebody who knows the format would
  } catch (const store::Trouble&) {
    // What cannot be summed is refused for that.
  }
  database.run("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE");
}

}  // namespace ct::tests
