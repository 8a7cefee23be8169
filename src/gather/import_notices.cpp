#include "gather/import_notices.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <re2/re2.h>

#include <algorithm>
#include <cstdint>

#include "base/counted.h"
#include "gather/column_names.h"
#include "text/alike.h"

namespace ct::gather {
namespace {

constexpr std::string_view kUnreadable = "\uFFFD";

using Notices = std::vector<std::string>;

std::string wereOrWas(std::size_t count, std::string_view one) {
  return base::counted(count, one) + (count == 1 ? " was" : " were");
}

/// "a, b, c and 12 more".
template <class Each>
std::string firstOf(const std::vector<Each>& all) {
  constexpr std::size_t kMost = 6;
  const std::vector<Each> first(all.begin(), all.size() > kMost ? all.begin() + kMost : all.end());
  const std::string more =
      all.size() > kMost ? " and " + base::inFigures(all.size() - kMost) + " more" : "";
  return fmt::format("{}{}", fmt::join(first, ", "), more);
}

void aboutLetters(const Table& table, const Notes& notes, Notices& notices) {
  if (table.guessedEncoding) {
    notices.push_back(fmt::format(
        "The file does not say how its letters are written; {} was guessed, so check letters with "
        "accents.",
        table.encodingName));
  }
  const auto unreadable = static_cast<std::size_t>(std::count_if(
      notes.cards.begin(), notes.cards.end(),
      [](const NewCard& card) { return card.said.find(kUnreadable) != std::string::npos; }));
  if (unreadable == 0) return;
  notices.push_back(fmt::format("{} letters that could not be read, shown as {}.",
                                base::counted(unreadable, "note has", "notes have"), kUnreadable));
}

void aboutColumns(const Notes& notes, const std::string& textColumn, Notices& notices) {
  std::vector<std::string> naming = notes.droppedColumns;
  const auto others = std::stable_partition(naming.begin(), naming.end(), namesAuthor);
  const std::vector<std::string> unsaid(others, naming.end());
  naming.erase(others, naming.end());
  if (!naming.empty()) {
    notices.push_back(
        "Left out and not stored, because it may tell who people are: " + firstOf(naming) + ".");
  }
  if (!unsaid.empty()) {
    notices.push_back(
        "Left out and not stored, because nobody said what it holds: " + firstOf(unsaid) + ".");
  }
  if (namesAuthor(textColumn)) {
    notices.push_back(
        fmt::format("The column “{}” may tell who people are; read the cards before showing them.",
                    textColumn));
  }
}

/// All a spreadsheet leaves of "5-6", "1/2" or a long number.
bool looksDamaged(const NewCard& card) {
  static const RE2 kDamaged(
      R"(-?\d(\.\d+)?E\+\d{2,3}|\d{1,2}-[A-Z][a-z]{2}(-\d{2,4})?|[A-Z][a-z]{2}-\d{2,4}|)"
      R"(\d{4}-\d{2}-\d{2}( \d{2}:\d{2}(:\d{2})?)?|\d{1,2}/\d{1,2}/\d{2,4})");
  return RE2::FullMatch(card.said, kDamaged);
}

void aboutSpreadsheets(const Table& table, const Notes& notes, Notices& notices) {
  const auto first = std::find_if(notes.cards.begin(), notes.cards.end(), looksDamaged);
  if (first != notes.cards.end()) {
    const auto damaged =
        static_cast<std::size_t>(std::count_if(first, notes.cards.end(), looksDamaged));
    notices.push_back(fmt::format(
        "{} like a date or a number that a spreadsheet made of something else, the first “{}”; "
        "check with what was written.",
        base::counted(damaged, "note looks", "notes look"), first->said));
  }
  if (table.hiddenRows > 0) {
    notices.push_back(fmt::format("The spreadsheet hides {}; {} in too.",
                                  base::counted(table.hiddenRows, "row"),
                                  table.hiddenRows == 1 ? "it comes" : "they come"));
  }
}

/// Nobody is left out for it: two people may have said the same.
void aboutLikeness(const Notes& notes, base::Progress* progress, Notices& notices) {
  std::vector<std::string_view> said;
  said.reserve(notes.cards.size());
  for (const NewCard& card : notes.cards)
    said.emplace_back(card.said);
  const auto alike = text::nearlyAlike(said, progress);
  if (alike.empty()) return;
  notices.push_back(
      fmt::format("{} nearly the same as an earlier one; all come in, and can then be looked at "
                  "side by side.",
                  base::counted(alike.size(), "note says", "notes say")));
}

/// Something else stands in them, or they would be no rows at all.
std::string aboutBlank(const std::vector<std::uint32_t>& rows) {
  const bool one = rows.size() == 1;
  return fmt::format("{} left out because nothing was said in {}: {} {}.",
                     wereOrWas(rows.size(), "row"), one ? "it" : "them", one ? "row" : "rows",
                     firstOf(rows));
}

void aboutRows(const Table& table, const Notes& notes, Notices& notices) {
  if (!table.titles.empty()) {
    notices.push_back(fmt::format("Left out, because it stands above the names of the columns: {}.",
                                  fmt::join(table.titles, "; ")));
  }
  if (table.lines) notices.emplace_back("The file is no table: every line is taken for a note.");
  if (notes.heldBack > notes.telling) {
    notices.push_back(wereOrWas(notes.heldBack - notes.telling, "note") +
                      " hidden by moderators: held back, out of the room and of every report.");
  }
  if (!notes.blankRows.empty()) notices.push_back(aboutBlank(notes.blankRows));
}

}  // namespace

Notices noticesFor(const Table& table, const Notes& notes, const std::string& textColumn,
                   base::Progress* progress) {
  Notices notices;
  aboutLetters(table, notes, notices);
  aboutColumns(notes, textColumn, notices);
  aboutSpreadsheets(table, notes, notices);
  aboutRows(table, notes, notices);
  aboutLikeness(notes, progress, notices);
  return notices;
}

}  // namespace ct::gather
