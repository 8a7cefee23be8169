#include "store/content.h"

#include <fmt/format.h>

#include <cstdint>
#include <string_view>

#include "session/records.h"
#include "store/failure.h"
#include "store/schema.h"

namespace ct::store {
namespace {

void hashValue(RowHash& hash, const Statement& row, int column) {
  switch (row.kindAt(column)) {
    case ValueKind::integer:
      return hash.integer(row.integerAt(column));
    case ValueKind::real:
      return hash.real(row.realAt(column));
    case ValueKind::text:
      return hash.text(row.textAt(column));
    case ValueKind::nothing:
      return hash.nothing();
    case ValueKind::other:
      throwDamaged("a value of no kind we write");
  }
}

void hashRow(RowHash& hash, const Statement& row) {
  const int columns = row.columns();
  for (int column = 0; column < columns; ++column)
    hashValue(hash, row, column);
}

/// Its columns, each between two `quote`s; empty when there is no such table.
std::string columnsOf(const Database& database, std::string_view table, std::string_view quote) {
  Statement columns(database, "SELECT name FROM pragma_table_info(?) ORDER BY cid");
  columns.text(table);
  std::string list;
  while (columns.next())
    list += fmt::format("{}{}{}{}", list.empty() ? "" : ", ", quote, columns.textAt(0), quote);
  return list;
}

std::string selectOf(const Database& database, const std::string& table) {
  const std::string columns = columnsOf(database, table, "\"");
  if (columns.empty()) return {};
  return fmt::format("SELECT {} FROM \"{}\" ORDER BY \"id\"", columns, table);
}

/// Of the tables of records the file has.
std::vector<std::string> recordTables(const Database& database) {
  std::vector<std::string> tables;
  session::AllRecords::forEachKind([&]<class Record>() {
    const std::string table(Record::kTable);
    if (!selectOf(database, table).empty()) tables.push_back(table);
  });
  return tables;
}

std::string sumNameOf(const std::string& table) {
  return table + "_sum";
}

}  // namespace

std::vector<std::string> selectsOfAllTables(const Database& database) {
  std::vector<std::string> all;
  for (const std::string& table : recordTables(database))
    all.push_back(selectOf(database, table));
  all.push_back(
      fmt::format("SELECT {} FROM edit ORDER BY number", columnsOf(database, "edit", "")));
  if (hasTable(database, "edit_part"))
    all.push_back(fmt::format("SELECT {} FROM edit_part ORDER BY edit, part",
                              columnsOf(database, "edit_part", "")));
  all.push_back("SELECT name, value FROM meta WHERE name <> 'hash' ORDER BY name");
  return all;
}

std::string contentHash(const Database& version) {
  RowHash hash;
  for (const std::string& select : selectsOfAllTables(version)) {
    hash.text(select);
    Statement row(version, select);
    for (std::int64_t number = 1; row.next(); ++number) {
      hash.integer(number);
      hashRow(hash, row);
    }
  }
  return hexOf(hash.finish());
}

TableSum sumOfTable(const Database& database, const std::string& table) {
  TableSum sum;
  RowHash hash;
  Statement row(database, selectOf(database, table));
  while (row.next()) {
    hashRow(hash, row);
    sum.add(hash.finish());
  }
  return sum;
}

std::string savedSum(const Database& database, const std::string& table) {
  return metaText(database, sumNameOf(table));
}

void checkSums(const Database& database) {
  for (const std::string& table : recordTables(database)) {
    if (sumOfTable(database, table).text() != savedSum(database, table))
      throwDamaged(table + ": not what was saved");
  }
}

void saveSums(Database& database) {
  for (const std::string& table : recordTables(database))
    setMeta(database, sumNameOf(table), sumOfTable(database, table).text());
}

}  // namespace ct::store
