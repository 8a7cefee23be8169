#pragma once

#include <string>
#include <vector>

#include "gather/notes.h"
#include "gather/table.h"

namespace ct::gather {

/// What the person who imports should know of a table and the notes in it, but for who could be
/// told from them: sentences. Private to gather/.
std::vector<std::string> noticesFor(const Table& table, const Notes& notes,
                                    const std::string& textColumn);

}  // namespace ct::gather
