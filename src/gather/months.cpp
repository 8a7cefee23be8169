#include "gather/months.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace ct::gather {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::size_t kFewestLetters = 3;  // "Mar"
constexpr int kDaysInAMonth = 31;

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// What may stand beside a date and says nothing of the month.
bool isBeside(const std::string& part) {
  constexpr std::array<std::string_view, 11> kBeside = {"st",  "nd",  "rd",  "th",  "mon", "tue",
                                                        "wed", "thu", "fri", "sat", "sun"};
  std::string small;
  for (const char c : part)
    small += static_cast<char>(isDigit(c) ? c : c | 0x20);
  const bool weekday = small.ends_with("day");
  return weekday || std::find(kBeside.begin(), kBeside.end(), small) != kBeside.end();
}

/// Runs of figures and runs of letters; what stands between them does not matter.
std::vector<std::string> partsOf(std::string_view words) {
  std::vector<std::string> parts;
  char before = ' ';
  for (const char c : words) {
    const bool goesOn = (isDigit(c) && isDigit(before)) || (isLetter(c) && isLetter(before));
    if (isDigit(c) || isLetter(c)) {
      if (!goesOn) parts.emplace_back();
      parts.back().push_back(c);
    }
    before = c;
  }
  std::erase_if(parts, isBeside);
  return parts;
}

/// 1 to 12, or 0 for what is no name of a month.
int monthNamed(std::string_view name) {
  if (name.size() < kFewestLetters) return 0;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
    const std::string_view month = kMonths[i].substr(0, name.size());
    if (std::equal(name.begin(), name.end(), month.begin(), month.end(), same))
      return static_cast<int>(i) + 1;
  }
  return 0;
}

/// Of up to four figures; -1 for anything else.
int numberIn(const std::string& part) {
  constexpr std::size_t kMost = 4;
  const bool figures = part.size() <= kMost && std::all_of(part.begin(), part.end(), isDigit);
  return figures ? std::stoi(part) : -1;
}

std::optional<std::string> monthOf(int year, int month, int day = 1) {
  const bool sound = month >= 1 && month <= static_cast<int>(kMonths.size()) && day >= 1 &&
                     day <= kDaysInAMonth && year >= 1000;
  if (!sound) return std::nullopt;
  return fmt::format("{:04}-{:02}", year, month);
}

/// Of four figures, or of two in this century; -1 for anything else.
int yearIn(const std::string& part) {
  constexpr int kCentury = 2000;
  if (part.size() == 2) return numberIn(part) < 0 ? -1 : kCentury + numberIn(part);
  return part.size() == 4 ? numberIn(part) : -1;
}

/// A day and a month in either order.
std::optional<std::string> monthOfTwo(int first, int second, int year) {
  if (auto month = monthOf(year, second, first)) return month;
  return monthOf(year, first, second);
}

}  // namespace

std::optional<std::string> monthFrom(std::string_view words) {
  const std::vector<std::string> parts = partsOf(words);
  if (parts.size() < 2) return std::nullopt;
  const int first = numberIn(parts[0]);
  const int second = numberIn(parts[1]);
  if (parts[0].size() == 4 && first >= 0) {  // the year, and perhaps a day and a time after it
    return monthOf(first, second >= 0 ? second : monthNamed(parts[1]),
                   parts.size() > 2 ? numberIn(parts[2]) : 1);
  }
  if (const int month = monthNamed(parts[0]); month > 0) {  // "March 2026", "March 14, 2026"
    return parts.size() == 2 ? monthOf(yearIn(parts[1]), month)
                             : monthOf(yearIn(parts[2]), month, second);
  }
  if (parts.size() == 2) return parts[1].size() == 4 ? monthOf(second, first) : std::nullopt;
  const int year = yearIn(parts[2]);
  const int named = monthNamed(parts[1]);
  return named > 0 ? monthOf(year, named, first) : monthOfTwo(first, second, year);
}

bool isUnlikely(std::string_view month, base::Time now) {
  constexpr std::size_t kMonthLength = 7;  // "2026-03"
  return month < "1900-01" || month > base::toIso(now).substr(0, kMonthLength);
}

std::string monthInWords(std::string_view month) {
  const std::vector<std::string> parts = partsOf(month);
  const int number = parts.size() == 2 ? numberIn(parts[1]) : 0;
  if (number < 1 || number > static_cast<int>(kMonths.size())) return std::string(month);
  return fmt::format("{} {}", kMonths[static_cast<std::size_t>(number) - 1], parts[0]);
}

}  // namespace ct::gather
