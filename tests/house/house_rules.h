#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

/// What the folders of src/ may know of each other: read from the table people read, from the
/// build, and from the code.
namespace ct::tests {

/// Each folder and the folders it may include.
using House = std::map<std::string, std::set<std::string>>;

/// The rows of the table "| `folder` | what lives there | may include |" in a README. "nothing of
/// ours" is none.
House houseInTable(const std::string& readme);

/// The folders that have an empty second column in that table.
std::set<std::string> undescribed(const std::string& readme);

/// What `ct_library(<folder> USES … [LINKS …])` says in a CMakeLists.txt.
House houseInBuild(const std::string& cmake);

/// One sentence for each #include under `src` that the house does not allow: another folder's
/// header, a header of ours not named from src/, or an outside header behind one of the fences.
/// Files directly in `src` belong to `app`.
std::vector<std::string> trespasses(const std::filesystem::path& src, const House& house);

/// The folders there are under `src`.
std::set<std::string> foldersIn(const std::filesystem::path& src);

/// A whole file.
std::string contentsOf(const std::filesystem::path& file);

}  // namespace ct::tests
