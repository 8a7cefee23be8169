#include "store/schema.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <type_traits>

#include "session/fields.h"
#include "store/failure.h"
#include "store/rows.h"

namespace ct::store {
namespace {

constexpr const char* kWrittenBy = "Common Thread 0.1.0";

/// The SQL type of a field, without NOT NULL and references.
template <class Value>
constexpr const char* sqlType() {
  using Inner = typename session::IsOptional<Value>::Inner;
  if constexpr (std::is_same_v<Inner, std::int64_t> || std::is_same_v<Inner, bool> ||
                session::IsId<Inner>::value) {
    return "INTEGER";
  } else if constexpr (std::is_same_v<Inner, double>) {
    return "REAL";
  } else {
    return "TEXT";
  }
}

template <class Owner, class Value>
std::string columnSql(const session::Field<Owner, Value>& field) {
  if constexpr (std::is_same_v<Value, base::Id<Owner>>) {
    return fmt::format("\"{}\" INTEGER PRIMARY KEY", field.name);
  } else {
    std::string sql = fmt::format("\"{}\" {}", field.name, sqlType<Value>());
    if (!session::IsOptional<Value>::value) sql += " NOT NULL";
    using Inner = typename session::IsOptional<Value>::Inner;
    if constexpr (session::IsId<Inner>::value) {
      sql += fmt::format(" REFERENCES \"{}\" (\"id\") DEFERRABLE INITIALLY DEFERRED",
                         session::IsId<Inner>::Target::kTable);
    }
    return sql;
  }
}

template <class Record>
void createTable(Database& database) {
  std::string columns;
  session::forEachField<Record>([&](const auto& each) {
    columns += fmt::format("{}\n  {}", columns.empty() ? "" : ",", columnSql(each));
  });
  database.run(fmt::format("CREATE TABLE \"{}\" ({}\n) STRICT", Record::kTable, columns));
}

/// Without an index, removing a record would read every record that might refer to it.
template <class Record>
void indexReferences(Database& database) {
  session::forEachField<Record>([&]<class Value>(const session::Field<Record, Value>& each) {
    using Inner = typename session::IsOptional<Value>::Inner;
    if constexpr (session::IsId<Inner>::value && !std::is_same_v<Value, base::Id<Record>>) {
      database.run(
          fmt::format("CREATE INDEX \"{0}_{1}\" ON \"{0}\" (\"{1}\")", Record::kTable, each.name));
    }
  });
}

/// Made from today's field lists. The step that follows must first write this one out as it is
/// then.
void firstStep(Database& database) {
  session::AllRecords::forEachKind([&]<class Record>() {
    createTable<Record>(database);
    indexReferences<Record>(database);
  });
  // `changes` comes last and is the only long column, so listing the history does not read it.
  database.run(
      "CREATE TABLE \"edit\" (\n  \"number\" INTEGER PRIMARY KEY,\n  \"sentence\" TEXT NOT NULL,\n"
      "  \"time\" TEXT NOT NULL,\n  \"join_key\" TEXT NOT NULL,\n  \"changes\" TEXT NOT NULL\n"
      ") STRICT");
  database.run(
      "CREATE TABLE \"meta\" (\n  \"name\" TEXT PRIMARY KEY,\n  \"value\" TEXT NOT NULL\n"
      ") STRICT, WITHOUT ROWID");
}

struct Step {
  void (*apply)(Database&);
  std::int64_t oldestReader;  ///< the oldest schema whose program can still read a file of this one
};

constexpr std::array<Step, kSchemaVersion> kSteps = {{{firstStep, 1}}};

void applyStep(Database& database, std::int64_t number) {
  const Step& step = kSteps[static_cast<std::size_t>(number - 1)];
  Transaction transaction(database);
  step.apply(database);
  database.run(
      fmt::format("PRAGMA application_id={}; PRAGMA user_version={}", kApplicationId, number));
  setMeta(database, "oldest_reader", std::to_string(step.oldestReader));
  setMeta(database, "written_by", kWrittenBy);
  transaction.commit();
}

}  // namespace

void upgradeSchema(Database& database) {
  for (auto done = database.numberFrom("PRAGMA user_version"); done < kSchemaVersion; ++done) {
    applyStep(database, done + 1);
  }
}

Schema schemaOf(const Database& database) {
  Statement rows(database, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name");
  Schema schema;
  while (rows.next()) {
    schema.push_back(fmt::format("{} {} on {}: {}", rows.textAt(0), rows.textAt(1), rows.textAt(2),
                                 rows.textAt(3)));
  }
  return schema;
}

Schema schemaMadeBy(std::int64_t version) {
  Database database = Database::inMemory();
  for (std::int64_t number = 1; number <= version; ++number)
    applyStep(database, number);
  return schemaOf(database);
}

std::vector<std::string> selectsOfAllTables() {
  std::vector<std::string> all;
  session::AllRecords::forEachKind([&]<class Record>() { all.push_back(selectSql<Record>()); });
  all.push_back("SELECT number, sentence, time, join_key, changes FROM edit ORDER BY number");
  all.push_back("SELECT name, value FROM meta WHERE name <> 'hash' ORDER BY name");
  return all;
}

std::string metaText(const Database& database, const std::string& name) {
  Statement row(database, "SELECT value FROM meta WHERE name = ?");
  row.text(name);
  return row.next() ? std::string(row.textAt(0)) : std::string();
}

std::int64_t metaNumber(const Database& database, const std::string& name) {
  const std::string text = metaText(database, name);
  std::int64_t value = -1;
  const char* end = text.data() + text.size();
  if (std::from_chars(text.data(), end, value).ptr != end || value < 0) {
    throwDamaged(fmt::format("meta {} is \"{}\"", name, text));
  }
  return value;
}

void setMeta(Database& database, const std::string& name, const std::string& value) {
  Statement row(database,
                "INSERT INTO meta (name, value) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value");
  row.text(name);
  row.text(value);
  row.execute();
}

}  // namespace ct::store
