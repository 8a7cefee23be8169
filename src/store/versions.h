#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "session/session.h"

/// Versions: unchangeable copies of a session, each one SQLite file that holds the hash of the one
/// before. They are saved through `LiveFile::saveVersion`; here they are read. Nothing here writes.
namespace ct::store {

/// Who asked for a version: a person, or the program by itself.
enum class SavedBy { facilitator, program };
constexpr std::array<std::string_view, 2> namesOf(SavedBy) {
  return {"facilitator", "program"};
}

struct VersionInfo {
  std::int64_t number = 0;  ///< 1, 2, 3 …
  std::string message;      ///< why it was saved, in the facilitator's words
  base::Time savedAt;
  SavedBy savedBy = SavedBy::facilitator;
  std::int64_t revision = 0;  ///< of the session when it was saved
  std::string hash;           ///< over everything in it
  std::string previousHash;   ///< of the version before; empty for the first
  std::size_t cards = 0;
  std::filesystem::path path;
  /// Why it cannot be read; only number, message and path are then known, from its file's name.
  std::optional<base::Error> trouble;
};

/// All versions of a session, oldest first. One that cannot be read does not hide the others.
base::Result<std::vector<VersionInfo>> listVersions(const std::filesystem::path& folder);

/// The session as that version holds it. Refuses when there is no such version or it is damaged.
base::Result<session::Session> readVersion(const std::filesystem::path& folder,
                                           std::int64_t number);

}  // namespace ct::store
