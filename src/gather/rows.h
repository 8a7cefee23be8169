#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "gather/table.h"

namespace ct::gather {

inline constexpr const char* kNoMemory =
    "There is not enough memory for this file; nothing was imported.";

/// Gathers cells into the rows of a table, until the first fault. Unless the table has its columns
/// already, the first row that is not blank names them. Private to gather/.
class Rows {
 public:
  /// The table outlives it.
  explicit Rows(Table& table) : table_(table) {}

  /// Of the row that is being gathered, as a spreadsheet counts them.
  std::size_t rowNumber() const { return rowNumber_; }

  void cell(std::string_view utf8);
  /// Keeps the row unless there is nothing in it; true when it was kept as a row of the table.
  bool endRow();

  bool failed() const { return fault_.has_value(); }
  /// It failed because rows have different numbers of cells.
  bool ragged() const { return ragged_; }
  /// Everything after the first fault is left out.
  void fail(std::string sentence);

  /// The fault, or one of its own when there is no row.
  std::optional<std::string> takeFault();

 private:
  std::size_t gathered() const { return table_.cells.size() - start_; }
  bool isBlank() const;
  void nameColumns();

  Table& table_;
  std::size_t start_ = 0;  // of the row, among the cells
  std::size_t rowNumber_ = 1;
  bool ragged_ = false;
  std::optional<std::string> fault_;
};

}  // namespace ct::gather
