#include "text/plain_words_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "text/encoding.h"
#include "text/word_places.h"
#include "text/words.h"

namespace ct::text {
namespace {

std::vector<std::string> partsOf(std::string_view line, char between) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= line.size();) {
    const std::size_t end = std::min(line.find(between, start), line.size());
    parts.push_back(tidy(line.substr(start, end - start)));
    start = end + 1;
  }
  return parts;
}

bool isNoWord(const std::string& part) {
  return wordPlaces(part).empty();
}

/// Reads each line that is not empty once its remark is gone, with `read(line)`, which gives what
/// is wrong with it or nothing. Refuses at the first that is wrong.
template <class Read>
base::Result<void> readLines(std::string_view contents, std::string_view file, Read read) {
  auto decoded = decode(contents);  // editors write more than UTF-8
  if (!decoded) return base::passOn(std::move(decoded));
  const std::string_view all = decoded->utf8;
  std::size_t number = 0;
  for (std::size_t start = 0; start < all.size();) {
    const std::size_t end = std::min(all.find('\n', start), all.size());
    const std::string_view whole = all.substr(start, end - start);
    const std::string line = tidy(whole.substr(0, whole.find('#')));
    start = end + 1;
    ++number;
    if (line.empty()) continue;
    const std::string wrong = read(line);
    if (!wrong.empty()) {
      return base::refuse(fmt::format("Line {} of {} cannot be read: {}.", number, file, wrong));
    }
  }
  return {};
}

/// Adds what a line says; gives what is wrong with it, or nothing.
std::string addEntries(const std::string& line, std::string_view why,
                       std::vector<PlainEntry>& entries) {
  const std::vector<std::string> parts = partsOf(line, '|');
  if (parts.size() < 2) return "it needs “|” between a word and what to say instead";
  if (parts.size() > 3) return "it has more than two “|”";
  const std::vector<std::string> words = partsOf(parts[0], ',');
  if (std::any_of(words.begin(), words.end(), isNoWord))
    return "a word is missing before “|” or beside a comma";
  std::vector<std::string> instead = partsOf(parts[1], ',');
  if (instead.size() > 1 && std::any_of(instead.begin(), instead.end(), isNoWord))
    return "plainer words are missing beside a comma";
  if (instead.size() != 1 && instead.size() != words.size()) {
    return fmt::format("{} before “|” and {} after it; write one after it, or as many",
                       words.size(), instead.size());
  }
  instead.resize(words.size(), instead.front());
  const std::string reason = parts.size() == 3 && !parts[2].empty() ? parts[2] : std::string(why);
  for (std::size_t i = 0; i < words.size(); ++i)
    entries.push_back({words[i], instead[i], reason});
  return "";
}

}  // namespace

base::Result<std::vector<PlainEntry>> readPlainEntries(std::string_view contents,
                                                       std::string_view file,
                                                       std::string_view why) {
  std::vector<PlainEntry> entries;
  auto done = readLines(contents, file,
                        [&](const std::string& line) { return addEntries(line, why, entries); });
  if (!done) return base::passOn(std::move(done));
  return entries;
}

base::Result<std::vector<std::string>> readAbbreviations(std::string_view contents,
                                                         std::string_view file) {
  std::vector<std::string> known;
  auto done = readLines(contents, file, [&](const std::string& line) -> std::string {
    for (std::string& word : partsOf(line, ',')) {
      if (!isAbbreviation(word)) {
        return fmt::format("“{}” is no abbreviation, as it does not begin with two capitals", word);
      }
      known.push_back(std::move(word));
    }
    return "";
  });
  if (!done) return base::passOn(std::move(done));
  return known;
}

bool isAbbreviation(std::string_view word) {
  const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return word.size() >= 2 && isCapital(word[0]) && isCapital(word[1]);
}

}  // namespace ct::text
