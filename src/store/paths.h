#pragma once

#include <filesystem>
#include <string>
#include <system_error>

/// Where things lie in a session's folder.
namespace ct::store {

inline std::filesystem::path sessionFile(const std::filesystem::path& folder) {
  return folder / "session.sqlite";
}
inline std::filesystem::path versionsFolder(const std::filesystem::path& folder) {
  return folder / "versions";
}
inline std::filesystem::path reportsFolder(const std::filesystem::path& folder) {
  return folder / "reports";
}
/// Photos of a wall, which no report holds.
inline std::filesystem::path photosFolder(const std::filesystem::path& folder) {
  return folder / "photos";
}
/// There only while a program has the session open for changing.
inline std::filesystem::path lockFile(const std::filesystem::path& folder) {
  return folder / "session.lock";
}

/// The folder's own name, as people call the session.
inline std::string nameOf(const std::filesystem::path& folder) {
  std::error_code nowhere;  // an empty path, or a working folder that is no more
  const auto whole = std::filesystem::absolute(folder, nowhere);
  const auto path = (nowhere ? folder : whole).lexically_normal();
  return (path.has_filename() ? path : path.parent_path()).filename().string();
}

/// The session's file as it was before it was brought up from that version of the schema.
inline std::filesystem::path copyBeforeUpgrade(const std::filesystem::path& folder,
                                               std::int64_t schemaVersion) {
  return folder / ("session before upgrade from " + std::to_string(schemaVersion) + ".sqlite");
}

/// Says what is being erased, while that is not done everywhere yet.
inline std::filesystem::path erasingFile(const std::filesystem::path& folder) {
  return folder / ".erasing";
}

/// What another program put where the session's file was, while that was open: numbered from 1.
inline std::filesystem::path foundInPlace(const std::filesystem::path& folder, int number) {
  return folder / ("found in its place " + std::to_string(number) + ".sqlite");
}

/// SQLite's own companions of a file: changes not yet folded in, and a change half made.
inline std::filesystem::path walOf(std::filesystem::path file) {
  return file += "-wal";
}
inline std::filesystem::path journalOf(std::filesystem::path file) {
  return file += "-journal";
}

}  // namespace ct::store
