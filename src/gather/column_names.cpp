#include "gather/column_names.h"

#include <fmt/format.h>

#include <algorithm>

namespace ct::gather {
namespace {

constexpr std::array<std::string_view, 40> kWordsForPeople = {
    "author",     "authors",   "name",     "names",       "firstname",   "forename", "surname",
    "lastname",   "fullname",  "username", "nickname",    "user",        "voter",    "participant",
    "respondent", "submitter", "speaker",  "interviewee", "interviewer", "email",    "emails",
    "e mail",     "mail",      "phone",    "telephone",   "mobile",      "tel",      "address",
    "addresses",  "street",    "postcode", "post code",   "postal code", "zip",      "zipcode",
    "ip",         "contact",   "birthday", "dob",         "signature"};
constexpr std::array<std::string_view, 18> kWordsForOtherThings = {
    "id", "ids",   "date",  "datetime", "time",   "timestamp", "created",   "count", "number",
    "no", "score", "votes", "rating",   "agrees", "disagrees", "moderated", "url",   "link"};

bool isLower(char c) {
  return c >= 'a' && c <= 'z';
}
bool isUpper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool isWordByte(char c) {
  return isLower(c) || isUpper(c) || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool hasWord(const std::string& plainWords, std::string_view word) {
  return fmt::format(" {} ", plainWords).find(fmt::format(" {} ", word)) != std::string::npos;
}

bool hasAnyOf(const std::string& plainWords, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return hasWord(plainWords, word); });
}

}  // namespace

std::string inPlainWords(std::string_view name) {
  std::string words;
  char before = ' ';
  for (const char c : name) {
    const bool newWord = !isWordByte(c) || (isUpper(c) && isLower(before));
    if (newWord && !words.empty() && words.back() != ' ') words += ' ';
    if (isWordByte(c)) words += isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    before = c;
  }
  if (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

bool namesAuthor(std::string_view column) {
  return hasAnyOf(inPlainWords(column), kWordsForPeople);
}

bool mayHoldNotes(std::string_view column) {
  constexpr std::ptrdiff_t kSpacesInAQuestion = 3;  // "What took most time?" asks for words
  const std::string words = inPlainWords(column);
  if (hasAnyOf(words, kWordsForPeople)) return false;
  return std::count(words.begin(), words.end(), ' ') >= kSpacesInAQuestion ||
         !hasAnyOf(words, kWordsForOtherThings);
}

std::optional<std::string> columnNamed(const std::vector<std::string>& columns,
                                       std::span<const std::string_view> names) {
  for (const std::string_view name : names) {
    for (const std::string& column : columns) {
      if (inPlainWords(column) == name) return column;
    }
  }
  return std::nullopt;
}

std::optional<std::string> columnNamedLike(const std::vector<std::string>& columns,
                                           std::span<const std::string_view> names) {
  if (auto named = columnNamed(columns, names)) return named;
  for (const std::string_view name : names) {
    for (const std::string& column : columns) {
      if (mayHoldNotes(column) && hasWord(inPlainWords(column), name)) return column;
    }
  }
  return std::nullopt;
}

}  // namespace ct::gather
