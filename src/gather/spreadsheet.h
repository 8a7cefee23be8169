#pragma once

#include <string_view>

#include "base/progress.h"
#include "base/result.h"
#include "gather/table.h"

namespace ct::gather {

/// True for a ZIP archive, as an Excel workbook is one.
bool isSpreadsheet(std::string_view bytes);

/// Reads one sheet of a workbook (.xlsx, .xlsm), by its name, or the first that has notes in it:
/// what its cells say, no formulas, programs or pictures. Its header is the first row with more
/// than one cell, for titles often stand above it. Refuses what `readTable` refuses, an archive
/// that is no workbook, a damaged one, one larger than 256 MB when unpacked, and a sheet that is
/// not there. Tells `progress`, if there is one. Private to gather/.
base::Result<Table> readSpreadsheet(std::string_view bytes, const Reading& reading,
                                    base::Progress* progress);

}  // namespace ct::gather
