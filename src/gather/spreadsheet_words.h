#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "gather/package.h"

/// What the cells of a workbook say, as words (ECMA-376, part 1, 18). Private to gather/.
namespace ct::gather {

/// The parts of a workbook its cells refer to.
class SpreadsheetWords {
 public:
  /// From the parts `workbook` names; a workbook may have neither strings nor styles.
  static base::Result<SpreadsheetWords> read(const Package& package, const std::string& workbook,
                                             bool countsFrom1904);

  /// The words of a `<c>` element: texts as they are, numbers as they are kept, dates as
  /// "2026-05-07" or "2026-05-07 18:30", truth as TRUE or FALSE, nothing for an error, U+FFFD for
  /// words that are not in the file any more.
  std::string of(const pugi::xml_node& cell) const;

 private:
  std::string numberOrDate(const pugi::xml_node& cell, const std::string& value) const;

  std::vector<std::string> strings_;  ///< "shared strings", by their number
  std::vector<bool> stylesOfDates_;   ///< for each style of cells, whether it shows dates
  bool countsFrom1904_ = false;       ///< days, as on old Macs
};

/// A number format that shows days, as "d/m/yyyy", and not only figures or times.
bool showsDays(std::string_view numberFormat);

/// A day as spreadsheets count them, with the time of day as its fraction. "" for one that is none.
std::string dateFromSerial(double days, bool countsFrom1904);

}  // namespace ct::gather
