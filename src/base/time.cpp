#include "base/time.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <ctime>

namespace ct::base {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;

std::tm localParts(Time time) {
  const auto seconds = static_cast<std::time_t>(time.milliseconds / 1000);
  std::tm parts{};
  localtime_r(&seconds, &parts);
  return parts;
}

/// The digits at `text[from, from + count)`, or -1.
int number(std::string_view text, std::size_t from, std::size_t count) {
  int value = -1;
  const char* end = text.data() + from + count;
  const auto read = std::from_chars(text.data() + from, end, value);
  return read.ptr == end && text[from] != '-' ? value : -1;
}

}  // namespace

std::string toIso(Time time) {
  std::int64_t day = time.milliseconds / kDay;
  std::int64_t rest = time.milliseconds % kDay;
  if (rest < 0) {
    rest += kDay;
    --day;
  }
  const year_month_day date{sys_days{days{day}}};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     rest / 3'600'000, rest / 60'000 % 60, rest / 1000 % 60, rest % 1000);
}

std::optional<Time> fromIso(std::string_view text) {
  constexpr std::string_view kShape = "0000-00-00T00:00:00.000Z";
  if (text.size() != kShape.size()) return std::nullopt;
  for (std::size_t i = 0; i < kShape.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kShape[i] == '0' ? !digit : text[i] != kShape[i]) return std::nullopt;
  }
  const year_month_day date{std::chrono::year{number(text, 0, 4)},
                            std::chrono::month{static_cast<unsigned>(number(text, 5, 2))},
                            std::chrono::day{static_cast<unsigned>(number(text, 8, 2))}};
  const int hour = number(text, 11, 2);
  const int minute = number(text, 14, 2);
  const int second = number(text, 17, 2);
  if (!date.ok() || hour > 23 || minute > 59 || second > 59) return std::nullopt;
  const std::int64_t day = sys_days{date}.time_since_epoch().count();
  return Time{day * kDay + hour * 3'600'000LL + minute * 60'000LL + second * 1000LL +
              number(text, 20, 3)};
}

std::string clockText(Time time) {
  const std::tm parts = localParts(time);
  return fmt::format("{:02}:{:02}", parts.tm_hour, parts.tm_min);
}

std::string dateText(Time time) {
  static constexpr const char* kMonths[] = {"January",   "February", "March",    "April",
                                            "May",       "June",     "July",     "August",
                                            "September", "October",  "November", "December"};
  const std::tm parts = localParts(time);
  return fmt::format("{} {} {}", parts.tm_mday, kMonths[parts.tm_mon], parts.tm_year + 1900);
}

Time WallClock::now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return Time{std::chrono::duration_cast<milliseconds>(since).count()};
}

}  // namespace ct::base
