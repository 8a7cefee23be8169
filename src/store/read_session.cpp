#include "store/read_session.h"

#include <fmt/format.h>

#include <utility>

#include "store/failure.h"
#include "store/load.h"
#include "store/open_checked.h"
#include "store/paths.h"
#include "store/snapshot.h"
#include "store/version_files.h"

namespace ct::store {

base::Result<Reading> readSession(const std::filesystem::path& folder) {
  return attempt(fmt::format("“{}” cannot be read", nameOf(folder)), [&] {
    const Snapshot snapshot(folder);
    const base::Time savedAt = lastChange(folder);
    const Database database = openChecked(snapshot.file(), OpenAs::writing);
    Loaded loaded = load(database);
    return Reading{std::move(loaded.session), std::move(loaded.history), savedAt,
                   versionFiles(folder).size()};
  });
}

}  // namespace ct::store
