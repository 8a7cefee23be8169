#pragma once

#include <cstdint>
#include <string_view>

#include "sort/theme_look.h"

/// The visual language, in one place (LOOK.md). Lengths are in points: one point is one pixel at a
/// window scale of 1.
namespace ct::ui {

/// 0xRRGGBB and how opaque.
struct Colour {
  std::uint32_t rgb = 0;
  float alpha = 1;

  constexpr Colour at(float opacity) const { return {rgb, alpha * opacity}; }
};

/// The ground and ink of one lighting.
struct Palette {
  Colour ground;     ///< behind everything
  Colour panel;      ///< bars and side panels
  Colour paper;      ///< cards and fields
  Colour line;       ///< edges
  Colour ink;        ///< words
  Colour second;     ///< quieter words; still 7:1 on every ground above
  Colour focus;      ///< what the keyboard is on, what is chosen
  Colour onInk;      ///< words on a field of ink
  Colour trouble;    ///< something went wrong; a sign, always beside words
  Colour saved;      ///< safely saved; a sign, always beside words
  float regionFill;  ///< how opaque a theme's fill is as a region: ink on it is 7:1 or more
};

inline constexpr Palette kLight{{0xF4F0E8}, {0xFBF8F2}, {0xFFFEFB}, {0xD8D0C2},
                                {0x1C1B19}, {0x4F4A43}, {0x0B4F8A}, {0xFFFEFB},
                                {0x9B2C1B}, {0x1F7A4D}, 0.4F};
inline constexpr Palette kDark{{0x1B1A18}, {0x242220}, {0x2E2B28}, {0x5A554D},
                               {0xF6F2EA}, {0xCFC8BC}, {0x8EC5F5}, {0x1C1B19},
                               {0xF2A08F}, {0x79CFA0}, 0.2F};

/// Words on a theme's fill, in either palette.
inline constexpr Colour kInkOnFill{0x1C1B19};
/// What is drawn in its own colours, as an emoji is.
inline constexpr Colour kAsItIs{0xFFFFFF};

using sort::Shape;

/// A theme's fill and shape (sort/theme_look.h).
struct ThemeLook {
  Colour fill;
  Shape shape;
};

/// The look that goes with a theme's letter.
ThemeLook lookOf(std::string_view letter);

/// Spacing comes in steps of 8.
inline constexpr float kStep = 8;

inline constexpr float kCardCorner = 6;
inline constexpr float kControlCorner = 8;
inline constexpr float kRegionCorner = 16;
inline constexpr float kRoomCorner = 24;

/// Type on the laptop.
inline constexpr float kSmall = 15;
inline constexpr float kBody = 18;
inline constexpr float kLarge = 24;
inline constexpr float kTitle = 30;
/// A card being read aloud: when it stands alone, in a panel, and in a low window.
inline constexpr float kReadAlone = 42;
inline constexpr float kReadAloud = 34;
inline constexpr float kReadAloudLow = 28;

/// From the edge of a button to its words.
inline constexpr float kButtonSide = 14;

/// The least height of anything that is pressed.
inline constexpr float kTarget = 44;

/// Type in the room, as fractions of the picture's height (the back-row rule of design.md): nothing
/// is under `kRoomLeast`, and what is read is never under `kRoomReading`.
inline constexpr float kRoomLeast = 1.0F / 30;
inline constexpr float kRoomReading = 1.0F / 20;

}  // namespace ct::ui
