#include "store/in_place.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <string>

#include "store/failure.h"
#include "store/paths.h"

namespace fs = std::filesystem;

namespace ct::store {
namespace {

struct stat statOf(const Descriptor& opened) {
  struct stat found {};
  if (::fstat(opened.number(), &found) != 0) throw systemTrouble(errno);
  return found;
}

FileIdentity identityOf(const struct stat& found) {
  return {found.st_dev, found.st_ino};
}

bool isThere(const fs::path& path) {
  return fs::exists(fs::symlink_status(path));
}

}  // namespace

FileIdentity identityOf(const fs::path& path) {
  struct stat found {};
  return ::stat(path.c_str(), &found) == 0 ? identityOf(found) : FileIdentity{};
}

HeldFolder::HeldFolder(const fs::path& folder) : held_(folder, O_PATH | O_DIRECTORY) {}

bool HeldFolder::isNamed(const fs::path& folder) const {
  return identityOf(statOf(held_)) == identityOf(folder);
}

bool HeldFolder::isRemoved() const {
  return statOf(held_).st_nlink == 0;
}

void setAside(const fs::path& file, std::initializer_list<FileIdentity> ours) {
  constexpr int kMost = 3;
  const auto named = [&](int number) { return foundInPlace(file.parent_path(), number); };
  int number = 1;
  while (isThere(named(number)))
    ++number;
  const auto clear = [&](const fs::path& from, const fs::path& to) {
    if (!isThere(from)) return;
    if (std::find(ours.begin(), ours.end(), identityOf(from)) != ours.end()) {
      fs::remove(from);
      return;
    }
    if (number > kMost) {
      throw Trouble("another program keeps putting its own file there; end that program first",
                    from.string());
    }
    fs::rename(from, to);
  };
  clear(walOf(file), walOf(named(number)));
  clear(journalOf(file), journalOf(named(number)));
  clear(file, named(number));
}

}  // namespace ct::store
