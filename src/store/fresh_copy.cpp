#include "store/fresh_copy.h"

#include "store/files.h"

namespace fs = std::filesystem;

namespace ct::store {
namespace {

constexpr const char* kUnfinished = ".copying.sqlite";

}  // namespace

void writeOver(const Database& rows, const fs::path& name) {
  UnfinishedFile file(name.parent_path() / kUnfinished);
  rows.copyInto(file.path());
  if (fs::exists(name)) fs::permissions(file.path(), fs::status(name).permissions());
  file.replace(name);
}

void removeUnfinishedCopy(const fs::path& folder) {
  const UnfinishedFile left(folder / kUnfinished);
}

}  // namespace ct::store
