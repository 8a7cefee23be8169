#pragma once

#include <string>
#include <vector>

#include "store/database.h"
#include "store/digest.h"

/// What a session's file holds, whatever the version of its schema. Private to store/.
namespace ct::store {

/// For every table the file has, the statement that reads it row by row in a stable order: all
/// there is, but for the hash of it.
std::vector<std::string> selectsOfAllTables(const Database& database);

/// SHA-256, in hexadecimal, of every row of every table but for the row that holds this hash.
std::string contentHash(const Database& version);

/// The records of one kind boiled down, as `meta` says they must come out.
TableSum sumOfTable(const Database& database, const std::string& table);

/// Throws `Trouble` unless every table of records comes to the sum that was saved with it.
void checkSums(const Database& database);
/// The sum of a table as it was saved beside it.
std::string savedSum(const Database& database, const std::string& table);
/// Saves them anew, for records that were given new fields.
void saveSums(Database& database);

}  // namespace ct::store
