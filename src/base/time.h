#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ct::base {

/// A moment, in milliseconds since 1970-01-01 UTC.
struct Time {
  std::int64_t milliseconds = 0;

  friend auto operator<=>(const Time&, const Time&) = default;
};

/// "2026-11-21T14:02:11.123Z": how a moment is written to files. Years 0000 to 9999.
std::string toIso(Time time);

/// Reads exactly what `toIso` writes; nothing otherwise.
std::optional<Time> fromIso(std::string_view text);

/// "14:02" and "21 November 2026" in the computer's own time zone, for screens and reports.
std::string clockText(Time time);
std::string dateText(Time time);

/// Where moments and chance come from. Decisions (`plan`) take them as values and never ask for
/// them, so that a recorded workshop gives the same result each time it is replayed.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Time now() = 0;
};

/// The computer's clock.
class WallClock final : public Clock {
 public:
  Time now() override;
};

}  // namespace ct::base
