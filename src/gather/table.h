#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace ct::gather {

/// An imported file as rows and columns, before anybody says what the columns mean. Cells are UTF-8
/// as in the file; each row has a cell for each column.
struct Table {
  /// No two alike: "note", "note (2)"; "column 3" when it had no name.
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
  char delimiter = ',';
  std::string encodingName;
  bool guessedEncoding = false;  ///< letters with accents may be wrong
};

/// Reads a CSV or tab-separated file with a header: commas, semicolons or tabs, as its header has
/// them; any encoding `text::decode` reads. Blank lines are skipped. Refuses, naming the row as a
/// spreadsheet shows it: no rows of notes, an unclosed or misplaced quotation mark, a row with more
/// or fewer cells than the header, zero bytes, a cell longer than any note, more than 200,000 rows,
/// 1,000 columns or 5 million cells.
base::Result<Table> readTable(std::string_view bytes);

}  // namespace ct::gather
