#include "gather/columns.h"

#include <algorithm>
#include <cstddef>

#include "gather/column_names.h"

namespace ct::gather {
namespace {

/// Letters to a cell, in the first rows; digits and signs do not count, so a column of numbers has
/// none.
double lettersToACell(const Table& table, std::size_t column) {
  constexpr std::size_t kRowsLookedAt = 1'000;
  const std::size_t rows = std::min(table.rows(), kRowsLookedAt);
  const auto isLetter = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xC0 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  std::ptrdiff_t letters = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    const std::string_view cell = table.cell(row, column);
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

}  // namespace

Columns likelyColumns(const Table& table) {
  Columns columns;
  columns.text = columnNamedLike(table.columns, kNamesOfNotes).value_or("");
  if (columns.text.empty()) columns.text = columnWithMostLetters(table);
  columns.impression = columnNamedLike(table.columns, kNamesOfImpressions);
  columns.voice = columnNamed(table.columns, kNamesOfVoices);
  columns.people = columnNamed(table.columns, kNamesOfPeople);
  columns.moderated = columnNamed(table.columns, kNamesOfModeration);
  columns.conversation = columnNamed(table.columns, kNamesOfConversations);
  columns.tookPart = columnNamed(table.columns, kNamesOfThoseWhoTookPart);
  columns.month = columnNamed(table.columns, kNamesOfMonths);
  columns.place = columnNamed(table.columns, kNamesOfPlaces);
  columns.way = columnNamed(table.columns, kNamesOfWays);
  columns.kinds = columnNamed(table.columns, kNamesOfKinds);
  columns.involved = columnNamed(table.columns, kNamesOfInvolved);
  columns.codeWords = columnNamed(table.columns, kNamesOfCodeWords);
  for (const OptionalColumn& each : kOptionalColumns) {
    if (columns.*each.column == columns.text) (columns.*each.column).reset();
  }
  return columns;
}

Meaning meaningOf(const std::string& column, const Columns& columns) {
  if (column == columns.text) return Meaning::note;
  for (const OptionalColumn& each : kOptionalColumns) {
    if (columns.*each.column == column) return each.meaning;
  }
  return Meaning::dropped;
}

Columns withMeaning(Columns columns, const std::string& column, Meaning meaning) {
  if (columns.text == column) columns.text.clear();
  if (meaning == Meaning::note) columns.text = column;
  for (const OptionalColumn& each : kOptionalColumns) {
    if (columns.*each.column == column) (columns.*each.column).reset();
    if (each.meaning == meaning) columns.*each.column = column;
  }
  return columns;
}

std::string_view inWords(Meaning meaning) {
  for (const OptionalColumn& each : kOptionalColumns) {
    if (each.meaning == meaning) return each.words;
  }
  return meaning == Meaning::note ? "The note" : "Dropped, never stored";
}

std::string_view whatBecomesOf(const std::string& column, const Columns& columns) {
  const Meaning meaning = meaningOf(column, columns);
  if (meaning == Meaning::dropped && namesAuthor(column)) return "Tells who: dropped, never stored";
  return inWords(meaning);
}

}  // namespace ct::gather
