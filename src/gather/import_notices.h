#pragma once

#include <string>
#include <vector>

#include "base/progress.h"
#include "gather/notes.h"
#include "gather/table.h"

namespace ct::gather {

/// What the person who imports should know of a table and the notes in it, but for who could be
/// told from them: sentences. Tells `progress`, if there is one, of each note; once that was
/// stopped, some are left unseen. Private to gather/.
std::vector<std::string> noticesFor(const Table& table, const Notes& notes,
                                    const std::string& textColumn, base::Progress* progress);

}  // namespace ct::gather
