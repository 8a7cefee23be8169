#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/erase.h"

/// Erasing in one file. Private to store/; throws `Trouble`.
namespace ct::store {

/// Every wording the card has, or had in the history of this file, but for the one that stays.
std::vector<std::string> wordingsIn(const Database& file, const Erasing& wish);

/// True when this erasing was done in the file already.
bool isErasedIn(const Database& file, const Erasing& wish);

/// Puts the new wording in place of every other, leaves the dated mark, and brings the file's sums
/// along. `file` is a copy in memory: nothing of what was there reaches a disk.
void eraseIn(Database& file, const Erasing& wish);

}  // namespace ct::store
