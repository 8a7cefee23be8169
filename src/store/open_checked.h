#pragma once

#include <filesystem>

#include "store/database.h"

/// Opening a file that may be anything. Private to store/.
namespace ct::store {

/// Opens a session or version file after checking it from outside (empty, cut short, not ours) and
/// inside (newer than us, damaged, with tables that are not ours). Throws `Trouble` with what is
/// wrong; the records are not looked at yet.
Database openChecked(const std::filesystem::path& file, OpenAs as);

/// As above, and with every index held against its table: for what is to be copied row by row.
Database openThroughout(const std::filesystem::path& file, OpenAs as);

/// As above without reading the whole file for damage: for listing versions.
Database openQuickly(const std::filesystem::path& file, OpenAs as);

/// Throws `Trouble` unless every page, index and reference is sound; of a newer program's file
/// those of our own tables.
void checkIntegrity(const Database& database);

}  // namespace ct::store
