#include <sqlite3.h>

#include <algorithm>
#include <string>

#include "store/erase_file.h"
#include "store/erase_steps.h"
#include "store/failure.h"
#include "store/fresh_copy.h"
#include "store/open_checked.h"
#include "store/paths.h"

namespace fs = std::filesystem;

namespace ct::store {
namespace {

bool holdsAny(const Database& file, const Erasing& wish, const std::set<std::string>& wordings) {
  const auto found = wordingsIn(file, wish);
  return std::any_of(found.begin(), found.end(),
                     [&](const std::string& each) { return wordings.contains(each); });
}

void eraseIn(const fs::path& path, const Erasing& wish, const std::set<std::string>& wordings) {
  Database file = openChecked(path, OpenAs::writing);
  file.run(kIntoOneFile);
  if (!holdsAny(file, wish, wordings)) return;
  Database copy = file.copyInMemory();
  eraseIn(copy, wish);
  writeOver(copy, path);
}

/// However often it is read.
bool tellsOfDamage(const Trouble& trouble) {
  const int code = trouble.sqliteCode() & 0xff;
  return code == 0 || code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

}  // namespace

std::vector<fs::path> eraseInWhatWasFound(const fs::path& folder, const Erasing& wish,
                                          const std::set<std::string>& wordings,
                                          Unreadable unreadable) {
  std::vector<fs::path> damaged;
  for (int number = 1; fs::exists(foundInPlace(folder, number)); ++number) {
    const fs::path path = foundInPlace(folder, number);
    try {
      eraseIn(path, wish, wordings);
    } catch (const Trouble& trouble) {
      if (unreadable == Unreadable::triedAgain && !tellsOfDamage(trouble)) throw;
      damaged.push_back(path);
    }
  }
  return damaged;
}

}  // namespace ct::store
