#pragma once

#include <map>
#include <string_view>

#include "session/history.h"
#include "session/session.h"
#include "store/database.h"
#include "store/digest.h"

/// Reading a whole session out of a file. Private to store/.
namespace ct::store {

/// The sum of each record table, by the table's name.
using Sums = std::map<std::string_view, TableSum>;

struct Loaded {
  session::Session session;
  session::History history;  ///< without changes
  Sums sums;
};

/// Everything in a database that `openChecked` opened. Throws `Trouble` when it is not a session as
/// we would write it.
Loaded load(const Database& database);

}  // namespace ct::store
