#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/progress.h"
#include "gather/table.h"

namespace ct::gather {

inline constexpr const char* kStopped = "Reading was stopped; nothing was imported.";

/// Gathers cells into the rows of a table, until the first fault. Unless the table has its columns
/// already, the first row that is not blank and no title names them. Private to gather/.
class Rows {
 public:
  /// The table outlives it, and so does what it tells of how far it has come.
  explicit Rows(Table& table, base::Progress* progress = nullptr)
      : table_(table), progress_(progress), onlyTitles_(table.columns.empty()) {}

  /// So many steps of the reading are done. Fails when somebody has stopped it.
  void went(std::size_t steps);

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
  std::size_t filled() const;
  bool namesNotes() const;
  bool areNamesBelowTitles() const;
  void takeForTitles();
  void nameColumns();

  Table& table_;
  base::Progress* progress_;
  std::size_t start_ = 0;  // of the row, among the cells
  std::size_t rowNumber_ = 1;
  bool onlyTitles_;  // every row until now may be one
  std::string firstTitle_;
  bool ragged_ = false;
  std::optional<std::string> fault_;
};

}  // namespace ct::gather
