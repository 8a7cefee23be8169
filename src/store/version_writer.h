#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "base/time.h"
#include "store/database.h"
#include "store/versions.h"

/// Saving and sealing versions. Private to store/.
namespace ct::store {

/// Saves what `live` holds as the next version of the session in `folder`, checked and on the disk
/// when this returns; `continued` may take it further first. When it throws, nothing is left of it.
VersionInfo writeVersion(const Database& live, const std::filesystem::path& folder,
                         const std::string& message, base::Time now, SavedBy by,
                         const std::function<void(Database& version)>& continued);

/// What a killed program had written of one.
void removeUnfinishedVersion(const std::filesystem::path& folder);

/// Lets the session's file remember its last version, so that `verify` misses it should it go.
void noteLastVersion(Database& live, const VersionInfo& info);

}  // namespace ct::store
