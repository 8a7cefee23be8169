#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "text/identity.h"

namespace ct::app {

/// Where an organiser's own list lies: beside the sessions, never in one.
std::filesystem::path listedNamesFile(const std::filesystem::path& sessionsFolder);

/// Its words; none when there is no such file yet.
base::Result<std::string> readListedNames(const std::filesystem::path& sessionsFolder);

/// The identity check with the lists in `assets/identity` and the organiser's own. Refused, saying
/// which, when one of them cannot be read or used.
base::Result<text::IdentityCheck> readIdentityCheck(const std::filesystem::path& sessionsFolder);

}  // namespace ct::app
