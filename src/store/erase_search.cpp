#include "store/erase_search.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <fstream>
#include <functional>
#include <initializer_list>
#include <istream>
#include <nlohmann/json.hpp>
#include <set>
#include <system_error>
#include <utility>

namespace fs = std::filesystem;

namespace ct::store {
namespace {

constexpr std::size_t kFewest = 4;  // bytes

std::string inUtf16(const std::string& utf8, bool bigEndian) {
  const icu::UnicodeString units = icu::UnicodeString::fromUTF8(utf8);
  std::string bytes;
  for (std::int32_t i = 0; i < units.length(); ++i) {
    const auto unit = static_cast<unsigned>(units.charAt(i));
    const auto high = static_cast<char>(unit >> 8U);
    const auto low = static_cast<char>(unit & 0xffU);
    bytes += bigEndian ? high : low;
    bytes += bigEndian ? low : high;
  }
  return bytes;
}

using Escape = std::pair<char, const char*>;

std::string escaped(const std::string& words, std::initializer_list<Escape> escapes) {
  std::string out;
  for (const char c : words) {
    const auto found = std::find_if(escapes.begin(), escapes.end(),
                                    [&](const Escape& each) { return each.first == c; });
    if (found == escapes.end()) {
      out += c;
    } else {
      out += found->second;
    }
  }
  return out;
}

/// As the words stand in JSON, with letters beyond ASCII spelt out or not; without its quotes.
std::string inJson(const std::string& words, bool asciiAlone) {
  const std::string quoted =
      nlohmann::json(words).dump(-1, ' ', asciiAlone, nlohmann::json::error_handler_t::replace);
  return quoted.substr(1, quoted.size() - 2);
}

/// Plain, and as the files people make of a session write them: JSON, tables, Markdown (but for its
/// backslashes) and web pages.
std::set<std::string> writtenForms(const std::string& words) {
  return {
      words,
      inJson(words, false),
      inJson(words, true),
      escaped(words, {{'"', "\"\""}}),
      escaped(words, {{'&', "&amp;"}, {'<', "&lt;"}}),
      escaped(words, {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}}),
      escaped(words,
              {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}})};
}

std::set<std::string> formsOf(const std::vector<std::string>& words) {
  std::set<std::string> forms;
  for (const std::string& each : words) {
    if (each.size() < kFewest) continue;
    forms.merge(writtenForms(each));
    forms.insert(inUtf16(each, false));
    forms.insert(inUtf16(each, true));
  }
  return forms;
}

/// Looks for any of some words, however they are written.
class Search {
 public:
  explicit Search(std::set<std::string> forms) : forms_(std::move(forms)) {
    for (const std::string& each : forms_)
      searchers_.emplace_back(each.begin(), each.end());
  }

  bool looksForNothing() const { return forms_.empty(); }

  /// As they are, or with what Markdown puts before its signs and at the ends of lines taken out.
  bool findsAnyIn(std::string bytes) const {
    if (findsOneIn(bytes)) return true;
    return std::erase(bytes, '\\') > 0 && findsOneIn(bytes);
  }

 private:
  // Skips what a plain `find` would stop at: letters of words stand in every line of a session.
  using Searcher = std::boyer_moore_horspool_searcher<std::string::const_iterator>;

  bool findsOneIn(const std::string& bytes) const {
    return std::any_of(searchers_.begin(), searchers_.end(), [&](const Searcher& search) {
      return std::search(bytes.begin(), bytes.end(), search) != bytes.end();
    });
  }

  const std::set<std::string> forms_;
  std::vector<Searcher> searchers_;
};

std::string bytesOf(std::istream& file) {
  file.exceptions(std::ios::badbit);  // what the disk refuses must not look like the file's end
  std::string bytes;
  std::array<char, std::size_t{64} * 1024> part;
  while (file) {
    file.read(part.data(), static_cast<std::streamsize>(part.size()));
    bytes.append(part.data(), static_cast<std::size_t>(file.gcount()));
  }
  return bytes;
}

}  // namespace

std::vector<fs::path> foldersFrom(const fs::path& folder, std::vector<fs::path>& unread) {
  std::vector<fs::path> folders;
  std::error_code notThere;
  if (!fs::is_directory(fs::symlink_status(folder, notThere))) return folders;
  folders.push_back(folder);
  for (std::size_t at = 0; at < folders.size();) {
    std::error_code locked;
    const fs::directory_iterator entries(folders[at], locked);
    if (locked) {
      unread.push_back(folders[at]);
      folders.erase(folders.begin() + static_cast<std::ptrdiff_t>(at));
      continue;
    }
    for (const auto& entry : entries) {
      if (fs::is_directory(entry.symlink_status())) folders.push_back(entry.path());
    }
    ++at;
  }
  return folders;
}

std::vector<fs::path> filesHolding(const fs::path& folder, const std::vector<std::string>& words,
                                   std::vector<fs::path>& unread) {
  const Search search(formsOf(words));
  std::vector<fs::path> found;
  if (search.looksForNothing()) return found;
  for (const fs::path& each : foldersFrom(folder, unread)) {
    for (const auto& entry : fs::directory_iterator(each)) {
      if (entry.symlink_status().type() != fs::file_type::regular) continue;
      std::ifstream file(entry.path(), std::ios::binary);
      if (!file) {
        unread.push_back(entry.path());
      } else if (search.findsAnyIn(bytesOf(file))) {
        found.push_back(entry.path());
      }
    }
  }
  return found;
}

}  // namespace ct::store
