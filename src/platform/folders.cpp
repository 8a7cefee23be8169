#include "platform/folders.h"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <system_error>
#include <tuple>

namespace ct::platform {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Takes the number `text` starts with, without leading zeros.
std::string_view takeNumber(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  std::string_view number = text.substr(0, end);
  number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
  text.remove_prefix(end);
  return number;
}

/// Numbers by size, letters without regard to case.
bool countsBefore(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    if (isDigit(a.front()) && isDigit(b.front())) {
      const std::string_view first = takeNumber(a);
      const std::string_view second = takeNumber(b);
      if (first != second)
        return std::tuple(first.size(), first) < std::tuple(second.size(), second);
    } else {
      const auto first = static_cast<unsigned char>(lower(a.front()));
      const auto second = static_cast<unsigned char>(lower(b.front()));
      if (first != second) return first < second;
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
  }
  return a.empty() && !b.empty();
}

bool comesBefore(const FolderEntry& a, const FolderEntry& b) {
  if (a.isFolder != b.isFolder) return a.isFolder;
  if (countsBefore(a.name, b.name)) return true;
  return !countsBefore(b.name, a.name) && a.name < b.name;
}

/// Nothing for what a file chooser does not show.
std::optional<FolderEntry> entryOf(const std::filesystem::directory_entry& found) {
  std::error_code gone;  // a broken link, or removed meanwhile
  FolderEntry entry;
  entry.path = found.path();
  entry.name = entry.path.filename().string();
  entry.isFolder = found.is_directory(gone);
  if (entry.name.starts_with('.')) return std::nullopt;
  if (!entry.isFolder) {
    if (!found.is_regular_file(gone)) return std::nullopt;
    entry.size = found.file_size(gone);
    if (gone) return std::nullopt;
  }
  return entry;
}

}  // namespace

std::filesystem::path homeFolder() {
  if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/') return home;
  const passwd* account = ::getpwuid(::getuid());
  return account != nullptr && account->pw_dir != nullptr ? account->pw_dir : "/";
}

std::filesystem::path sessionsFolder() {
  return homeFolder() / "Common Thread sessions";
}

std::vector<std::filesystem::path> drivesPluggedIn() {
  const char* user = std::getenv("USER");
  std::vector<std::filesystem::path> drives;
  for (const char* media : {"/media", "/run/media"}) {
    std::error_code none;
    const auto folder = std::filesystem::path(media) / (user == nullptr ? "" : user);
    std::filesystem::directory_iterator at(folder, none);
    for (; !none && at != std::filesystem::directory_iterator(); at.increment(none)) {
      std::error_code gone;
      if (at->is_directory(gone)) drives.push_back(at->path());
    }
  }
  std::sort(drives.begin(), drives.end());
  return drives;
}

base::Result<std::vector<FolderEntry>> listFolder(const std::filesystem::path& folder) {
  std::error_code failed;
  std::vector<FolderEntry> entries;
  std::filesystem::directory_iterator at(folder, failed);
  for (; !failed && at != std::filesystem::directory_iterator(); at.increment(failed)) {
    if (auto entry = entryOf(*at)) entries.push_back(std::move(*entry));
  }
  if (failed) {
    return base::refuse(
        fmt::format("The folder “{}” could not be opened. Choose another folder.",
                    folder.has_filename() ? folder.filename().string() : folder.string()),
        failed.message());
  }
  std::sort(entries.begin(), entries.end(), comesBefore);
  return entries;
}

}  // namespace ct::platform
