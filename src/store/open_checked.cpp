#include "store/open_checked.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "session/records.h"
#include "store/failure.h"
#include "store/files.h"
#include "store/paths.h"
#include "store/schema.h"

namespace fs = std::filesystem;

namespace ct::store {
namespace {

constexpr std::string_view kMagic{"SQLite format 3\0", 16};
constexpr std::size_t kHeader = 100;

[[noreturn]] void cutShort() {
  throw Damaged("its file is cut short, as by a copy that did not finish; use another copy", "");
}

/// A big-endian number in the file's header.
std::uint32_t numberAt(std::string_view header, std::size_t from, std::size_t bytes = 4) {
  std::uint32_t number = 0;
  for (const char c : header.substr(from, bytes)) {
    number = number << 8 | static_cast<unsigned char>(c);
  }
  return number;
}

bool hasContent(const fs::path& file) {
  std::error_code notThere;
  const auto size = fs::file_size(file, notThere);
  return !notThere && size > 0;
}

/// With changes still waiting beside it, the file itself may rightly be shorter than its header
/// says.
void checkLength(const fs::path& file, std::string_view header, std::uintmax_t size) {
  if (hasContent(walOf(file)) || hasContent(journalOf(file))) return;
  const bool countIsKept = numberAt(header, 24) == numberAt(header, 92);
  const std::uint32_t written = numberAt(header, 16, 2);
  const std::uintmax_t pageSize = written == 1 ? 65536 : written;
  if (countIsKept && numberAt(header, 28) * pageSize > size) cutShort();
}

/// Everything that can be told before SQLite is let near it.
void checkFromOutside(const fs::path& file) {
  if (!fs::is_regular_file(file)) throw Damaged("its file is not a file", file.string());
  const std::uintmax_t size = fs::file_size(file);
  const std::string header = firstBytes(file, kHeader);
  if (size == 0) throw Damaged("its file is empty (zero bytes); use another copy", "");
  if (!kMagic.starts_with(header.substr(0, kMagic.size()))) {
    throw Damaged("its file is not a session's but something else", "no SQLite header");
  }
  if (header.size() < kHeader) cutShort();
  if (numberAt(header, 68) != kApplicationId) {
    throw Damaged("its file belongs to another program", "application_id");
  }
  // SQLite reads one that there is not for UTF-8, and then fails to save into the file.
  constexpr std::uint32_t kUtf8 = 1;
  if (numberAt(header, 56) != kUtf8) throwDamaged("text encoding");
  checkLength(file, header, size);
}

void checkSchemaVersion(const Database& database) {
  const std::int64_t version = database.numberFrom("PRAGMA user_version");
  if (version < 1) throwDamaged("user_version");
  if (version > kSchemaVersion && metaNumber(database, "oldest_reader") > kSchemaVersion) {
    throw Trouble(
        "it was written by a newer Common Thread; install that one on this computer to open it",
        "user_version " + std::to_string(version));
  }
}

/// A newer program that lets us read its files has left our tables as they are, and may have added
/// to them.
void checkSchema(const Database& database) {
  static const Schema ours = schemaMadeBy(kSchemaVersion);
  const Schema found = schemaOf(database);
  const std::int64_t version = database.numberFrom("PRAGMA user_version");
  const bool fits =
      version > kSchemaVersion
          ? std::all_of(ours.begin(), ours.end(),
                        [&](const auto& each) {
                          return std::find(found.begin(), found.end(), each) != found.end();
                        })
          : found == (version == kSchemaVersion ? ours : schemaMadeBy(version));
  if (!fits) throwDamaged("its tables are not those of a session");
}

std::vector<std::string> ourTables() {
  std::vector<std::string> tables{"edit", "edit_part", "meta"};
  session::AllRecords::forEachKind([&]<class Record>() { tables.emplace_back(Record::kTable); });
  return tables;
}

/// `check` is quick_check or integrity_check. Of a newer program's file our own tables alone: what
/// else it holds is not read, and not evaluated.
void checkWhole(const Database& database, const std::string& check) {
  const auto run = [&](const std::string& of) {
    const std::string problem = database.textFrom("PRAGMA " + check + "(" + of + ")");
    if (problem != "ok") throwDamaged(problem);
  };
  if (database.numberFrom("PRAGMA user_version") <= kSchemaVersion) return run("1");
  for (const std::string& table : ourTables())
    run(table);
}

void checkReferences(const Database& database) {
  if (Statement(database, "PRAGMA foreign_key_check").next()) {
    throwDamaged("a row refers to one that is not there");
  }
}

/// Far more than a sound file of that size needs: a row is checked in some fifty steps, and is
/// hardly shorter than ten bytes.
std::int64_t stepsFor(const fs::path& file) {
  constexpr std::int64_t kLeast = 10'000'000;
  constexpr std::int64_t kForEachByte = 20;
  const std::uintmax_t size =
      fs::file_size(file) + (hasContent(walOf(file)) ? fs::file_size(walOf(file)) : 0);
  return kLeast + kForEachByte * static_cast<std::int64_t>(size);
}

void checkTables(const Database& database) {
  checkSchemaVersion(database);
  checkSchema(database);
}

}  // namespace

Database openQuickly(const fs::path& file, OpenAs as) {
  checkFromOutside(file);
  Database database(file, as);
  checkTables(database);
  return database;
}

namespace {

// SQLite asks for the check of the whole before any other statement. It would evaluate, though,
// what a schema from elsewhere says of its columns, however long that takes: so the schema comes
// first, which is only compared.
Database openAfter(const char* check, const fs::path& file, OpenAs as) {
  checkFromOutside(file);
  Database database(file, as);
  const StepLimit limit(database, stepsFor(file));
  checkTables(database);
  checkWhole(database, check);
  checkReferences(database);
  return database;
}

}  // namespace

void checkIntegrity(const Database& database) {
  checkWhole(database, "integrity_check");
  checkReferences(database);
}

Database openChecked(const fs::path& file, OpenAs as) {
  return openAfter("quick_check", file, as);
}

Database openThroughout(const fs::path& file, OpenAs as) {
  return openAfter("integrity_check", file, as);
}

}  // namespace ct::store
