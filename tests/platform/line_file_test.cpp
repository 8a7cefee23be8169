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

TEST(LineFile, LeavesAloneWhatItsNameLeadsTo) {
  const auto folder = std::filesystem::temp_directory_path();
  const auto kept = folder / "ct somebody's own.txt";
  const auto link = folder / "ct leads elsewhere.txt";
  std::ofstream(kept) << "kept";
  std::filesystem::remove(link);
  std::filesystem::create_symlink(kept, link);
  {
    LineFile file(link);
    file.add("a line");
  }
  EXPECT_EQ(contentOf(kept), "kept");
  EXPECT_TRUE(std::filesystem::is_symlink(link));
  std::filesystem::remove(link);
  std::filesystem::remove(kept);
}

TEST(LineFile, DoesNothingWhereItCannotBe) {
  LineFile file("/not/there/what changed.txt");
  EXPECT_NO_FATAL_FAILURE(file.add("a line"));
}

}  // namespace
}  // namespace ct::platform
