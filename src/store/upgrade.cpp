#include "store/upgrade.h"

#include <cstdint>

#include "store/files.h"
#include "store/paths.h"
#include "store/schema.h"

namespace ct::store {

void upgradeKeepingCopy(Database& file, const std::filesystem::path& folder) {
  UnfinishedFile copy(folder / ".before upgrade.sqlite");  // and what an earlier one left of it
  if (!isOlder(file)) return;
  file.copyInto(copy.path());
  copy.moveTo(copyBeforeUpgrade(folder, file.numberFrom("PRAGMA user_version")));
  copy.keep();
  upgradeSchema(file);
}

Loaded loadOlder(const Database& file) {
  if (!isOlder(file)) return load(file);
  Database copy = file.copyInMemory();
  upgradeSchema(copy);
  return load(copy);
}

}  // namespace ct::store
