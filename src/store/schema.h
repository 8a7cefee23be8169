#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "session/records.h"
#include "store/database.h"

/// The tables of a session's file. Private to store/.
///
/// One table per record, with the columns its field list names; `edit`, the history, and
/// `edit_part`, the rest of its very large edits; and `meta`, what the file says about itself. The
/// schema grows in numbered steps (`user_version`), each applied in one transaction.
namespace ct::store {

inline constexpr std::int64_t kApplicationId = 0x43546872;  // "CThr"
inline constexpr std::int64_t kSchemaVersion = 7;

/// Brings the file up to `kSchemaVersion`; a new file has none and gets every step. Each step is
/// taken whole or not at all.
void upgradeSchema(Database& database);

/// True while it needs that.
bool isOlder(const Database& database);

/// What `sqlite_schema` must hold, or holds: one line for every table and index.
using Schema = std::vector<std::string>;
Schema schemaOf(const Database& database);
/// As the first `version` steps make it.
Schema schemaMadeBy(std::int64_t version);

/// Tables come with steps; a version stays as it was saved.
bool hasTable(const Database& database, std::string_view name);

/// Those of its tables in which changes of the history stand, in a column "changes".
std::vector<std::string> tablesOfChanges(const Database& database);

// --- what the file says about itself

/// "" when there is no such row.
std::string metaText(const Database& database, const std::string& name);
/// Throws when the row is not a whole number of at least 0.
std::int64_t metaNumber(const Database& database, const std::string& name);
void setMeta(Database& database, const std::string& name, const std::string& value);

/// The `meta` row that holds the table's sum: "card_sum".
template <class Record>
std::string sumName() {
  return std::string(Record::kTable) + "_sum";
}

}  // namespace ct::store
