#include "store/version_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <tuple>

#include "store/paths.h"

namespace fs = std::filesystem;

namespace ct::store {
namespace {

constexpr std::string_view kEnding = ".sqlite";

/// True for the bytes of UTF-8 that do not begin a character.
bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

/// What one of the systems a stick may be carried to does not allow.
bool isForbidden(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7f ||
         std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
}

std::string withoutEdges(const std::string& text) {
  const auto first = text.find_first_not_of(" .");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" .") + 1 - first);
}

}  // namespace

std::vector<VersionFile> versionFiles(const fs::path& folder) {
  std::vector<VersionFile> files;
  if (!fs::is_directory(versionsFolder(folder))) return files;
  for (const auto& entry : fs::directory_iterator(versionsFolder(folder))) {
    const std::string name = entry.path().filename().string();
    VersionFile file;
    const char* end = name.data() + name.size();
    const char* rest = std::from_chars(name.data(), end, file.number).ptr;
    if (file.number < 1 || !name.ends_with(kEnding)) continue;
    if (entry.symlink_status().type() != fs::file_type::regular) continue;
    file.words = withoutEdges(std::string(rest, end - kEnding.size()));
    file.path = entry.path();
    files.push_back(std::move(file));
  }
  std::sort(files.begin(), files.end(), [](const VersionFile& a, const VersionFile& b) {
    return std::tie(a.number, a.path) < std::tie(b.number, b.path);
  });
  return files;
}

std::string versionFileName(std::int64_t number, std::string_view message) {
  constexpr std::size_t kCharacters = 60;
  constexpr std::size_t kBytes = 4 * kCharacters;
  std::string words;
  std::size_t characters = 0;
  for (const char c : message) {
    if (!continues(c) && ++characters > kCharacters) break;
    if (words.size() == kBytes) break;
    words += isForbidden(c) ? '-' : c;
  }
  words = withoutEdges(words);
  return fmt::format("{:04}{}{}{}", number, words.empty() ? "" : " ", words, kEnding);
}

}  // namespace ct::store
