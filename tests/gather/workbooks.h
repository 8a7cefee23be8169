#pragma once

#include <xlsxwriter.h>

#include <functional>
#include <string>
#include <vector>

#include "support/bytes.h"
#include "support/temporary_folder.h"

/// Workbooks as a real program writes them.
namespace ct::gather {

/// What `fill` puts in a workbook, as the bytes of the file.
inline std::string workbookOf(const std::function<void(lxw_workbook*)>& fill) {
  const tests::TemporaryFolder place;
  const std::string path = (place / "notes.xlsx").string();
  lxw_workbook* workbook = workbook_new(path.c_str());
  fill(workbook);
  workbook_close(workbook);
  return tests::bytesOf(path);
}

/// A workbook with one sheet of texts, empty ones left out.
inline std::string workbookOf(const std::vector<std::vector<std::string>>& rows) {
  return workbookOf([&](lxw_workbook* workbook) {
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, "Notes");
    for (std::size_t row = 0; row < rows.size(); ++row) {
      for (std::size_t column = 0; column < rows[row].size(); ++column) {
        if (rows[row][column].empty()) continue;
        worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                               rows[row][column].c_str(), nullptr);
      }
    }
  });
}

}  // namespace ct::gather
