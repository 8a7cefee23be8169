#pragma once

#include <filesystem>

#include "store/database.h"

/// Files written anew from the rows of others. Private to store/; throws `Trouble`.
namespace ct::store {

/// Writes everything the database holds, and nothing of what was deleted from it, over `name`:
/// whole and on the disk when this returns. Nobody has `name` open; it has no log beside it.
void writeOver(const Database& rows, const std::filesystem::path& name);

/// Removes what an attempt that was cut off may have left in the folder.
void removeUnfinishedCopy(const std::filesystem::path& folder);

}  // namespace ct::store
