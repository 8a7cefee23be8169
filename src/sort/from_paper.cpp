#include "sort/from_paper.h"

#include <algorithm>

namespace ct::sort {
namespace {

constexpr std::string_view kBetween = " ,;:.\t";

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// A small or capital letter as a capital; anything else as it is.
char capital(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// The words between what stands between words.
std::vector<std::string_view> wordsOf(std::string_view line) {
  std::vector<std::string_view> words;
  while (true) {
    line.remove_prefix(std::min(line.find_first_not_of(kBetween), line.size()));
    if (line.empty()) return words;
    const std::size_t end = std::min(line.find_first_of(kBetween), line.size());
    words.push_back(line.substr(0, end));
    line.remove_prefix(end);
  }
}

}  // namespace

std::optional<FromPaper> fromPaper(std::string_view line) {
  const auto words = wordsOf(line);
  if (words.size() < 2 || words[0].size() > 2) return std::nullopt;
  FromPaper read;
  for (const char c : words[0]) {
    const char letter = capital(c);
    if (letter < 'A' || letter > 'Z') return std::nullopt;
    read.letter += letter;
  }
  for (auto word = words.begin() + 1; word != words.end(); ++word) {
    if (!std::all_of(word->begin(), word->end(), isDigit)) return std::nullopt;
    std::string code(word->substr(std::min(word->find_first_not_of('0'), word->size() - 1)));
    if (std::find(read.codes.begin(), read.codes.end(), code) == read.codes.end())
      read.codes.push_back(std::move(code));
  }
  return read;
}

}  // namespace ct::sort
