#pragma once

#include <array>
#include <cstdint>
#include <string_view>

/// What a theme is known by beside its letter, alike on the board, in the room and in the report.
namespace ct::sort {

/// So that colour is never the only sign.
enum class Shape { circle, square, triangle, diamond, hexagon, pentagon, arch, shield };

struct ThemeLook {
  std::uint32_t fill;  ///< 0xRRGGBB
  Shape shape;
};

/// Eight fills that stay apart for colour-blind eyes, each at least 7:1 under dark words; after
/// eight they come round again with other shapes, so that the first 64 themes all look different.
inline constexpr std::array<ThemeLook, 8> kThemeLooks{{{0xA9D6F2, Shape::circle},
                                                       {0xF6CE7F, Shape::square},
                                                       {0x93D9BE, Shape::triangle},
                                                       {0xEFE58C, Shape::diamond},
                                                       {0xEBC0DA, Shape::hexagon},
                                                       {0xF5B596, Shape::pentagon},
                                                       {0xB9AFEE, Shape::arch},
                                                       {0xC6F4F1, Shape::shield}}};

/// The look that goes with a theme's letter.
ThemeLook lookOf(std::string_view letter);

}  // namespace ct::sort
