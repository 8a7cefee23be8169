#include "gather/spreadsheet_words.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace ct::gather {
namespace {

constexpr std::string_view kLost = "\uFFFD";  // as for letters: who imports is told of them

std::optional<std::uint32_t> hexAt(std::string_view words, std::size_t at) {
  std::uint32_t value = 0;
  if (at + 7 > words.size() || words.substr(at, 2) != "_x" || words[at + 6] != '_') return {};
  const char* first = words.data() + at + 2;
  if (std::from_chars(first, first + 4, value, 16).ptr != first + 4) return {};
  return value;
}

/// Texts hold what XML cannot as `_x000D_`, and what looks like that as `_x005F_x000D_`. Only
/// characters of one byte are ever written so.
std::string unescaped(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto value = hexAt(words, at);
    if (!value || *value == 0 || *value > 0x7F) {
      out += words[at];
      continue;
    }
    out += static_cast<char>(*value);
    at += 6;
  }
  return out;
}

/// All text in an element, but for readings written above the words (`rPh`).
std::string textIn(const pugi::xml_node& element) {
  std::string words;
  for (const pugi::xml_node& child : element) {
    if (plainName(child) == "t") words += child.text().get();
    if (plainName(child) == "r") words += childOf(child, "t").text().get();
  }
  return unescaped(words);
}

base::Result<std::vector<std::string>> stringsIn(const Package& package, const std::string& name) {
  std::vector<std::string> strings;
  auto document = package.part(name);
  if (!document) return base::passOn(std::move(document));
  for (const pugi::xml_node& each : childOf(*document, "sst"))
    strings.push_back(textIn(each));
  return strings;
}

/// Formats every program knows by number: days are 14 to 17, and 22 with the time.
bool isBuiltInDate(unsigned format) {
  return (format >= 14 && format <= 17) || format == 22;
}

base::Result<std::vector<bool>> datesIn(const Package& package, const std::string& name) {
  auto document = package.part(name);
  if (!document) return base::passOn(std::move(document));
  const pugi::xml_node root = childOf(*document, "styleSheet");
  std::map<unsigned, bool> formats;
  for (const pugi::xml_node& each : childOf(root, "numFmts"))
    formats[each.attribute("numFmtId").as_uint()] = showsDays(each.attribute("formatCode").value());
  std::vector<bool> dates;
  for (const pugi::xml_node& each : childOf(root, "cellXfs")) {
    const unsigned format = each.attribute("numFmtId").as_uint();
    const auto found = formats.find(format);
    dates.push_back(found == formats.end() ? isBuiltInDate(format) : found->second);
  }
  return dates;
}

}  // namespace

bool showsDays(std::string_view numberFormat) {
  bool quoted = false;
  bool bracketed = false;
  for (std::size_t at = 0; at < numberFormat.size(); ++at) {
    const char c = numberFormat[at];
    if (c == '\\' || c == '_') {
      ++at;  // the next is shown as it is
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == '[' || c == ']') {
      bracketed = c == '[';  // a colour, a condition, or hours that go on counting
    } else if (!quoted && !bracketed && (c == 'd' || c == 'D' || c == 'y' || c == 'Y')) {
      return true;
    }
  }
  return false;
}

std::string dateFromSerial(double days, bool countsFrom1904) {
  constexpr double kLast = 2'958'466;  // the end of the year 9999
  constexpr int kMinutes = 24 * 60;
  if (!(days >= 0) || days >= kLast) return {};
  // Day 60 is 29 February 1900, which never was: before it, one day less is counted.
  const double first = countsFrom1904 ? 24'107 : days < 60 ? 25'568 : 25'569;
  const double minutes = std::round((days - first) * kMinutes);
  const auto whole = std::chrono::minutes(static_cast<std::int64_t>(minutes));
  const auto day = std::chrono::floor<std::chrono::days>(whole);
  const std::chrono::year_month_day date{std::chrono::sys_days(day)};
  std::string out =
      fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  const auto left = (whole - day).count();
  if (left > 0) out += fmt::format(" {:02}:{:02}", left / 60, left % 60);
  return out;
}

base::Result<SpreadsheetWords> SpreadsheetWords::read(const Package& package,
                                                      const std::string& workbook,
                                                      bool countsFrom1904) {
  SpreadsheetWords words;
  words.countsFrom1904_ = countsFrom1904;
  const auto parts = package.relationsOf(workbook).byKind;
  if (const auto at = parts.find("sharedStrings"); at != parts.end()) {
    auto strings = stringsIn(package, at->second);
    if (!strings) return base::passOn(std::move(strings));
    words.strings_ = std::move(*strings);
  }
  if (const auto at = parts.find("styles"); at != parts.end()) {
    auto dates = datesIn(package, at->second);
    if (!dates) return base::passOn(std::move(dates));
    words.stylesOfDates_ = std::move(*dates);
  }
  return words;
}

std::string SpreadsheetWords::numberOrDate(const pugi::xml_node& cell,
                                           const std::string& value) const {
  double number = 0;
  const char* end = value.data() + value.size();
  if (value.empty() || std::from_chars(value.data(), end, number).ptr != end) return value;
  const std::size_t style = cell.attribute("s").as_uint();
  if (style < stylesOfDates_.size() && stylesOfDates_[style])
    return dateFromSerial(number, countsFrom1904_);
  return fmt::format("{:.15g}", number);  // as many figures as a spreadsheet shows
}

std::string SpreadsheetWords::of(const pugi::xml_node& cell) const {
  const std::string_view type = cell.attribute("t").value();
  if (type == "inlineStr") return textIn(childOf(cell, "is"));
  const std::string value = childOf(cell, "v").text().get();
  if (type == "s") {
    std::size_t number = strings_.size();
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number < strings_.size() ? strings_[number] : std::string(kLost);
  }
  if (type == "str" || type == "d") return unescaped(value);
  if (type == "b") return value == "1" ? "TRUE" : "FALSE";
  if (type == "e") return {};
  return numberOrDate(cell, value);
}

}  // namespace ct::gather
