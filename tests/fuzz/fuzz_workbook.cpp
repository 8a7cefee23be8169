#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/contract.h"
#include "gather/notes.h"
#include "gather/table.h"
#include "support/archives.h"

/// Bytes as the rows of a workbook's sheet and, after "||", as its strings. As bytes of the archive
/// hardly any would come through its check sums.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ct;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t end = std::min(bytes.find("||"), size);
  const std::string strings = bytes.substr(std::min(end + 2, size));
  const auto table = gather::readTable(tests::plainWorkbook(bytes.substr(0, end), strings));
  if (!table) return 0;
  base::contract(table->cells.size() == table->rows() * table->columns.size(),
                 "every row has a cell for each column");
  const auto notes = gather::notesFrom(*table, gather::likelyColumns(*table), "fuzzed.xlsx");
  base::contract(!notes || !notes->cards.empty(), "notes are some notes");
  return 0;
}
