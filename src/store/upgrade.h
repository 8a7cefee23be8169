#pragma once

#include <filesystem>

#include "store/database.h"
#include "store/load.h"

/// Files of an earlier schema. Private to store/.
namespace ct::store {

/// Brings a session's file in `folder` up to the present schema; the file as it was is copied
/// first, beside it. Does nothing to one that is up to date.
void upgradeKeepingCopy(Database& file, const std::filesystem::path& folder);

/// What a file holds, of whatever schema; the file stays as it is.
Loaded loadOlder(const Database& file);

}  // namespace ct::store
