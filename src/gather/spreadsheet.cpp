#include "gather/spreadsheet.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gather/column_names.h"
#include "gather/package.h"
#include "gather/rows.h"
#include "gather/spreadsheet_words.h"

namespace ct::gather {
namespace {

constexpr std::size_t kMostColumns = 16'384;  // of a sheet, "XFD"
constexpr std::size_t kMostRows = 1'048'576;

using Texts = std::vector<std::string>;

struct Sheet {
  std::string name;
  std::string part;
};

/// A workbook's sheets in their order, but for hidden ones.
std::vector<Sheet> sheetsOf(const pugi::xml_node& workbook, const Package::Relations& parts) {
  std::vector<Sheet> sheets;
  for (const pugi::xml_node& each : childOf(workbook, "sheets")) {
    const std::string_view state = each.attribute("state").value();
    if (state == "hidden" || state == "veryHidden") continue;
    std::string id;
    for (const pugi::xml_attribute& attribute : each.attributes()) {
      if (std::string_view(attribute.name()).ends_with(":id")) id = attribute.value();
    }
    const auto part = parts.byId.find(id);
    if (part == parts.byId.end()) continue;
    sheets.push_back({each.attribute("name").value(), part->second});
  }
  return sheets;
}

/// The column of "AB12", counted from 0; nothing for what is no such place.
std::optional<std::size_t> columnAt(std::string_view place) {
  std::size_t column = 0;
  for (const char c : place) {
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    if (column > kMostColumns) return std::nullopt;
  }
  if (column == 0) return std::nullopt;
  return column - 1;
}

/// Calls `use(column, cell)` for each cell of a row, those without a place after the one before.
template <class Use>
void eachCell(const pugi::xml_node& row, Use use) {
  std::size_t next = 0;
  for (const pugi::xml_node& cell : row) {
    if (plainName(cell) != "c") continue;
    const std::size_t column = columnAt(cell.attribute("r").value()).value_or(next);
    next = column + 1;
    if (column < kMostColumns) use(column, cell);
  }
}

/// The rows of a sheet, each with its number.
std::vector<std::pair<std::size_t, pugi::xml_node>> rowsOf(const pugi::xml_node& data) {
  std::vector<std::pair<std::size_t, pugi::xml_node>> rows;
  std::size_t number = 0;
  for (const pugi::xml_node& row : data) {
    if (plainName(row) != "row") continue;
    number = std::max<std::size_t>(number + 1, row.attribute("r").as_uint());
    if (number > kMostRows) break;
    rows.emplace_back(number, row);
  }
  return rows;
}

/// Reads one sheet into a table.
class SheetReading {
 public:
  SheetReading(const SpreadsheetWords& words, const pugi::xml_node& data)
      : words_(words), rows_(rowsOf(data)) {
    for (const auto& [number, row] : rows_) {
      eachCell(row, [&](std::size_t column, const pugi::xml_node& cell) {
        if (column >= width_ && !words_.of(cell).empty()) width_ = column + 1;
      });
    }
  }

  bool isEmpty() const { return width_ == 0; }

  std::optional<std::string> into(Table& table, base::Progress* progress) const {
    Rows rows(table, progress);
    if (progress != nullptr) progress->begin(rows_.size());
    const std::size_t header = headerRow();
    for (const auto& [number, row] : rows_) {
      if (number < header) continue;
      while (rows.rowNumber() < number)
        rows.endRow();
      gather(row, rows);
      if (rows.endRow() && row.attribute("hidden").as_bool()) ++table.hiddenRows;
      rows.went(1);
      if (rows.failed()) break;
    }
    return rows.takeFault();
  }

 private:
  /// The first, unless it has one cell as a title has and a later one begins a table.
  std::size_t headerRow() const {
    constexpr std::size_t kTitles = 10;
    for (std::size_t i = 0; i < std::min(rows_.size(), kTitles) && width_ > 1; ++i) {
      const Texts filled = textsIn(rows_[i].second);
      if (filled.size() > 1 || columnNamed(filled, kNamesOfNotes)) return rows_[i].first;
    }
    return 1;
  }

  Texts textsIn(const pugi::xml_node& row) const {
    Texts texts;
    eachCell(row, [&](std::size_t, const pugi::xml_node& cell) {
      if (std::string words = words_.of(cell); !words.empty()) texts.push_back(std::move(words));
    });
    return texts;
  }

  void gather(const pugi::xml_node& row, Rows& rows) const {
    Texts cells(width_);
    eachCell(row, [&](std::size_t column, const pugi::xml_node& cell) {
      if (column < width_) cells[column] = words_.of(cell);
    });
    for (const std::string& cell : cells)
      rows.cell(cell);
  }

  const SpreadsheetWords& words_;
  std::vector<std::pair<std::size_t, pugi::xml_node>> rows_;
  std::size_t width_ = 0;  ///< columns up to the last with anything in it
};

base::Failure noWorkbook() {
  return base::refuse(
      "This is a packed file but no Excel workbook, so nothing was imported; save the notes as "
      ".xlsx or CSV.");
}

base::Failure noSheet(const std::string& name, const Table& table) {
  return base::refuse(fmt::format("The workbook has no sheet “{}”; it has “{}”.", name,
                                  fmt::join(table.sheets, "”, “")));
}

base::Result<Table> readSheets(const Package& package, const SpreadsheetWords& words,
                               const std::vector<Sheet>& sheets, const std::string& wanted,
                               base::Progress* progress) {
  Table table;
  table.encodingName = "Excel";
  for (const Sheet& sheet : sheets)
    table.sheets.push_back(sheet.name);
  for (const Sheet& sheet : sheets) {
    if (!wanted.empty() && sheet.name != wanted) continue;
    const auto document = package.part(sheet.part);
    if (!document) return base::refuse(document.error().sentence, document.error().detail);
    const SheetReading reading(words, childOf(childOf(*document, "worksheet"), "sheetData"));
    if (reading.isEmpty() && wanted.empty()) continue;
    table.sheet = sheet.name;
    if (auto fault = reading.into(table, progress)) return base::refuse(std::move(*fault));
    return table;
  }
  if (!wanted.empty()) return noSheet(wanted, table);
  return base::refuse("The workbook has nothing in it; nothing was imported.");
}

}  // namespace

bool isSpreadsheet(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04");
}

base::Result<Table> readSpreadsheet(std::string_view bytes, const Reading& reading,
                                    base::Progress* progress) {
  auto package = Package::open(bytes);
  if (!package) return base::passOn(std::move(package));
  const auto parts = package->relationsOf("").byKind;
  const auto at = parts.find("officeDocument");
  if (at == parts.end()) return noWorkbook();
  const auto document = package->part(at->second);
  if (!document) return base::refuse(document.error().sentence, document.error().detail);
  const pugi::xml_node workbook = childOf(*document, "workbook");
  if (!workbook) return noWorkbook();
  const bool from1904 = childOf(workbook, "workbookPr").attribute("date1904").as_bool();
  auto words = SpreadsheetWords::read(*package, at->second, from1904);
  if (!words) return base::passOn(std::move(words));
  const auto sheets = sheetsOf(workbook, package->relationsOf(at->second));
  return readSheets(*package, *words, sheets, reading.sheet, progress);
}

}  // namespace ct::gather
