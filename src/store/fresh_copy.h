#pragma once

#include <filesystem>
#include <functional>

#include "store/database.h"

/// Files written anew from the rows of others. Private to store/; throws `Trouble`.
namespace ct::store {

/// Writes everything the database holds, and nothing of what was deleted from it, over `name`:
/// whole and on the disk when this returns. Nobody has `name` open; it has no log beside it.
/// `ready`, if any, is called with the copy when that is on the disk and has not its name yet.
void writeOver(const Database& rows, const std::filesystem::path& name,
               const std::function<void(const std::filesystem::path& copy)>& ready = nullptr);

/// Removes what an attempt that was cut off may have left in the folder.
void removeUnfinishedCopy(const std::filesystem::path& folder);

/// Writes a file that nobody has open once more, byte for byte, so that all of it is on the disk
/// for certain. Does nothing when there is none.
void writeAnew(const std::filesystem::path& name);

}  // namespace ct::store
