#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// The names of version files. Private to store/.
namespace ct::store {

struct VersionFile {
  std::int64_t number = 0;
  std::string words;  ///< what the name says after the number
  std::filesystem::path path;
};

/// The files in the folder's versions/ that are named as versions, by number and then name; none
/// when there is no such folder.
std::vector<VersionFile> versionFiles(const std::filesystem::path& folder);

/// "0003 after sorting.sqlite": the message without what a file name may not hold, and at most 60
/// characters of it.
std::string versionFileName(std::int64_t number, std::string_view message);

}  // namespace ct::store
