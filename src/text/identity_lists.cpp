#include "text/identity_lists.h"

#include <re2/re2.h>

#include <algorithm>

namespace ct::text {

std::vector<std::string> entriesOf(std::string_view contents) {
  constexpr std::string_view kSpace = " \t\r";
  std::vector<std::string> entries;
  for (std::size_t start = 0; start < contents.size();) {
    const std::size_t end = std::min(contents.find('\n', start), contents.size());
    std::string_view line = contents.substr(start, end - start);
    start = end + 1;
    line.remove_prefix(std::min(line.find_first_not_of(kSpace), line.size()));
    line.remove_suffix(line.size() - (line.find_last_not_of(kSpace) + 1));
    if (!line.empty() && line.front() != '#') entries.emplace_back(line);
  }
  return entries;
}

std::string small(std::string_view word) {
  std::string letters(word);
  for (char& c : letters)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return letters;
}

std::unique_ptr<const re2::RE2> anyOf(const std::vector<std::string>& entries,
                                      std::string_view before, std::string_view after) {
  if (entries.empty()) return nullptr;
  std::string either;
  for (const std::string& entry : entries) {
    const bool begins = entry.ends_with('*');
    const std::string_view word =
        std::string_view(entry).substr(0, entry.size() - (begins ? 1 : 0));
    either += (either.empty() ? "" : "|") + re2::RE2::QuoteMeta({word.data(), word.size()});
    if (begins) either += R"([\p{L}\p{M}]*)";
  }
  re2::RE2::Options options;
  options.set_case_sensitive(false);
  options.set_longest_match(true);
  options.set_log_errors(false);
  // \b knows ASCII alone, which is what every entry so far begins and ends with.
  return std::make_unique<re2::RE2>(
      std::string(before) + R"(\b()" + either + R"()\b)" + std::string(after), options);
}

}  // namespace ct::text
