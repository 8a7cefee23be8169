#include "store/load.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "session/sound_text.h"
#include "store/failure.h"
#include "store/rows.h"
#include "store/schema.h"

namespace ct::store {
namespace {

template <class Record>
std::vector<Record> readTable(const Database& database, TableSum& sum) {
  Statement rows(database, selectSql<Record>());
  std::vector<Record> records;
  RowHash hash;
  while (rows.next()) {
    Record& record = records.emplace_back();
    if (!readRecord(rows, record))
      throwDamaged(std::string(Record::kTable) + ": an unreadable row");
    writeRecord(hash, record);
    sum.add(hash.finish());
  }
  if (sum.text() != metaText(database, sumName<Record>())) {
    throwDamaged(std::string(Record::kTable) + ": not what was saved");
  }
  return records;
}

/// Ids are above 0 and below `nextId`; that no two records share one is for `findFault` to see.
void checkIds(const session::Records& records, std::int64_t nextId) {
  bool fit = nextId <= session::Session::kMostIds;
  session::AllRecords::forEachKind([&]<class Record>() {
    for (const Record& record : std::get<std::vector<Record>>(records))
      fit = fit && record.id.value > 0 && record.id.value < nextId;
  });
  if (!fit) throwDamaged("ids");
}

session::History loadHistory(const Database& database) {
  Statement rows(database,
                 "SELECT number, follows, sentence, time, join_key FROM edit ORDER BY number");
  std::vector<session::Entry> entries;
  while (rows.next()) {
    session::Entry& entry = entries.emplace_back();
    const bool whole = readValue(rows, 0, entry.number) && readValue(rows, 1, entry.follows) &&
                       readValue(rows, 2, entry.sentence) && readValue(rows, 3, entry.time) &&
                       readValue(rows, 4, entry.join);
    if (!session::isSoundText(entry.sentence)) throwDamaged("a sentence of the history");
    if (!whole || entry.number != static_cast<std::int64_t>(entries.size()) || entry.follows < 0 ||
        entry.follows >= entry.number) {
      throwDamaged("history");
    }
  }
  const std::int64_t inForce = metaNumber(database, "edit_in_force");
  if (inForce > static_cast<std::int64_t>(entries.size())) throwDamaged("edit_in_force");
  return {std::move(entries), inForce};
}

}  // namespace

Loaded load(const Database& database) {
  session::Records records;
  Sums sums;
  session::AllRecords::forEachKind([&]<class Record>() {
    std::get<std::vector<Record>>(records) = readTable<Record>(database, sums[Record::kTable]);
  });
  const std::int64_t nextId = metaNumber(database, "next_id");
  checkIds(records, nextId);
  session::Session session(std::move(records), metaNumber(database, "revision"), nextId);
  if (const auto fault = session::findFault(session)) throwDamaged(*fault);
  return {std::move(session), loadHistory(database), std::move(sums)};
}

}  // namespace ct::store
