#include "gather/table.h"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <utility>

#include "base/short_of_memory.h"
#include "gather/column_names.h"
#include "gather/rows.h"
#include "gather/spreadsheet.h"
#include "text/encoding.h"
#include "text/words.h"

namespace ct::gather {
namespace {

/// The first line with anything in it.
std::string_view firstLine(std::string_view utf8) {
  utf8.remove_prefix(std::min(utf8.find_first_not_of("\r\n"), utf8.size()));
  return utf8.substr(0, utf8.find_first_of("\r\n"));
}

/// The first of comma, semicolon and tab that stands most often in the header, outside quotation
/// marks.
char delimiterOf(std::string_view utf8) {
  constexpr std::string_view kDelimiters = ",;\t";
  std::size_t counts[kDelimiters.size()] = {};
  bool quoted = false;
  for (const char c : utf8.substr(std::min(utf8.find_first_not_of("\r\n"), utf8.size()))) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    const auto at = kDelimiters.find(c);
    if (at != std::string_view::npos) ++counts[at];
  }
  return kDelimiters[static_cast<std::size_t>(std::max_element(counts, std::end(counts)) - counts)];
}

/// Takes what libcsv finds to the rows.
struct Csv {
  Rows& rows;
  int lastEnd = 0;  ///< the character that ended the row before; 0 once a cell has followed
};

/// Runs `step`, called from C, which nothing may throw through.
template <class Step>
void withoutThrowing(void* csv, Step step) noexcept {
  try {
    step(*static_cast<Csv*>(csv));
  } catch (const std::bad_alloc&) {
    static_cast<Csv*>(csv)->rows.fail(kNoMemory);
  }
}

extern "C" void onCell(void* bytes, std::size_t length, void* csv) {
  withoutThrowing(csv, [&](Csv& to) {
    to.lastEnd = 0;
    to.rows.cell({static_cast<const char*>(bytes), length});
  });
}

/// `end` is the character that ended the row, or -1 at the end of the file.
extern "C" void onRowEnd(int end, void* csv) {
  withoutThrowing(csv, [&](Csv& to) {
    const bool secondHalfOfLineEnd = end == '\n' && to.lastEnd == '\r';
    to.lastEnd = end;
    if (!secondHalfOfLineEnd) to.rows.endRow();
  });
}

void explain(Rows& rows, int error) {
  if (error == CSV_ENOMEM || error == CSV_ETOOBIG) return rows.fail(kNoMemory);
  rows.fail(
      fmt::format("A quotation mark in row {} is not closed or stands inside a cell, so "
                  "nothing was imported. Open the file in a spreadsheet and save it as CSV again.",
                  rows.rowNumber()));
}

void parse(std::string_view utf8, Rows& rows) {
  constexpr std::size_t kPiece = 64UL * 1024;  // how soon a fault stops the reading
  Csv csv{rows};
  csv_parser parser;
  csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
  csv_set_delim(&parser, static_cast<unsigned char>(delimiterOf(utf8)));
  csv_set_blk_size(&parser, kPiece);
  for (std::size_t at = 0; at < utf8.size() && !rows.failed(); at += kPiece) {
    const std::string_view piece = utf8.substr(at, kPiece);
    const auto read = csv_parse(&parser, piece.data(), piece.size(), onCell, onRowEnd, &csv);
    if (read != piece.size()) explain(rows, csv_error(&parser));
    rows.went(piece.size());
  }
  if (!rows.failed() && csv_fini(&parser, onCell, onRowEnd, &csv) != 0) {
    explain(rows, csv_error(&parser));
  }
  csv_free(&parser);
}

void readLines(std::string_view utf8, Rows& rows) {
  while (!utf8.empty() && !rows.failed()) {
    const std::size_t end = std::min(utf8.find_first_of("\r\n"), utf8.size());
    rows.cell(utf8.substr(0, end));
    rows.endRow();
    rows.went(end + 1);
    utf8.remove_prefix(end);
    utf8.remove_prefix(utf8.starts_with("\r\n") ? 2 : std::min<std::size_t>(1, utf8.size()));
  }
}

/// Over one column: a name as notes have, or the question they answer.
bool isHeading(const std::string& line) {
  const std::string words = text::tidy(line);
  return columnNamed({words}, kNamesOfNotes) || words.ends_with('?') || words.ends_with(':');
}

/// Lines somebody wrote, the first with at most commas as people put them, none in quotation marks
/// as a spreadsheet puts them.
bool isProse(std::string_view utf8) {
  const std::string_view line = firstLine(utf8);
  if (utf8.find("\n\"") != std::string_view::npos) return false;
  if (line.find_first_of(";\t") != std::string_view::npos) return false;
  for (std::size_t at = line.find(','); at != std::string_view::npos; at = line.find(',', at + 1)) {
    if (at + 1 < line.size() && line[at + 1] != ' ') return false;
  }
  return true;
}

void begin(base::Progress* progress, std::size_t bytes) {
  if (progress != nullptr) progress->begin(bytes);
}

/// The header with nothing below it.
Table emptied(const Table& table) {
  Table other;
  other.encodingName = table.encodingName;
  other.guessedEncoding = table.guessedEncoding;
  return other;
}

base::Result<Table> lineByLine(std::string_view utf8, Table table, bool mayHaveHeading,
                               base::Progress* progress) {
  table.lines = true;
  if (!mayHaveHeading || !isHeading(std::string(firstLine(utf8)))) table.columns = {"line"};
  Rows rows(table, progress);
  begin(progress, utf8.size());
  readLines(utf8, rows);
  if (auto fault = rows.takeFault()) return base::refuse(std::move(*fault));
  return table;
}

/// All rows of a column whose first cell is a note as well.
base::Result<Table> withoutHeading(std::string_view utf8, Table table, base::Progress* progress) {
  table.lines = true;
  table.columns = {"line"};
  Rows rows(table, progress);
  begin(progress, utf8.size());
  parse(utf8, rows);
  if (auto fault = rows.takeFault()) return base::refuse(std::move(*fault));
  return table;
}

/// What it is by its first bytes, when that is nothing to read notes from.
std::optional<std::string> refusalByKind(std::string_view bytes) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    return "This is an old Excel file, or one with a password, so nothing was imported. Open it in "
           "a spreadsheet and save it as .xlsx without a password, or as CSV.";
  }
  if (bytes.starts_with("%PDF")) {
    return "This is a PDF, so nothing was imported; copy its words and paste them instead.";
  }
  return std::nullopt;
}

