#include "app/import_notes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/changing.h"
#include "app/identity_lists.h"
#include "app/open_session.h"
#include "app/print.h"
#include "base/counted.h"
#include "gather/notes.h"
#include "platform/files.h"
#include "platform/folders.h"

namespace ct::app {
namespace {

using base::Result;
namespace fs = std::filesystem;

constexpr std::size_t kNotesQuoted = 3;

/// A file of notes, read but not yet brought in.
struct Import {
  std::string name;
  gather::Table table;
  gather::Columns columns;
  gather::Notes notes;
  bool information = false;
};

Result<gather::Table> tableIn(const ImportWish& wish) {
  const auto bytes = platform::readWholeFile(wish.file, gather::kLargestFile);
  if (!bytes) return base::refuse(bytes.error().sentence, bytes.error().detail);
  return gather::readTable(*bytes, wish.reading);
}

gather::Columns columnsOf(const gather::Table& table, const ImportWish& wish) {
  gather::Columns columns = gather::likelyColumns(table);
  for (const auto& [meaning, column] : wish.columns) {
    if (!column.empty()) columns = gather::withMeaning(std::move(columns), column, meaning);
  }
  return columns;
}

Result<Import> read(const ImportWish& wish) {
  auto table = tableIn(wish);
  if (!table) return base::passOn(std::move(table));
  gather::Columns columns = columnsOf(*table, wish);
  const auto check = readIdentityCheck(platform::sessionsFolder());
  if (!check) return base::refuse(check.error().sentence, check.error().detail);
  std::string name = wish.file.filename().string();
  auto notes = gather::notesFrom(*table, columns, name, &*check);
  if (!notes) return base::passOn(std::move(notes));
  if (!wish.information) {
    std::vector<std::string>& notices = notes->notices;
    notices.insert(notices.end(), notes->aboutConversations.begin(),
                   notes->aboutConversations.end());
    auto months = gather::noticeOfMonths(notes->conversations, base::WallClock().now());
    if (!months.empty()) notices.push_back(std::move(months));
  }
  return Import{std::move(name), std::move(*table), std::move(columns), std::move(*notes),
                wish.information};
}

/// The first few that may be seen.
std::vector<std::string> firstOf(const gather::Notes& notes) {
  std::vector<std::string> first;
  for (const gather::NewCard& card : notes.cards) {
    if (first.size() == kNotesQuoted) break;
    if (!card.heldBack) first.push_back(card.said);
  }
  return first;
}

std::string previewText(const Import& import) {
  const gather::Table& table = import.table;
  const std::string how = table.sheet.empty()
                              ? fmt::format("letters read as {}", table.encodingName)
                              : fmt::format("of the sheet “{}”", table.sheet);
  std::string out =
      fmt::format("{}: {}, {}\n", import.name, base::counted(table.rows(), "row"), how);
  for (const std::string& column : table.columns)
    out += fmt::format("  {}: {}\n", column, gather::whatBecomesOf(column, import.columns));
  out += fmt::format("Would bring in {}, {} of them held back\n",
                     base::counted(import.notes.cards.size(), "note"),
                     base::inFigures(import.notes.heldBack));
  for (const std::string& said : firstOf(import.notes))
    out += fmt::format("  “{}”\n", said);
  for (const std::string& notice : import.notes.notices)
    out += notice + "\n";
  return out + "Nothing was brought in.\n";
}

std::string previewJson(const Import& import) {
  const gather::Table& table = import.table;
  nlohmann::ordered_json columns = nlohmann::ordered_json::array();
  for (const std::string& column : table.columns) {
    columns.push_back(
        {{"name", column}, {"meaning", gather::whatBecomesOf(column, import.columns)}});
  }
  const nlohmann::ordered_json json{
      {"file", import.name},
      {"encoding", table.encodingName},
      {"encodingGuessed", table.guessedEncoding},
      {"sheets", table.sheets},
      {"sheet", table.sheet},
      {"lines", table.lines},
      {"rows", table.rows()},
      {"columns", columns},
      {"notes", import.notes.cards.size()},
      {"heldBack", import.notes.heldBack},
      {"mayTellWho", import.notes.telling},
      {"blankRows", import.notes.blankRows},
      {"conversations", import.information ? 0 : import.notes.conversations.size()},
      {"first", firstOf(import.notes)},
      {"notices", import.notes.notices}};
  return json.dump(2) + "\n";
}

}  // namespace

Result<void> runImport(const fs::path& folder, const ImportWish& wish) {
  auto import = read(wish);
  if (!import) return base::passOn(std::move(import));
  if (wish.dryRun) {
    print(wish.json ? previewJson(*import) : previewText(*import));
    return {};
  }
  // What is brought in needs the room, which an empty table put in its place would keep.
  (void)std::exchange(import->table, {});
  auto imported = changing(folder, [&](OpenSession& open) -> Result<void> {
    std::vector<std::string>& notices = import->notes.notices;
    std::string repeats = gather::noticeOfRepeats(open.session(), import->notes.cards);
    if (!repeats.empty()) notices.insert(notices.begin(), std::move(repeats));
    base::WallClock clock;
    gather::AddCards add{
        .cards = std::move(import->notes.cards),
        .source = import->name,
        .conversations = std::move(import->notes.conversations),
        .kind = import->information ? session::CardKind::information : session::CardKind::heard};
    auto done = open.carryOut(commands::Command(std::move(add)), clock.now());
    if (!done) return base::passOn(std::move(done));
    if (auto durable = open.waitUntilDurable(); !durable) return durable;
    print(*done + "\n");
    return {};
  });
  if (!imported) return imported;
  for (const std::string& notice : import->notes.notices)
    print(notice + "\n");
  return {};
}

}  // namespace ct::app
