#pragma once

#include <fmt/format.h>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ct::base {

/// "12", "1,200", "1,000,000": a count, which is never below 0, for people to read.
inline std::string inFigures(std::integral auto count) {
  return fmt::format("{}", fmt::group_digits(static_cast<std::uint64_t>(count)));
}

/// "1 card", "3 cards", "0 cards".
inline std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", inFigures(count), count == 1 ? one : many);
}

/// "1 card", "3 cards": for words whose plural takes an s.
inline std::string counted(std::size_t count, std::string_view one) {
  return fmt::format("{} {}{}", inFigures(count), one, count == 1 ? "" : "s");
}

}  // namespace ct::base
