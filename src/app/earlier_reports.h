#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "session/session.h"

/// Reports that were written before, held against one that is to be.
namespace ct::app {

/// Where a report of `session` would tell of too few people together with one that lies in
/// `reports`, or with the one in `target` that it replaces: a sentence for each of those, the
/// newest first; and for each that cannot be read. Nothing about reports that lie elsewhere, or
/// that were removed. To be asked before it is written.
std::vector<std::string> tellsOfTooFew(const session::Session& session,
                                       const std::filesystem::path& reports,
                                       const std::filesystem::path& target);

}  // namespace ct::app
