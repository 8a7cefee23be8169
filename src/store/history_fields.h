#pragma once

#include <string>
#include <vector>

#include "session/records.h"
#include "store/schema_steps.h"

/// The records that stand in the history as JSON. Private to store/.
namespace ct::store {

/// The changes of one entry, with the fields their records have since. Throws `Trouble` when it is
/// not JSON that we write.
std::string withNewFields(const std::string& changes, const std::vector<NewField>& newFields);

/// The changes of one entry, with other words for one card wherever it stands in them, before and
/// after alike. Throws `Trouble` when it is not JSON that we write.
std::string withOtherWords(const std::string& changes, session::CardId card,
                           const std::string& said, const std::string& impression);

/// What one card is said to say in them, and its impressions.
std::vector<std::string> wordingsInChanges(const std::string& changes, session::CardId card);

}  // namespace ct::store
