#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>

#include "ui/colour_sight.h"
#include "ui/style.h"

namespace ct::ui {
namespace {

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

TEST(ColourVision, SeesWhetherItIsSavedOrInTroubleOnEveryGround) {
  for (const Sight& sight : kSights) {
    for (const Palette& palette : {kLight, kDark}) {
      for (const Colour sign : {palette.trouble, palette.saved}) {
        EXPECT_GE(contrast(sign, palette.panel, sight), 3) << sight.name;
        EXPECT_GE(contrast(sign, palette.paper, sight), 3) << sight.name;
        EXPECT_GE(contrast(sign, palette.ground, sight), 3) << sight.name;
      }
    }
  }
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
