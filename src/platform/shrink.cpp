#include "platform/shrink.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "base/contract.h"

namespace ct::platform {
namespace {

/// How much of each old pixel lies under one new pixel, along one side.
struct Span {
  int first = 0;
  std::vector<float> parts;  // sums to at most 1: a new pixel may reach past the old picture
};

/// `origin` and `newOrigin` are where the old and new pictures start, relative to the pen.
std::vector<Span> spans(int origin, int size, int newOrigin, int newSize, double ratio) {
  std::vector<Span> all;
  for (int i = 0; i < newSize; ++i) {
    const double begin = (newOrigin + i) * ratio - origin;
    const double end = begin + ratio;
    Span span;
    span.first = std::clamp(static_cast<int>(std::floor(begin)), 0, size);
    const int last = std::clamp(static_cast<int>(std::ceil(end)), 0, size);
    for (int at = span.first; at < last; ++at) {
      const double part = std::min(end, at + 1.0) - std::max(begin, double(at));
      span.parts.push_back(static_cast<float>(part / ratio));
    }
    all.push_back(std::move(span));
  }
  return all;
}

std::array<float, 4> mean(const GlyphPicture& picture, const Span& across, const Span& down) {
  std::array<float, 4> sum{};
  for (std::size_t y = 0; y < down.parts.size(); ++y) {
    const std::size_t row =
        (static_cast<std::size_t>(down.first) + y) * static_cast<std::size_t>(picture.width);
    for (std::size_t x = 0; x < across.parts.size(); ++x) {
      const float part = across.parts[x] * down.parts[y];
      const std::size_t pixel = (row + static_cast<std::size_t>(across.first) + x) * 4;
      for (std::size_t c = 0; c < 4; ++c)
        sum[c] += part * static_cast<float>(picture.rgba[pixel + c]);
    }
  }
  return sum;
}

}  // namespace

GlyphPicture shrunk(const GlyphPicture& picture, int em) {
  base::contract(em > 0 && em < picture.em, "a glyph picture is only made smaller");
  const double ratio = double(picture.em) / em;
  const auto lower = [ratio](int edge) { return static_cast<int>(std::floor(edge / ratio)) - 1; };
  const auto upper = [ratio](int edge) { return static_cast<int>(std::ceil(edge / ratio)) + 1; };
  GlyphPicture small;
  small.em = em;
  small.coloured = picture.coloured;
  small.left = lower(picture.left + 1);
  small.top = lower(picture.top + 1);
  small.width = upper(picture.left + picture.width - 1) - small.left;
  small.height = upper(picture.top + picture.height - 1) - small.top;
  const auto across = spans(picture.left, picture.width, small.left, small.width, ratio);
  const auto down = spans(picture.top, picture.height, small.top, small.height, ratio);
  small.rgba.reserve(across.size() * down.size() * 4);
  for (const Span& row : down) {
    for (const Span& column : across) {
      for (const float value : mean(picture, column, row)) {
        small.rgba.push_back(static_cast<std::uint8_t>(std::min(255.0F, value + 0.5F)));
      }
    }
  }
  return small;
}

void divideByAlpha(GlyphPicture& picture) {
  for (std::size_t i = 0; i + 3 < picture.rgba.size(); i += 4) {
    const int alpha = picture.rgba[i + 3];
    for (std::size_t c = i; c < i + 3 && alpha > 0; ++c) {
      picture.rgba[c] = static_cast<std::uint8_t>(std::min(255, picture.rgba[c] * 255 / alpha));
    }
  }
}

}  // namespace ct::platform
