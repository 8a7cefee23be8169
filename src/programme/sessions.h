#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"

/// Many sessions looked at together.
namespace ct::programme {

/// One session's folder, as a list of sessions shows it.
struct SessionSummary {
  std::filesystem::path path;
  std::string name;     ///< of the folder
  std::string title;    ///< empty, like all that follows, when the session cannot be read
  std::string purpose;  ///< may be empty
  std::size_t cards = 0;
  base::Time savedAt;                  ///< when its file last changed
  std::optional<base::Error> trouble;  ///< why it cannot be read
};

/// Every session in the folder, newest first and by name where equally new; those that cannot be
/// read are listed with their trouble. A folder that is not there has none. Writes nothing. Not to
/// be called while this program has one of them open for changing (see store::readSession).
base::Result<std::vector<SessionSummary>> listSessions(const std::filesystem::path& folder);

}  // namespace ct::programme
