#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>

#include "ui/style.h"

namespace ct::ui {
namespace {

using Rgb = std::array<double, 3>;
using Matrix = std::array<std::array<double, 3>, 3>;

struct Sight {
  const char* name;
  Matrix matrix;
};

/// What eyes without one kind of cone see, on linear RGB: Machado, Oliveira and Fernandes, "A
/// physiologically-based model for simulation of color vision deficiency" (2009), severity 1.
constexpr std::array<Sight, 4> kSights{{
    {"every cone", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868},
       {0.114503, 0.786281, 0.099216},
       {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968},
       {0.280085, 0.672501, 0.047413},
       {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779},
       {-0.078411, 0.930809, 0.147602},
       {0.004733, 0.691367, 0.303900}}}},
}};

double linear(double part) {
  return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

Rgb seen(Colour colour, const Sight& sight) {
  const Rgb from{linear(((colour.rgb >> 16) & 0xFF) / 255.0),
                 linear(((colour.rgb >> 8) & 0xFF) / 255.0), linear((colour.rgb & 0xFF) / 255.0)};
  Rgb to{};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j)
      to[i] += sight.matrix[i][j] * from[j];
    to[i] = std::clamp(to[i], 0.0, 1.0);
  }
  return to;
}

double luminance(const Rgb& colour) {
  return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
}

double contrast(Colour a, Colour b, const Sight& sight) {
  const double one = luminance(seen(a, sight)) + 0.05;
  const double other = luminance(seen(b, sight)) + 0.05;
  return std::max(one, other) / std::min(one, other);
}

TEST(ColourVision, ReadsWordsOnEveryFillAndGroundAtSevenToOne) {
  for (const Sight& sight : kSights) {
    for (const sort::ThemeLook& look : sort::kThemeLooks)
      EXPECT_GE(contrast(kInkOnFill, {look.fill}, sight), 7) << sight.name;
    for (const Palette& palette : {kLight, kDark}) {
      for (const Colour ground : {palette.ground, palette.paper, palette.panel}) {
        EXPECT_GE(contrast(palette.ink, ground, sight), 7) << sight.name;
        EXPECT_GE(contrast(palette.second, ground, sight), 7) << sight.name;
      }
    }
  }
}

/// The fill of a region over the ground, as it is seen.
Colour regionOf(const Palette& palette, const sort::ThemeLook& look) {
  const auto mixed = [&](int shift) {
    const double fill = (look.fill >> shift) & 0xFF;
    const double ground = (palette.ground.rgb >> shift) & 0xFF;
    const double share = static_cast<double>(palette.regionFill);
    return static_cast<std::uint32_t>(std::lround(fill * share + ground * (1 - share))) << shift;
  };
  return {mixed(16) | mixed(8) | mixed(0)};
}

TEST(ColourVision, ReadsTitlesAndCountsOnEveryRegionAtSevenToOne) {
  for (const Sight& sight : kSights) {
    for (const Palette& palette : {kLight, kDark}) {
      for (const sort::ThemeLook& look : sort::kThemeLooks)
        EXPECT_GE(contrast(palette.ink, regionOf(palette, look), sight), 7) << sight.name;
    }
  }
}

/// CIE 1976 L*a*b*, for daylight.
Rgb lab(const Rgb& colour) {
  const auto root = [](double part) {
    return part > 0.008856 ? std::cbrt(part) : 7.787 * part + 16.0 / 116;
  };
  const double x = root((0.4124 * colour[0] + 0.3576 * colour[1] + 0.1805 * colour[2]) / 0.9505);
  const double y = root(luminance(colour));
  const double z = root((0.0193 * colour[0] + 0.1192 * colour[1] + 0.9505 * colour[2]) / 1.089);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

TEST(ColourVision, TellsEveryTwoFillsApartSideBySide) {
  constexpr double kTwiceJustNoticeable = 4.6;  // a distance of 2.3 is just noticed
  for (const Sight& sight : kSights) {
    for (const sort::ThemeLook& one : sort::kThemeLooks) {
      for (const sort::ThemeLook& other : sort::kThemeLooks) {
        if (one.shape == other.shape) continue;
        const Rgb a = lab(seen({one.fill}, sight));
        const Rgb b = lab(seen({other.fill}, sight));
        EXPECT_GE(std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]), kTwiceJustNoticeable)
            << sight.name;
      }
    }
  }
}

TEST(ColourVision, TellsThemesThatLookAlikeApartByShape) {
  std::set<Shape> shapes;
  for (const sort::ThemeLook& look : sort::kThemeLooks)
    EXPECT_TRUE(shapes.insert(look.shape).second) << "two fills share a shape";
}

TEST(ColourVision, SeesWhatIsChosenAgainstPaperAndFills) {
  for (const Sight& sight : kSights) {
    for (const Palette& palette : {kLight, kDark}) {
      EXPECT_GE(contrast(palette.focus, palette.paper, sight), 3) << sight.name;
      EXPECT_GE(contrast(palette.focus, palette.ground, sight), 3) << sight.name;
    }
    for (const sort::ThemeLook& look : sort::kThemeLooks)
      EXPECT_GE(contrast(kLight.focus, {look.fill}, sight), 3) << sight.name;
  }
}

}  // namespace
}  // namespace ct::ui
