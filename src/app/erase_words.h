#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "base/time.h"
#include "session/session.h"
#include "store/erase.h"

namespace ct::app {

/// What is to go: all words of a card, or only those it had before.
enum class Words { all, old };

/// Removes them for good from the session in `folder`, which nobody has open. `session` is as it
/// was last read. Gives a sentence about what was done, with a warning for every file that still
/// holds the words.
base::Result<std::string> eraseWords(const std::filesystem::path& folder,
                                     const session::Session& session, session::CardId card,
                                     Words words, const std::string& reason, base::Time now);

}  // namespace ct::app
