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

/// Finds the entries of the history that may hold the card: those with its number in them, however
/// whoever wrote the file set its JSON.
Statement entriesWith(const Database& file, session::CardId card) {
  Statement rows(file, "SELECT number, changes FROM edit WHERE instr(changes, ?) > 0");
  rows.text(std::to_string(card.value));
  return rows;
}

std::string codeOf(const Database& file, session::CardId card) {
  Statement row(file, "SELECT code FROM card WHERE id = ?");
  row.integer(card.value);
  return row.next() ? std::string(row.textAt(0)) : std::string();
}

void eraseInHistory(Database& file, const Erasing& wish) {
  Statement rows = entriesWith(file, wish.card);
  Statement save(file, "UPDATE edit SET changes = ? WHERE number = ?");
  while (rows.next()) {
    save.text(withOtherWords(std::string(rows.textAt(1)), wish.card, wish.said, wish.impression));
    save.integer(rows.integerAt(0));
    save.execute();
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
  if (code.empty() || isOlder(file)) return;
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
  Statement rows = entriesWith(file, wish.card);
  while (rows.next()) {
    for (const std::string& each : wordingsInChanges(std::string(rows.textAt(1)), wish.card)) {
      if (each != wish.said && each != wish.impression) wordings.insert(each);
    }
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
