#include "store/fresh_copy.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <string_view>

#include "store/failure.h"
#include "store/files.h"

namespace fs = std::filesystem;

namespace ct::store {
namespace {

constexpr const char* kUnfinished = ".copying.sqlite";

}  // namespace

void writeOver(const Database& rows, const fs::path& name,
               const std::function<void(const fs::path& copy)>& ready) {
  UnfinishedFile file(name.parent_path() / kUnfinished);
  rows.copyInto(file.path());
  if (fs::exists(name)) fs::permissions(file.path(), fs::status(name).permissions());
  if (ready) {
    syncToDisk(file.path());
    ready(file.path());
  }
  file.replace(name);
}

void writeAnew(const fs::path& name) {
  if (!fs::exists(name)) return;
  UnfinishedFile file(name.parent_path() / kUnfinished);
  {
    constexpr unsigned kOwner = 0600;
    const Descriptor from(name, O_RDONLY);
    const Descriptor to(file.path(), O_WRONLY | O_CREAT | O_EXCL, kOwner);
    std::string part(1 << 20, '\0');
    while (const ssize_t count = ::read(from.number(), part.data(), part.size())) {
      if (count < 0) throw systemTrouble(errno);
      writeAll(to, std::string_view(part).substr(0, static_cast<std::size_t>(count)));
    }
  }
  fs::permissions(file.path(), fs::status(name).permissions());
  file.replace(name);
}

void removeUnfinishedCopy(const fs::path& folder) {
  const UnfinishedFile left(folder / kUnfinished);
}

}  // namespace ct::store
