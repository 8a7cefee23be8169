#include "gather/notes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "base/counted.h"
#include "gather/telling.h"
#include "text/words.h"

namespace ct::gather {
namespace {

constexpr std::string_view kUnreadable = "\uFFFD";

/// Letters to a cell, in the first rows; digits and signs do not count, so a column of numbers has
/// none.
double lettersToACell(const Table& table, std::size_t column) {
  constexpr std::size_t kRowsLookedAt = 1'000;
  const std::size_t rows = std::min(table.rows.size(), kRowsLookedAt);
  const auto isLetter = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xC0 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  std::ptrdiff_t letters = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    const std::string& cell = table.rows[row][column];
    letters += std::count_if(cell.begin(), cell.end(), isLetter);
  }
  return static_cast<double>(letters) / static_cast<double>(rows);
}

std::string columnWithMostLetters(const Table& table) {
  std::string best;
  double most = 0;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (!mayHoldNotes(table.columns[column])) continue;
    const double letters = lettersToACell(table, column);
    if (letters > most) {
      most = letters;
      best = table.columns[column];
    }
  }
  return best;
}

std::optional<std::size_t> placeOf(const Table& table, const std::string& column) {
  const auto found = std::find(table.columns.begin(), table.columns.end(), column);
  if (found == table.columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - table.columns.begin());
}

/// Where the chosen columns are in each row.
struct Places {
  std::size_t text = 0;
  std::optional<std::size_t> impression;
  std::optional<std::size_t> moderated;

  bool use(std::size_t column) const {
    return column == text || column == impression || column == moderated;
  }
};

base::Failure missing(const Table& table, const std::string& column, std::string_view source) {
  const std::string there = fmt::format("“{}”", fmt::join(table.columns, "”, “"));
  if (column.empty()) {
    return base::refuse(fmt::format(
        "No column of {} looks like notes; say which one holds them: {}.", source, there));
  }
  return base::refuse(fmt::format("{} has no column “{}”; it has {}.", source, column, there));
}

base::Result<Places> placesOf(const Table& table, const Columns& columns, std::string_view source) {
  const auto text = placeOf(table, columns.text);
  if (!text) return missing(table, columns.text, source);
  Places places{*text, std::nullopt, std::nullopt};
  if (columns.impression) {
    places.impression = placeOf(table, *columns.impression);
    if (!places.impression) return missing(table, *columns.impression, source);
  }
  if (columns.moderated) {
    places.moderated = placeOf(table, *columns.moderated);
    if (!places.moderated) return missing(table, *columns.moderated, source);
  }
  return places;
}

bool saysHidden(std::string_view moderated) {
  const std::string word = inPlainWords(moderated);
  return text::tidy(moderated) == "-1" || word == "hidden" || word == "rejected";
}

NewCard cardFrom(const std::vector<std::string>& row, const Places& places) {
  NewCard card;
  card.said = text::tidy(row[places.text]);
  if (places.impression) card.impression = text::tidy(row[*places.impression]);
  card.heldBack = places.moderated && saysHidden(row[*places.moderated]);
  return card;
}

std::string wereOrWas(std::size_t count, std::string_view one) {
  return base::counted(count, one) + (count == 1 ? " was" : " were");
}

std::vector<std::string> noticesFor(const Table& table, const Notes& notes,
                                    const std::string& textColumn) {
  std::vector<std::string> notices;
  if (table.guessedEncoding) {
    notices.push_back(fmt::format(
        "The file does not say how its letters are written; {} was guessed, so check letters with "
        "accents.",
        table.encodingName));
  }
  const auto unreadable = static_cast<std::size_t>(std::count_if(
      notes.cards.begin(), notes.cards.end(),
      [](const NewCard& card) { return card.said.find(kUnreadable) != std::string::npos; }));
  if (unreadable > 0) {
    notices.push_back(fmt::format("{} letters that could not be read, shown as {}.",
                                  base::counted(unreadable, "note has", "notes have"),
                                  kUnreadable));
  }
  std::vector<std::string> naming;
  std::copy_if(notes.droppedColumns.begin(), notes.droppedColumns.end(), std::back_inserter(naming),
               namesAuthor);
  if (!naming.empty()) {
    notices.push_back(
        fmt::format("Left out and not stored, because it may tell who people are: {}.",
                    fmt::join(naming, ", ")));
  }
  if (namesAuthor(textColumn)) {
    notices.push_back(
        fmt::format("The column “{}” may tell who people are; read the cards before showing them.",
                    textColumn));
  }
  if (notes.heldBack > notes.telling) {
    notices.push_back(wereOrWas(notes.heldBack - notes.telling, "note") +
                      " hidden by moderators: held back, out of the room and of every report.");
  }
  if (notes.blankRows > 0) {
    notices.push_back(wereOrWas(notes.blankRows, "row") +
                      " left out because nothing was said in it.");
  }
  return notices;
}

}  // namespace

Columns likelyColumns(const Table& table) {
  Columns columns;
  columns.text = columnNamedLike(table.columns, kNamesOfNotes).value_or("");
  if (columns.text.empty()) columns.text = columnWithMostLetters(table);
  columns.impression = columnNamedLike(table.columns, kNamesOfImpressions);
  columns.moderated = columnNamed(table.columns, kNamesOfModeration);
  return columns;
}

base::Result<Notes> notesFrom(const Table& table, const Columns& columns, std::string_view source,
                              const text::IdentityCheck* check) {
  auto places = placesOf(table, columns, source);
  if (!places) return base::passOn(std::move(places));
  Notes notes;
  for (const auto& row : table.rows) {
    NewCard card = cardFrom(row, *places);
    if (text::blank(card.said)) {
      ++notes.blankRows;
      continue;
    }
    notes.heldBack += card.heldBack ? 1 : 0;
    notes.cards.push_back(std::move(card));
  }
  if (notes.cards.empty()) {
    return base::refuse(
        fmt::format("The column “{}” of {} has no words in any row; nothing was imported.",
                    columns.text, source));
  }
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (!places->use(column)) notes.droppedColumns.push_back(table.columns[column]);
  }
  const Telling telling = holdBackTelling(notes.cards, check);
  notes.telling = telling.cards;
  notes.heldBack += telling.cards;
  notes.notices = noticesFor(table, notes, columns.text);
  if (telling.cards > 0) notes.notices.push_back(sentenceOf(telling));
  return notes;
}

std::vector<NewCard> notesFromLines(std::string_view pasted) {
  std::vector<NewCard> cards;
  const std::string words = text::tidy(pasted);
  for (std::size_t start = 0; start <= words.size();) {
    const std::size_t end = std::min(words.find('\n', start), words.size());
    std::string line = text::tidy(std::string_view(words).substr(start, end - start));
    if (!text::blank(line)) cards.push_back(NewCard{std::move(line)});
    start = end + 1;
  }
  return cards;
}

}  // namespace ct::gather
