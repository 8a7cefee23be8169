#include "store/read_session.h"

#include <fmt/format.h>

#include <utility>

#include "store/failure.h"
#include "store/open_checked.h"
#include "store/paths.h"
#include "store/snapshot.h"
#include "store/upgrade.h"
#include "store/version_files.h"

namespace ct::store {

base::Result<Reading> readSession(const std::filesystem::path& folder) {
  return attempt(fmt::format("“{}” cannot be read", nameOf(folder)), [&] {
    const Snapshot snapshot(folder);
    const base::Time savedAt = lastChange(folder);
    Loaded loaded = loadOlder(openChecked(snapshot.file(), OpenAs::writing));
    return Reading{std::move(loaded.session), std::move(loaded.history), savedAt,
                   versionFiles(folder).size()};
  });
}

}  // namespace ct::store
