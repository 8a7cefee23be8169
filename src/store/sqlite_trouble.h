#pragma once

#include "store/failure.h"

struct sqlite3;

namespace ct::store {

/// What one of SQLite's result codes, extended or not, means to a person. Private to store/.
Trouble sqliteTrouble(int code, const char* detail);

/// Throws what last went wrong on the connection.
[[noreturn]] void throwLastTrouble(sqlite3* connection);

}  // namespace ct::store
