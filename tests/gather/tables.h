#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "gather/table.h"

/// Tables as the tests write and compare them.
namespace ct::gather {

using Texts = std::vector<std::string>;

inline Table tableOf(Texts columns, const std::vector<Texts>& rows) {
  Table table;
  table.columns = std::move(columns);
  for (const Texts& row : rows) {
    for (const std::string& cell : row)
      table.cells.add(cell);
    table.rowNumbers.push_back(static_cast<std::uint32_t>(table.rowNumbers.size() + 2));
  }
  return table;
}

inline std::vector<Texts> rowsOf(const Table& table) {
  std::vector<Texts> rows(table.rows());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < table.columns.size(); ++column)
      rows[row].emplace_back(table.cell(row, column));
  }
  return rows;
}

}  // namespace ct::gather
