#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "session/records.h"

/// Removing words for good: from the session, its history, every version and the reports.
namespace ct::store {

/// Every wording a card ever had gives way to this one.
struct Erasing {
  session::CardId card;
  std::string said;
  std::string impression;
  std::string reason;  ///< kept beside it, with the time
  base::Time at;
};

struct Erased {
  std::size_t versions = 0;  ///< written anew
  std::size_t reports = 0;   ///< files of reports that were removed; they can be written again
  /// Files in the session's folder that still hold a wording: the words also stand in another
  /// record, or in a file that is not ours.
  std::vector<std::filesystem::path> stillIn;
  /// Files and folders in it that could not be looked into.
  std::vector<std::filesystem::path> unread;
  std::string notice;  ///< what an earlier erasing left and was finished first; usually empty
};

/// Counts, places and votes stay as they are; the session gets a dated mark without the words. The
/// versions are chained anew. Refuses, changing nothing, when the session is open anywhere, when
/// there is no such card, when it never had another wording, and when a version cannot be read.
/// When it fails later, or the power does, opening the session finishes it.
base::Result<Erased> erase(const std::filesystem::path& folder, const Erasing& wish);

}  // namespace ct::store
