#include "store/version_files.h"

#include <gtest/gtest.h>

#include <string>

namespace ct::tests {
namespace {

TEST(VersionFileName, FitsOnEveryDisk) {
  EXPECT_EQ(store::versionFileName(3, "after sorting"), "0003 after sorting.sqlite");
  EXPECT_EQ(store::versionFileName(12345, "a/b"), "12345 a-b.sqlite");
  EXPECT_EQ(store::versionFileName(1, " .. "), "0001.sqlite");
  std::string buses;
  for (int i = 0; i < 100; ++i)
    buses += "🚌";
  const std::string name = store::versionFileName(1, buses);
  EXPECT_EQ(name.size(), std::string("0001 .sqlite").size() + 60UL * 4);
  EXPECT_LE(store::versionFileName(1, std::string(5000, '\x80')).size(), 255u);
}

}  // namespace
}  // namespace ct::tests
