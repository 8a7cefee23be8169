#include "support/picture_difference.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

namespace ct::tests {
namespace {

/// Of 255: below it lie the differences between two makes of graphics drivers at the edge of a
/// letter.
constexpr int kSeen = 40;

bool differAt(const platform::Picture& one, const platform::Picture& other, std::size_t pixel) {
  for (std::size_t channel = 0; channel < 3; ++channel) {
    if (std::abs(one.rgba[pixel + channel] - other.rgba[pixel + channel]) > kSeen) return true;
  }
  return false;
}

}  // namespace

Difference differenceOf(const platform::Picture& one, const platform::Picture& other) {
  if (one.width != other.width || one.height != other.height) return {1, {}};
  Difference difference{0, one};
  std::size_t differing = 0;
  for (std::size_t pixel = 0; pixel < one.rgba.size(); pixel += 4) {
    const bool differs = differAt(one, other, pixel);
    differing += differs ? 1 : 0;
    const auto pale = static_cast<std::uint8_t>(200 + one.rgba[pixel + 1] / 5);
    const std::array<std::uint8_t, 4> shown =
        differs ? std::array<std::uint8_t, 4>{200, 0, 0, 255}
                : std::array<std::uint8_t, 4>{pale, pale, pale, 255};
    std::copy(shown.begin(), shown.end(),
              difference.picture.rgba.begin() + static_cast<std::ptrdiff_t>(pixel));
  }
  const std::size_t pixels = std::max<std::size_t>(1, one.rgba.size() / 4);
  difference.share = static_cast<double>(differing) / static_cast<double>(pixels);
  return difference;
}

}  // namespace ct::tests
