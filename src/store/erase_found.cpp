#include <algorithm>
#include <exception>
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

void eraseInOnce(const fs::path& path, const Erasing& wish, const std::set<std::string>& wordings) {
  if (!fs::is_regular_file(fs::symlink_status(path))) throw Damaged("it is no file", path.string());
  Database file = openChecked(path, OpenAs::writing);
  file.run(kIntoOneFile);
  if (!holdsAny(file, wish, wordings)) return;
  Database copy = file.copyInMemory();
  eraseIn(copy, wish);
  writeOver(copy, path);
}

/// SQLite often tells of damage where the disk would not give a page: what is damaged when it is
/// read again is.
void eraseInFile(const fs::path& path, const Erasing& wish, const std::set<std::string>& wordings) {
  try {
    eraseInOnce(path, wish, wordings);
  } catch (const Damaged&) {
    eraseInOnce(path, wish, wordings);
  }
}

}  // namespace

std::vector<fs::path> eraseInWhatWasFound(const fs::path& folder, const Erasing& wish,
                                          const std::set<std::string>& wordings,
                                          Unreadable unreadable) {
  std::vector<fs::path> damaged;
  for (int number = 1; fs::exists(fs::symlink_status(foundInPlace(folder, number))); ++number) {
    const fs::path path = foundInPlace(folder, number);
    try {
      eraseInFile(path, wish, wordings);
    } catch (const Damaged&) {
      damaged.push_back(path);
    } catch (const std::exception&) {
      if (unreadable == Unreadable::triedAgain) throw;
      damaged.push_back(path);
    }
  }
  return damaged;
}

}  // namespace ct::store
