#include "store/schema.h"

#include <fmt/format.h>

#include <charconv>
#include <cstddef>
#include <vector>

#include "store/content.h"
#include "store/failure.h"
#include "store/history_fields.h"
#include "store/schema_steps.h"

namespace ct::store {
namespace {

constexpr const char* kWrittenBy = "Common Thread 0.1.0";

/// Gives records that stand in the history the fields they have from this step on.
void addToHistory(Database& database, const std::vector<NewField>& newFields) {
  if (newFields.empty()) return;
  for (const std::string& table : tablesOfChanges(database)) {
    Statement rows(database, fmt::format("SELECT rowid, changes FROM {}", table));
    Statement save(database, fmt::format("UPDATE {} SET changes = ? WHERE rowid = ?", table));
    while (rows.next()) {
      const std::string before(rows.textAt(1));
      const std::string after = withNewFields(before, newFields);
      if (after == before) continue;
      save.text(after);
      save.integer(rows.integerAt(0));
      save.execute();
    }
  }
}

/// `holdsSession`: there are records to bring along.
void applyStep(Database& database, std::int64_t number, bool holdsSession) {
  const SchemaStep& step = schemaSteps()[static_cast<std::size_t>(number - 1)];
  Transaction transaction(database);
  if (holdsSession) checkSums(database);
  database.run(step.sql);
  addToHistory(database, step.newFields);
  if (holdsSession) saveSums(database);
  database.run(
      fmt::format("PRAGMA application_id={}; PRAGMA user_version={}", kApplicationId, number));
  setMeta(database, "oldest_reader", std::to_string(step.oldestReader));
  setMeta(database, "written_by", kWrittenBy);
  transaction.commit();
}

}  // namespace

bool isOlder(const Database& database) {
  return database.numberFrom("PRAGMA user_version") < kSchemaVersion;
}

void upgradeSchema(Database& database) {
  const std::int64_t before = database.numberFrom("PRAGMA user_version");
  for (std::int64_t number = before + 1; number <= kSchemaVersion; ++number)
    applyStep(database, number, before > 0);
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
    applyStep(database, number, false);
  return schemaOf(database);
}

bool hasTable(const Database& database, std::string_view name) {
  Statement row(database, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
  row.text(name);
  return row.next();
}

std::vector<std::string> tablesOfChanges(const Database& database) {
  std::vector<std::string> tables{"edit"};
  if (hasTable(database, "edit_part")) tables.emplace_back("edit_part");
  return tables;
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
