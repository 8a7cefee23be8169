#include "platform/photo.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "platform/files.h"
#include "support/photos.h"
#include "support/temporary_folder.h"

namespace ct::platform {
namespace {

namespace fs = std::filesystem;
using tests::bytesOfFile;
using tests::TemporaryFolder;

constexpr int kWidth = 64;
constexpr int kHeight = 32;

/// Which quarter of an upright picture a place is in: 0 and 1 above, 2 and 3 below.
int quarterOf(int x, int y, int width, int height) {
  return (x < width / 2 ? 0 : 1) + (y < height / 2 ? 0 : 2);
}

/// Red, green, blue and white.
constexpr std::array<std::array<std::uint8_t, 3>, 4> kColours{
    {{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {255, 255, 255}}};

/// As a camera held in that way stores the upright picture (EXIF 2.3, Orientation): which side of
/// what is seen its row 0 and its column 0 are.
Picture stored(int held) {
  enum Side { top, bottom, left, right };
  constexpr std::array<std::array<Side, 2>, 8> kSides{{{top, left},
                                                       {top, right},
                                                       {bottom, right},
                                                       {bottom, left},
                                                       {left, top},
                                                       {right, top},
                                                       {right, bottom},
                                                       {left, bottom}}};
  const auto [row0, column0] = kSides[static_cast<std::size_t>(held) - 1];
  const bool lying = held >= 5;
  Picture picture{lying ? kHeight : kWidth, lying ? kWidth : kHeight, {}};
  for (int row = 0; row < picture.height; ++row) {
    for (int column = 0; column < picture.width; ++column) {
      int x = 0;
      int y = 0;
      for (const auto& [side, steps] : {std::pair{row0, row}, std::pair{column0, column}}) {
        if (side == top) y = steps;
        if (side == bottom) y = kHeight - 1 - steps;
        if (side == left) x = steps;
        if (side == right) x = kWidth - 1 - steps;
      }
      const auto& colour = kColours[static_cast<std::size_t>(quarterOf(x, y, kWidth, kHeight))];
      picture.rgba.insert(picture.rgba.end(), colour.begin(), colour.end());
      picture.rgba.push_back(255);
    }
  }
  return picture;
}

/// The nearest of the four colours in the middle of a quarter.
int colourIn(const Picture& picture, int quarter) {
  const int x = picture.width * (quarter % 2 == 0 ? 1 : 3) / 4;
  const int y = picture.height * (quarter < 2 ? 1 : 3) / 4;
  const std::uint8_t* pixel =
      &picture.rgba[(static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                     static_cast<std::size_t>(x)) *
                    4];
  int best = 0;
  int least = 1 << 20;
  for (int i = 0; i < 4; ++i) {
    int distance = 0;
    for (int part = 0; part < 3; ++part)
      distance += std::abs(pixel[part] -
                           kColours[static_cast<std::size_t>(i)][static_cast<std::size_t>(part)]);
    if (distance < least) {
      least = distance;
      best = i;
    }
  }
  return best;
}

class HeldAnyWay : public testing::TestWithParam<int> {};

TEST_P(HeldAnyWay, APhotoStandsUpright) {
  const TemporaryFolder folder;
  tests::writeCameraJpeg(folder / "wall.jpg", stored(GetParam()), GetParam());
  const auto photo = readPhoto(folder / "wall.jpg", 4000);
  ASSERT_TRUE(photo) << photo.error().sentence;
  EXPECT_EQ(photo->width, kWidth);
  EXPECT_EQ(photo->height, kHeight);
  for (int quarter = 0; quarter < 4; ++quarter)
    EXPECT_EQ(colourIn(*photo, quarter), quarter);
}

INSTANTIATE_TEST_SUITE_P(From1To8, HeldAnyWay, testing::Range(1, 9),
                         testing::PrintToStringParamName());

TEST(Photo, IsWrittenWithoutWhatTheCameraNoted) {
  const TemporaryFolder folder;
  tests::writeCameraJpeg(folder / "wall.jpg", stored(1), 6);
  ASSERT_THAT(bytesOfFile(folder / "wall.jpg"), testing::HasSubstr("CAM"));
  const auto photo = readPhoto(folder / "wall.jpg", 4000);
  ASSERT_TRUE(photo);
  ASSERT_TRUE(writeJpeg(folder / "kept.jpg", *photo));
  EXPECT_THAT(bytesOfFile(folder / "kept.jpg"), testing::Not(testing::HasSubstr("CAM")));
  EXPECT_THAT(bytesOfFile(folder / "kept.jpg"), testing::Not(testing::HasSubstr("Exif")));
}

TEST(Photo, IsMadeSmallerWhereASideIsLong) {
  const TemporaryFolder folder;
  ASSERT_TRUE(writeJpeg(folder / "wall.jpg", stored(1)));
  const auto photo = readPhoto(folder / "wall.jpg", 16);
  ASSERT_TRUE(photo);
  EXPECT_EQ(photo->width, 16);
  EXPECT_EQ(photo->height, 8);
  for (int quarter = 0; quarter < 4; ++quarter)
    EXPECT_EQ(colourIn(*photo, quarter), quarter);
}

TEST(Photo, MayBeAPngToo) {
  const TemporaryFolder folder;
  ASSERT_TRUE(writePng(folder / "wall.png", stored(1)));
  const auto photo = readPhoto(folder / "wall.png", 4000);
  ASSERT_TRUE(photo);
  EXPECT_EQ(photo->rgba, stored(1).rgba);
}

TEST(Photo, IsRefusedWhenItIsNone) {
  const TemporaryFolder folder;
  ASSERT_TRUE(writeWholeFile(folder / "words.jpg", "not a photo"));
  ASSERT_TRUE(writeWholeFile(folder / "gif.jpg", "GIF89a\x01\x01"));
  ASSERT_TRUE(writeJpeg(folder / "cut.jpg", stored(1)));
  fs::resize_file(folder / "cut.jpg", 40);
  for (const char* name : {"words.jpg", "gif.jpg", "cut.jpg"}) {
    const auto photo = readPhoto(folder / name, 4000);
    ASSERT_FALSE(photo) << name;
    EXPECT_EQ(photo.error().sentence,
              std::string("“") + name + "” is no photo that can be read. Choose a .jpg or a .png.");
  }
  EXPECT_FALSE(readPhoto(folder / "missing.jpg", 4000));
  EXPECT_FALSE(readPhoto(folder.path(), 4000));
}

TEST(Photo, WithHostileNotesOfACameraIsReadAllTheSame) {
  const TemporaryFolder folder;
  tests::writeCameraJpeg(folder / "wall.jpg", stored(1), 1);
  const std::string sound = bytesOfFile(folder / "wall.jpg");
  const std::size_t from = sound.find("Exif");
  for (std::size_t at = from; at < from + 44; ++at) {
    std::string spoilt = sound;
    spoilt[at] = '\xFF';
    std::ofstream(folder / "spoilt.jpg", std::ios::binary) << spoilt;
    EXPECT_TRUE(readPhoto(folder / "spoilt.jpg", 4000)) << at - from;
  }
}

TEST(Photo, IsKnownByItsName) {
  EXPECT_TRUE(mayBePhoto("IMG_1.JPG"));
  EXPECT_TRUE(mayBePhoto("wall.jpeg"));
  EXPECT_TRUE(mayBePhoto("wall.png"));
  EXPECT_FALSE(mayBePhoto("notes.csv"));
  EXPECT_FALSE(mayBePhoto("jpg"));
}

}  // namespace
}  // namespace ct::platform
