#include "store/step_writer.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/contract.h"
#include "session/record_json.h"
#include "store/rows.h"
#include "store/schema.h"

namespace ct::store {
namespace {

/// Bytes of an edit's changes in one row, and the change that goes beyond. SQLite has a row in
/// memory twice while it writes it.
constexpr std::size_t kLongestPart = 1 << 20;

/// The statement, prepared the first time it is wanted.
Statement& prepared(std::optional<Statement>& held, const Database& database,
                    std::string (*sql)()) {
  if (!held) held.emplace(database, sql());
  return *held;
}

}  // namespace

template <class Record>
void StepWriter::put(const Record& record) {
  Statement& upsert =
      prepared(std::get<Statements<Record>>(statements_).upsert, database_, upsertSql<Record>);
  writeRecord(upsert, record);
  upsert.execute();
}

template <class Record>
void StepWriter::remove(base::Id<Record> id) {
  Statement& statement =
      prepared(std::get<Statements<Record>>(statements_).remove, database_, deleteSql<Record>);
  statement.integer(id.value);
  statement.execute();
}

template <class Record>
Digest StepWriter::digestOf(const Record& record) {
  writeRecord(hash_, record);
  return hash_.finish();
}

template <class Record>
void StepWriter::replace(const session::Held<Record>& before, const session::Held<Record>& after,
                         TableSum& sum) {
  if (before) sum.take(digestOf(*before));
  if (after) {
    sum.add(digestOf(*after));
    put(*after);
  } else {
    remove(before->id);
  }
}

void StepWriter::apply(const session::Step& step, Sums& sums) {
  base::contract(step.changes != nullptr, "a step has its changes");
  const bool on = step.direction == session::Direction::on;
  const auto apply = [&](const session::Change& change) {
    std::visit(
        [&]<class Record>(const session::ChangeOf<Record>& of) {
          TableSum& sum = sums[Record::kTable];
          on ? replace(of.before, of.after, sum) : replace(of.after, of.before, sum);
        },
        change);
  };
  const session::Changes& changes = *step.changes;
  on ? std::for_each(changes.begin(), changes.end(), apply)
     : std::for_each(changes.rbegin(), changes.rend(), apply);
}

/// From the second on: the first stands with the entry.
void StepWriter::writeParts(std::int64_t entry, std::span<const session::Change> changes) {
  for (std::int64_t part = 2; !changes.empty(); ++part) {
    Statement add(database_, "INSERT INTO edit_part (edit, part, changes) VALUES (?, ?, ?)");
    writeValue(add, entry);
    writeValue(add, part);
    writeValue(add, session::firstChangesToText(changes, kLongestPart));
    add.execute();
  }
}

void StepWriter::writeEntry(const session::Entry& entry) {
  base::contract(entry.changes != nullptr, "an entry is saved with its changes");
  Statement forget(database_, "DELETE FROM edit_part WHERE edit = ?");  // an entry may have grown
  writeValue(forget, entry.number);
  forget.execute();
  Statement add(database_,
                "INSERT OR REPLACE INTO edit (number, follows, sentence, time, join_key, changes)"
                " VALUES (?, ?, ?, ?, ?, ?)");
  writeValue(add, entry.number);
  writeValue(add, entry.follows);
  writeValue(add, entry.sentence);
  writeValue(add, entry.time);
  writeValue(add, entry.join);
  std::span<const session::Change> left(*entry.changes);
  writeValue(add, session::firstChangesToText(left, kLongestPart));
  add.execute();
  writeParts(entry.number, left);
}

void StepWriter::writeMeta(std::int64_t revision, std::int64_t nextId, std::int64_t inForce,
                           const Sums& sums) {
  setMeta(database_, "revision", std::to_string(revision));
  setMeta(database_, "next_id", std::to_string(nextId));
  setMeta(database_, "edit_in_force", std::to_string(inForce));
  session::AllRecords::forEachKind([&]<class Record>() {
    const auto sum = sums.find(Record::kTable);
    setMeta(database_, sumName<Record>(), (sum == sums.end() ? TableSum{} : sum->second).text());
  });
}

void StepWriter::write(const std::vector<session::Step>& steps, Sums& sums) {
  base::contract(!steps.empty(), "there is a step to write");
  Sums after = sums;
  Transaction transaction(database_);
  for (const session::Step& step : steps) {
    apply(step, after);
    if (step.entry) writeEntry(*step.entry);
  }
  const session::Step& last = steps.back();
  writeMeta(last.revision, last.nextId, last.inForce, after);
  transaction.commit();
  sums = std::move(after);
}

void StepWriter::writeNew(const session::Session& session) {
  Sums sums;
  Transaction transaction(database_);
  session::AllRecords::forEachKind([&]<class Record>() {
    for (const Record& record : session.table<Record>()) {
      put(record);
      sums[Record::kTable].add(digestOf(record));
    }
  });
  writeMeta(session.revision(), session.nextId(), 0, sums);
  transaction.commit();
}

}  // namespace ct::store
