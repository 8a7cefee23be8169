#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace ct::store {

/// What `verify` found, a line for the session and one for each version and each other thing that
/// is wrong: "Session: sound, 39 cards, 57 edits.", "Version 1, “after reading”: sound."
struct VerifyReport {
  bool sound = true;
  std::vector<std::string> lines;
};

/// Checks everything in a session's folder: every page, reference and record of the session; the
/// same of every version, its hash, and that each follows the one before with none missing, up to
/// the last one the session remembers. Writes nothing there. Refuses only when there is no session
/// to check.
base::Result<VerifyReport> verify(const std::filesystem::path& folder);

}  // namespace ct::store
