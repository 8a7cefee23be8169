#include "platform/line_file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace ct::platform {
namespace {

std::string contentOf(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(LineFile, CanBeReadLineByLineWhileItIsThereAndGoesWithItsOwner) {
  const auto path = std::filesystem::temp_directory_path() / "ct what changed.txt";
  {
    LineFile file(path);
    EXPECT_EQ(contentOf(path), "");
    file.add("14:02 Moved card 14 to C, Buses");
    EXPECT_EQ(contentOf(path), "14:02 Moved card 14 to C, Buses\n");
    file.add("14:03 Parked card 3");
    EXPECT_EQ(contentOf(path), "14:02 Moved card 14 to C, Buses\n14:03 Parked card 3\n");
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(LineFile, DoesNothingWhereItCannotBe) {
  LineFile file("/not/there/what changed.txt");
  EXPECT_NO_FATAL_FAILURE(file.add("a line"));
}

}  // namespace
}  // namespace ct::platform
