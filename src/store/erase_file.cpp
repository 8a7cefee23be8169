#include "store/erase_file.h"

#include <fmt/format.h>

#include <set>

#include "session/record_json.h"
#include "store/content.h"
#include "store/failure.h"
#include "store/history_fields.h"
#include "store/rows.h"
#include "store/schema.h"

namespace ct::store {
namespace {

constexpr const char* kMark = "erasures";  // the `meta` row with a line for each

/// Tells one erasing from all others.
std::string lineOf(const Erasing& wish) {
  return fmt::format("{} card {}\n", base::toIso(wish.at), wish.card.value);
}

/// Calls `with(row, changes)` for what of the history in that table may hold the card: what has its
/// number in it, however whoever wrote the file set its JSON.
template <class With>
void forChangesWith(const Database& file, const std::string& table, session::CardId card,
                    With with) {
  Statement rows(file,
                 fmt::format("SELECT rowid, changes FROM {} WHERE instr(changes, ?) > 0", table));
  rows.text(std::to_string(card.value));
  while (rows.next())
    with(rows.integerAt(0), std::string(rows.textAt(1)));
}

std::string codeOf(const Database& file, session::CardId card) {
  Statement row(file, "SELECT code FROM card WHERE id = ?");
  row.integer(card.value);
  return row.next() ? std::string(row.textAt(0)) : std::string();
}

void eraseInHistory(Database& file, const Erasing& wish) {
  for (const std::string& table : tablesOfChanges(file)) {
    Statement save(file, fmt::format("UPDATE {} SET changes = ? WHERE rowid = ?", table));
    forChangesWith(file, table, wish.card, [&](std::int64_t row, const std::string& changes) {
      save.text(withOtherWords(changes, wish.card, wish.said, wish.impression));
      save.integer(row);
      save.execute();
    });
  }
}

void eraseInCards(Database& file, const Erasing& wish) {
  Statement update(file, "UPDATE card SET said = ?, impression = ? WHERE id = ?");
  update.text(wish.said);
  update.text(wish.impression);
  update.integer(wish.card.value);
  update.execute();
}

/// As a record where the schema has such a table; in older versions the line in `meta` alone.
void leaveMark(Database& file, const Erasing& wish) {
  setMeta(file, kMark, metaText(file, kMark) + lineOf(wish));
  const std::string code = codeOf(file, wish.card);
  if (code.empty() || !hasTable(file, session::Erasure::kTable)) return;
  const std::int64_t id = metaNumber(file, "next_id");
  Statement add(file, upsertSql<session::Erasure>());
  writeRecord(add, session::Erasure{{id}, code, wish.at, wish.reason});
  add.execute();
  setMeta(file, "next_id", std::to_string(id + 1));
}

void gather(std::set<std::string>& wordings, const session::Card& card, const Erasing& wish) {
  if (card.id != wish.card) return;
  if (card.said != wish.said) wordings.insert(card.said);
  if (card.impression != wish.impression) wordings.insert(card.impression);
}

}  // namespace

std::vector<std::string> wordingsIn(const Database& file, const Erasing& wish) {
  std::set<std::string> wordings;
  Statement now(file, "SELECT said, impression FROM card WHERE id = ?");
  now.integer(wish.card.value);
  if (now.next()) {
    session::Card card;
    card.id = wish.card;
    card.said = now.textAt(0);
    card.impression = now.textAt(1);
    gather(wordings, card, wish);
  }
  for (const std::string& table : tablesOfChanges(file)) {
    forChangesWith(file, table, wish.card, [&](std::int64_t, const std::string& changes) {
      for (const std::string& each : wordingsInChanges(changes, wish.card)) {
        if (each != wish.said && each != wish.impression) wordings.insert(each);
      }
    });
  }
  wordings.erase("");
  return {wordings.begin(), wordings.end()};
}

bool isErasedIn(const Database& file, const Erasing& wish) {
  return metaText(file, kMark).find(lineOf(wish)) != std::string::npos;
}

void eraseIn(Database& file, const Erasing& wish) {
  Transaction transaction(file);
  eraseInCards(file, wish);
  eraseInHistory(file, wish);
  leaveMark(file, wish);
  saveSums(file);
  setMeta(file, "revision", std::to_string(metaNumber(file, "revision") + 1));
  transaction.commit();
}

}  // namespace ct::store
