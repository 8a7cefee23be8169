#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "app/example_session.h"
#include "support/picture_difference.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;

TEST(PictureDifference, IsNothingForTheSamePicture) {
  const platform::Picture picture{2, 1, {10, 20, 30, 255, 200, 210, 220, 255}};
  EXPECT_EQ(differenceOf(picture, picture).share, 0);
}

TEST(PictureDifference, CountsAndMarksWhatAPersonSees) {
  const platform::Picture one{2, 1, {10, 20, 30, 255, 200, 210, 220, 255}};
  const platform::Picture other{2, 1, {12, 22, 28, 255, 200, 130, 220, 255}};
  const Difference difference = differenceOf(one, other);
  EXPECT_EQ(difference.share, 0.5);
  EXPECT_EQ(difference.picture.rgba[0], difference.picture.rgba[1]) << "grey where they are alike";
  EXPECT_EQ(difference.picture.rgba[5], 0) << "red where they differ";
}

TEST(PictureDifference, IsWholeForTwoSizes) {
  EXPECT_EQ(differenceOf({1, 1, {0, 0, 0, 255}}, {2, 1, {}}).share, 1);
}

/// A picture the README shows, and the view of the example workshop it is of.
struct Shown {
  const char* name;
  const char* view;
  const char* size;
};

std::ostream& operator<<(std::ostream& out, const Shown& shown) {
  return out << shown.name;
}

class ReadmePicture : public WithExample, public testing::WithParamInterface<Shown> {
 protected:
  /// Left behind for somebody to look at.
  static fs::path leftAs(const std::string& name) {
    const fs::path folder = fs::path(CT_BUILD_FOLDER) / "pictures that differ";
    fs::create_directories(folder);
    return folder / name;
  }
};

TEST_P(ReadmePicture, ShowsTheProgramAsItIs) {
  constexpr double kFewEnough = 0.004;  // the times of day on them differ
  const std::string name = std::string(GetParam().name) + ".png";
  const fs::path approved = fs::path(CT_SOURCE_FOLDER) / "assets/pictures" / name;
  const fs::path drawn = leftAs(name);
  outputOf({"picture", session_.string(), "--view", GetParam().view, "--size", GetParam().size,
            "--to", drawn.string()});
  const auto before = platform::readPng(approved);
  const auto now = platform::readPng(drawn);
  ASSERT_TRUE(before && now);
  const Difference difference = differenceOf(*before, *now);
  if (difference.share <= kFewEnough) {
    fs::remove(drawn);
    return;
  }
  const fs::path marked = leftAs("difference in " + name);
  if (!difference.picture.rgba.empty()) {
    EXPECT_TRUE(platform::writePng(marked, difference.picture));
  }
  ADD_FAILURE() << 100 * difference.share << " % of " << approved << " differs from " << drawn
                << "; see " << marked << ". If it is as it should be now, copy it there.";
}

INSTANTIATE_TEST_SUITE_P(Example, ReadmePicture,
                         testing::Values(Shown{"board", "sort", "1600x900"},
                                         Shown{"overview", "room-overview", "1280x720"},
                                         Shown{"theme", "room-theme:B", "1280x720"},
                                         Shown{"results", "room-results", "1280x720"},
                                         Shown{"recommendation", "room-recommendations",
                                               "1280x720"}),
                         [](const auto& each) { return std::string(each.param.name); });

}  // namespace
}  // namespace ct::tests