base::Result<Table> readWords(std::string_view utf8, Table table, std::optional<bool> asTable,
                              base::Progress* progress) {
  if (asTable == false) return lineByLine(utf8, std::move(table), false, progress);
  const Table before = emptied(table);
  Rows rows(table, progress);
  begin(progress, utf8.size());
  parse(utf8, rows);
  const bool stopped = progress != nullptr && progress->stopped();
  const bool open = !asTable.has_value() && !stopped;
  if (open && rows.failed() && isProse(utf8)) return lineByLine(utf8, before, true, progress);
  if (open && table.columns.size() == 1 && !isHeading(table.columns[0]))
    return withoutHeading(utf8, before, progress);
  if (auto fault = rows.takeFault()) return base::refuse(std::move(*fault));
  return table;
}

base::Result<Table> readAny(std::string_view bytes, const Reading& reading,
                            base::Progress* progress) {
  if (isSpreadsheet(bytes)) return readSpreadsheet(bytes, reading, progress);
  if (auto refusal = refusalByKind(bytes)) return base::refuse(std::move(*refusal));
  auto decoded =
      reading.encoding.empty() ? text::decode(bytes) : text::decodeAs(bytes, reading.encoding);
  if (!decoded) return base::passOn(std::move(decoded));
  Table table;
  table.encodingName = std::move(decoded->encodingName);
  table.guessedEncoding = decoded->guessed;
  return readWords(decoded->utf8, std::move(table), reading.asTable, progress);
}

}  // namespace

base::Result<Table> readTable(std::string_view bytes, const Reading& reading,
                              base::Progress* progress) {
  return base::orShortOfMemory(kNoMemory, [&] {
    auto table = readAny(bytes, reading, progress);
    if (table) table->finish();
    return table;
  });
}

}  // namespace ct::gather
