#include "platform/picture.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "platform/files.h"
#include "support/temporary_folder.h"

namespace ct::platform {
namespace {

Picture twoByTwo() {
  return {2, 2, {255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 255, 0, 1, 2, 3, 4}};
}

TEST(Picture, ComesBackFromAPngFileAsItWas) {
  const tests::TemporaryFolder folder;
  ASSERT_TRUE(writePng(folder / "a.png", twoByTwo()));
  const auto back = readPng(folder / "a.png");
  ASSERT_TRUE(back);
  EXPECT_EQ(back->width, 2);
  EXPECT_EQ(back->height, 2);
  EXPECT_EQ(back->rgba, twoByTwo().rgba);
}

TEST(Picture, IsNotWrittenIntoAMissingFolder) {
  const tests::TemporaryFolder folder;
  const auto written = writePng(folder / "missing" / "a.png", twoByTwo());
  ASSERT_FALSE(written);
  EXPECT_NE(written.error().sentence.find("a.png"), std::string::npos);
}

TEST(Picture, IsRefusedWhenTheFileIsNotAPng) {
  const tests::TemporaryFolder folder;
  ASSERT_TRUE(writeWholeFile(folder / "a.png", "words"));
  EXPECT_FALSE(readPng(folder / "a.png"));
}

TEST(Picture, IsRefusedWhenTheFileIsCutShort) {
  const tests::TemporaryFolder folder;
  ASSERT_TRUE(writePng(folder / "a.png", twoByTwo()));
  std::filesystem::resize_file(folder / "a.png", 40);
  EXPECT_FALSE(readPng(folder / "a.png"));
}

}  // namespace
}  // namespace ct::platform
