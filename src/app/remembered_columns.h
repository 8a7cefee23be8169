#pragma once

#include <filesystem>
#include <utility>

#include "base/result.h"
#include "gather/columns.h"
#include "gather/table.h"

namespace ct::app {

/// What somebody said the columns of a file mean, for the next file of the same shape: one with the
/// same names of columns in the same order. Of a file only the fingerprint of those names is kept
/// and the places of the columns, never a word, for a file without a header has a note there.
class RememberedColumns {
 public:
  /// They are kept in that file, which need not be there yet.
  explicit RememberedColumns(std::filesystem::path file) : file_(std::move(file)) {}

  /// As somebody said of the last table of that shape; else the likely ones.
  gather::Columns of(const gather::Table& table) const;

  /// Remembers them, or that the likely ones are right. Lines without columns have no shape.
  base::Result<void> remember(const gather::Table& table, const gather::Columns& columns) const;

 private:
  std::filesystem::path file_;
};

}  // namespace ct::app
