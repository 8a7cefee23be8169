#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "base/result.h"

namespace ct::gather {

/// Many short texts in little memory. Every view stays valid until something is added.
class Cells {
 public:
  void add(std::string_view utf8);
  /// Forgets all but the first `count`.
  void keepFirst(std::size_t count);
  /// Gives back the memory kept for more: nothing is added any more.
  void finish();

  std::size_t size() const { return ends_.size(); }
  std::string_view operator[](std::size_t at) const;

 private:
  std::string words_;
  std::vector<std::uint32_t> ends_;  ///< of each in `words_`: a file is never that long
};

/// An imported file as rows and columns, before anybody says what the columns mean. Cells are UTF-8
/// as in the file; each row has a cell for each column.
struct Table {
  /// No two alike: "note", "note (2)"; "column 3" when it had no name.
  std::vector<std::string> columns;
  Cells cells;                            ///< row by row
  std::vector<std::uint32_t> rowNumbers;  ///< of each row, as a spreadsheet shows it
  std::string encodingName;
  bool guessedEncoding = false;     ///< letters with accents may be wrong
  bool lines = false;               ///< it is no table: each line is a row of one cell
  std::vector<std::string> sheets;  ///< of a spreadsheet, those that are not hidden
  std::string sheet;                ///< the one that was read
  std::vector<std::string> titles;  ///< lines that stood above the names of its columns
  std::size_t hiddenRows = 0;       ///< among `rows()`, which a spreadsheet does not show

  /// Gives back the memory kept for more: nothing is added any more.
  void finish() {
    cells.finish();
    rowNumbers.shrink_to_fit();
  }
  std::size_t rows() const { return columns.empty() ? 0 : cells.size() / columns.size(); }
  std::string_view cell(std::size_t row, std::size_t column) const {
    return cells[row * columns.size() + column];
  }
};

/// How a person wants a file read. What is left out is found out.
struct Reading {
  std::string encoding = {};         ///< one of `text::kEncodings`
  std::string sheet = {};            ///< the name of one of a spreadsheet's
  std::optional<bool> asTable = {};  ///< with a heading over each column, or line by line
  friend bool operator==(const Reading&, const Reading&) = default;
};

/// The largest file there is: bytes. Anything longer is no file of notes.
constexpr std::size_t kLargestFile = 256UL << 20;

/// What is said when memory runs out.
inline constexpr const char* kNoMemory =
    "There is not enough memory for this file; nothing was imported.";

/// Reads a table with a header: CSV, with commas, semicolons or tabs as its header has them, in any
/// encoding `text::decode` reads, or an Excel workbook (.xlsx). Words that are no table come line
/// by line. Blank lines are skipped, and so are up to ten lines of one cell each above a row in
/// which a column is named as notes are, because spreadsheets have titles. Refuses, naming the row
/// as a spreadsheet shows it: no rows of notes, an unclosed or misplaced quotation mark, a row with
/// more or fewer cells than the header, zero bytes, a cell longer than any note, more than
/// 1,000,000 rows, 1,000 columns or 20 million cells; and files that are something else. Tells
/// `progress`, and refuses when it was stopped.
base::Result<Table> readTable(std::string_view bytes, const Reading& reading = {},
                              base::Progress* progress = nullptr);

}  // namespace ct::gather
