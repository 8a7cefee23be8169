#pragma once

#include <string>
#include <vector>

#include "store/schema_steps.h"

/// The records that stand in the history as JSON. Private to store/.
namespace ct::store {

/// The changes of one entry, with the fields their records have since. Throws `Trouble` when it is
/// not JSON that we write.
std::string withNewFields(const std::string& changes, const std::vector<NewField>& newFields);

}  // namespace ct::store
