#include "gather/table.h"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <new>
#include <optional>
#include <set>
#include <utility>

#include "base/counted.h"
#include "gather/limits.h"
#include "text/encoding.h"
#include "text/words.h"

namespace ct::gather {
namespace {

constexpr std::size_t kMostRows = 200'000;
constexpr std::size_t kMostColumns = 1'000;
constexpr std::size_t kMostCells = 5'000'000;

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

std::vector<std::string> columnNames(const std::vector<std::string>& header) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (const std::string& cell : header) {
    std::string name = text::tidy(cell);
    if (text::blank(name)) name = fmt::format("column {}", names.size() + 1);
    std::string distinct = name;
    for (int again = 2; !taken.insert(distinct).second; ++again) {
      distinct = fmt::format("{} ({})", name, again);
    }
    names.push_back(std::move(distinct));
  }
  return names;
}

/// Gathers cells into rows and rows into a table, until the first fault.
class Rows {
 public:
  explicit Rows(Table& table) : table_(table) {}

  std::size_t rowNumber() const { return rowNumber_; }
  bool failed() const { return fault_.has_value(); }

  void fail(std::string sentence) {
    if (!fault_) fault_ = std::move(sentence);
  }
  std::string takeFault() { return std::move(*fault_); }

  void cell(std::string_view bytes) {
    lastEnd_ = 0;
    if (failed()) return;
    if (bytes.find('\0') != std::string_view::npos) {
      return fail(
          fmt::format("Row {} holds bytes that are no letters, so this is not a file of words and "
                      "nothing was imported; if it "
                      "is a spreadsheet, save it as CSV and import that.",
                      rowNumber_));
    }
    if (tooLong(bytes)) {
      return fail(fmt::format(
          "A cell of row {} is longer than 20,000 characters, so nothing was imported; shorten it "
          "and import the file again.",
          rowNumber_));
    }
    if (cells_.size() == kMostColumns || ++cellCount_ > kMostCells) {
      return fail(fmt::format(
          "Row {} goes past what can be imported at once (1,000 columns, 5 million cells), so "
          "nothing was imported; keep only the columns you need.",
          rowNumber_));
    }
    cells_.emplace_back(bytes);
  }

  /// `end` is the character that ended the row, or -1 at the end of the file.
  void endRow(int end) {
    const bool secondHalfOfLineEnd = end == '\n' && lastEnd_ == '\r';
    lastEnd_ = end;
    if (secondHalfOfLineEnd || failed()) return;
    keep(std::exchange(cells_, {}));
    ++rowNumber_;
  }

 private:
  void keep(std::vector<std::string> cells) {
    if (std::all_of(cells.begin(), cells.end(), text::blank)) return;
    if (table_.columns.empty()) {
      table_.columns = columnNames(cells);
    } else if (cells.size() != table_.columns.size()) {
      fail(
          fmt::format("Row {} has {} where the header has {}, so nothing was imported; mend that "
                      "row in a spreadsheet and save the file again.",
                      rowNumber_, base::counted(cells.size(), "column"), table_.columns.size()));
    } else if (table_.rows.size() == kMostRows) {
      fail(
          "The file has more than 200,000 rows, so nothing was imported; split it and import the "
          "parts.");
    } else {
      table_.rows.push_back(std::move(cells));
    }
  }

  Table& table_;
  std::vector<std::string> cells_;
  std::size_t cellCount_ = 0;
  std::size_t rowNumber_ = 1;
  int lastEnd_ = 0;  // 0 once a cell has followed
  std::optional<std::string> fault_;
};

/// Runs `step`, called from C, which nothing may throw through.
template <class Step>
void withoutThrowing(void* rows, Step step) noexcept {
  try {
    step(*static_cast<Rows*>(rows));
  } catch (const std::bad_alloc&) {
    static_cast<Rows*>(rows)->fail(
        "There is not enough memory for this file; nothing was imported.");
  }
}

extern "C" void onCell(void* bytes, std::size_t length, void* rows) {
  withoutThrowing(rows, [&](Rows& to) { to.cell({static_cast<const char*>(bytes), length}); });
}

extern "C" void onRowEnd(int end, void* rows) {
  withoutThrowing(rows, [&](Rows& to) { to.endRow(end); });
}

void explain(Rows& rows, int error) {
  if (error == CSV_ENOMEM || error == CSV_ETOOBIG) {
    return rows.fail("There is not enough memory for this file; nothing was imported.");
  }
  rows.fail(
      fmt::format("A quotation mark in row {} is not closed or stands inside a cell, so "
                  "nothing was imported; open the file in a spreadsheet and save it as CSV "
                  "again.",
                  rows.rowNumber()));
}

void parse(std::string_view utf8, char delimiter, Rows& rows) {
  constexpr std::size_t kPiece = 64UL * 1024;  // how soon a fault stops the reading
  csv_parser parser;
  csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
  csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
  csv_set_blk_size(&parser, kPiece);
  for (std::size_t at = 0; at < utf8.size() && !rows.failed(); at += kPiece) {
    const std::string_view piece = utf8.substr(at, kPiece);
    const auto read = csv_parse(&parser, piece.data(), piece.size(), onCell, onRowEnd, &rows);
    if (read != piece.size()) explain(rows, csv_error(&parser));
  }
  if (!rows.failed() && csv_fini(&parser, onCell, onRowEnd, &rows) != 0) {
    explain(rows, csv_error(&parser));
  }
  csv_free(&parser);
}

}  // namespace

base::Result<Table> readTable(std::string_view bytes) {
  auto decoded = text::decode(bytes);
  if (!decoded) return base::passOn(std::move(decoded));
  Table table;
  table.delimiter = delimiterOf(decoded->utf8);
  table.encodingName = std::move(decoded->encodingName);
  table.guessedEncoding = decoded->guessed;
  Rows rows(table);
  parse(decoded->utf8, table.delimiter, rows);
  if (rows.failed()) return base::refuse(rows.takeFault());
  if (table.rows.empty()) {
    return base::refuse(
        table.columns.empty()
            ? "The file is empty; nothing was imported."
            : "The file has no rows of notes below its header; nothing was imported.");
  }
  return table;
}

}  // namespace ct::gather
