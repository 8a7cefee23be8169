#include "vote/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>

#include "base/counted.h"
#include "vote/count.h"

namespace ct::vote {

using base::Result;
using session::Option;
using session::Round;
using session::Session;

namespace {

const Option* optionByLabel(const Session& session, session::RoundId round,
                            std::string_view label) {
  for (const Option* option : optionsOf(session, round)) {
    if (option->label == label) return option;
  }
  return nullptr;
}

std::string upper(std::string_view text) {
  std::string all(text);
  for (char& c : all)
    c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return all;
}

std::vector<std::string> wordsOf(std::string_view typed) {
  std::vector<std::string> words(1);
  for (const char c : typed) {
    if (std::isspace(static_cast<unsigned char>(c)) != 0 || c == ',') {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// A word that is only a figure, and not a longer one than any ballot needs.
std::optional<std::int64_t> figure(std::string_view word) {
  constexpr std::size_t kMostDigits = 4;
  if (word.size() > kMostDigits) return std::nullopt;
  std::int64_t value = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
  if (read.ec != std::errc{} || read.ptr != word.data() + word.size()) return std::nullopt;
  return value;
}

/// How long the longest label at the beginning of `word` is; 0 when none is there.
std::size_t labelLength(const Session& session, session::RoundId round, std::string_view word) {
  std::size_t length = word.size();
  while (length > 0 && optionByLabel(session, round, word.substr(0, length)) == nullptr)
    --length;
  return length;
}

/// What an unknown label at the beginning of `rest` is taken to be: a character, with the figure
/// that follows it.
std::string_view unknownLabel(std::string_view rest) {
  std::size_t end = 1;
  while (end < rest.size() && (static_cast<unsigned char>(rest[end]) & 0xC0) == 0x80)
    ++end;
  return rest.substr(0, std::min(rest.size(), rest.find_first_not_of("0123456789", end)));
}

/// Adds the dots of one word without spaces: "A", "A2", "BCC" or "R1R3". A word that cannot be read
/// is one unknown label. Gives the last label.
std::string markWord(const Session& session, session::RoundId round, const std::string& word,
                     Marks& marks) {
  Marks read;
  std::string label;
  for (std::string_view rest = word; !rest.empty();) {
    const std::size_t length = labelLength(session, round, rest);
    const std::size_t end = std::min(rest.size(), rest.find_first_not_of("0123456789", length));
    const auto dots = end == length ? 1 : figure(std::string(rest.substr(length, end - length)));
    if (length == 0 || !dots) {
      label = length == 0 ? unknownLabel(rest) : rest;
      read = {{label, 1}};
      break;
    }
    label = rest.substr(0, length);
    read[label] += *dots;
    rest.remove_prefix(end);
  }
  for (const auto& [each, dots] : read)
    marks[each] += dots;
  return label;
}

}  // namespace

Result<std::vector<session::Dots>> countable(const Session& session, const Round& round,
                                             const Marks& marks) {
  std::vector<session::Dots> dots;
  std::int64_t given = 0;
  for (const auto& [label, number] : marks) {
    const Option* option = optionByLabel(session, round.id, label);
    if (option == nullptr) {
      return base::refuse(fmt::format("“{}” is not on this ballot paper.", label));
    }
    if (number < 1 || number > kMostDots) {
      return base::refuse(fmt::format("“{}” was given {} dots, which cannot be.", label, number));
    }
    given += number;
    dots.push_back({option->id, number});
  }
  if (given > round.dotsPerPerson) {
    return base::refuse(
        fmt::format("That ballot has {}; each person has {}.",
                    base::counted(static_cast<std::size_t>(given), "dot"),
                    base::counted(static_cast<std::size_t>(round.dotsPerPerson), "dot")));
  }
  std::sort(dots.begin(), dots.end());
  return dots;
}

Result<Marks> readMarks(const Session& session, session::RoundId round, std::string_view typed) {
  const Round* found = session.find(round);
  if (found == nullptr) return base::refuse("That vote is no longer in the session.");
  Marks marks;
  std::string last;
  for (const std::string& word : wordsOf(typed)) {
    if (const auto dots = figure(word); dots && !last.empty()) {
      marks[last] += *dots - 1;
      last.clear();
      continue;
    }
    last = markWord(session, round, upper(word), marks);
  }
  if (auto dots = countable(session, *found, marks); !dots) return base::passOn(std::move(dots));
  return marks;
}

}  // namespace ct::vote
