#include "store/erase_search.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <initializer_list>
#include <iterator>
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

/// As they are, or with what Markdown puts before its signs and at the ends of lines taken out.
bool holdsAny(std::string bytes, const std::set<std::string>& forms) {
  const auto found = [&](const std::string& form) { return bytes.find(form) != std::string::npos; };
  if (std::any_of(forms.begin(), forms.end(), found)) return true;
  if (std::erase(bytes, '\\') == 0) return false;
  return std::any_of(forms.begin(), forms.end(), found);
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
  const std::set<std::string> forms = formsOf(words);
  std::vector<fs::path> found;
  if (forms.empty()) return found;
  for (const fs::path& each : foldersFrom(folder, unread)) {
    for (const auto& entry : fs::directory_iterator(each)) {
      if (entry.symlink_status().type() != fs::file_type::regular) continue;
      std::ifstream file(entry.path(), std::ios::binary);
      if (!file) unread.push_back(entry.path());
      if (holdsAny({std::istreambuf_iterator<char>(file), {}}, forms))
        found.push_back(entry.path());
    }
  }
  return found;
}

}  // namespace ct::store
