#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "session/fields.h"
#include "session/record_json.h"
#include "session/records.h"
#include "store/database.h"

/// Records as rows of SQL tables, from their field lists. Private to store/.
namespace ct::store {

// --- one value
// A `Sink` takes values in order: a `Statement`, or `RowHash`.

template <class Sink>
void writeValue(Sink& sink, std::int64_t value) {
  sink.integer(value);
}
template <class Sink>
void writeValue(Sink& sink, bool value) {
  sink.integer(value ? 1 : 0);
}
template <class Sink>
void writeValue(Sink& sink, double value) {
  sink.real(value);
}
template <class Sink>
void writeValue(Sink& sink, const std::string& value) {
  sink.text(value);
}
template <class Sink>
void writeValue(Sink& sink, base::Time value) {
  sink.text(base::toIso(value));
}
template <class Sink, class Record>
void writeValue(Sink& sink, base::Id<Record> value) {
  sink.integer(value.value);
}
template <class Sink, class E>
requires std::is_enum_v<E>
void writeValue(Sink& sink, E value) {
  sink.text(session::nameOf(value));
}
template <class Sink>
void writeValue(Sink& sink, const std::vector<session::Dots>& value) {
  sink.text(session::dotsToText(value));
}
template <class Sink, class T>
void writeValue(Sink& sink, const std::optional<T>& value) {
  if (value) {
    writeValue(sink, *value);
  } else {
    sink.nothing();
  }
}

// Each `readValue` is false when the column does not hold what `writeValue` gives for some value.

bool readValue(const Statement& row, int column, std::int64_t& value);
bool readValue(const Statement& row, int column, bool& value);
bool readValue(const Statement& row, int column, double& value);
bool readValue(const Statement& row, int column, std::string& value);
bool readValue(const Statement& row, int column, base::Time& value);
bool readValue(const Statement& row, int column, std::vector<session::Dots>& value);

template <class Record>
bool readValue(const Statement& row, int column, base::Id<Record>& value) {
  return readValue(row, column, value.value);
}
template <class E>
requires std::is_enum_v<E>
bool readValue(const Statement& row, int column, E& value) {
  if (row.kindAt(column) != ValueKind::text) return false;
  const auto found = session::fromName<E>(row.textAt(column));
  if (found) value = *found;
  return found.has_value();
}
template <class T>
bool readValue(const Statement& row, int column, std::optional<T>& value) {
  if (row.kindAt(column) == ValueKind::nothing) {
    value.reset();
    return true;
  }
  return readValue(row, column, value.emplace());
}

// --- one record

template <class Record, class Sink>
void writeRecord(Sink& sink, const Record& record) {
  session::forEachField<Record>([&](const auto& each) { writeValue(sink, record.*(each.member)); });
}

/// False when the row is not one that `writeRecord` writes.
template <class Record>
bool readRecord(const Statement& row, Record& record) {
  bool whole = true;
  int column = 0;
  session::forEachField<Record>(
      [&](const auto& each) { whole = whole && readValue(row, column++, record.*(each.member)); });
  return whole;
}

// --- SQL

/// "id, code, said, …", quoted.
template <class Record>
std::string columnList() {
  std::string list;
  session::forEachField<Record>([&](const auto& each) {
    list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", each.name);
  });
  return list;
}

/// Adds a record, or replaces the one with its id where it stands.
template <class Record>
std::string upsertSql() {
  std::string marks;
  std::string updates;
  session::forEachField<Record>([&](const auto& each) {
    marks += marks.empty() ? "?" : ", ?";
    if (std::string_view(each.name) == "id") return;
    updates += fmt::format("{}\"{}\" = excluded.\"{}\"", updates.empty() ? "" : ", ", each.name,
                           each.name);
  });
  return fmt::format("INSERT INTO \"{}\" ({}) VALUES ({}) ON CONFLICT (\"id\") DO UPDATE SET {}",
                     Record::kTable, columnList<Record>(), marks, updates);
}

template <class Record>
std::string deleteSql() {
  return fmt::format("DELETE FROM \"{}\" WHERE \"id\" = ?", Record::kTable);
}

template <class Record>
std::string selectSql() {
  return fmt::format("SELECT {} FROM \"{}\" ORDER BY \"id\"", columnList<Record>(), Record::kTable);
}

}  // namespace ct::store
