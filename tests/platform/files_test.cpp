#include "platform/files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>

#include "support/temporary_folder.h"

namespace ct::platform {
namespace {

std::size_t entriesIn(const std::filesystem::path& folder) {
  const std::filesystem::directory_iterator all(folder);
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

TEST(WriteWholeFile, WritesBytesThatReadBackTheSame) {
  const tests::TemporaryFolder folder;
  const std::string bytes("a\0\xff\r\n", 5);
  ASSERT_TRUE(writeWholeFile(folder / "a", bytes));
  EXPECT_EQ(readWholeFile(folder / "a", 100), bytes);
}

TEST(WriteWholeFile, ReplacesWhatWasThereAndLeavesNothingElse) {
  const tests::TemporaryFolder folder;
  ASSERT_TRUE(writeWholeFile(folder / "a", "a long first text"));
  ASSERT_TRUE(writeWholeFile(folder / "a", "short"));
  EXPECT_EQ(readWholeFile(folder / "a", 100), "short");
  EXPECT_EQ(entriesIn(folder.path()), 1U);
}

TEST(WriteWholeFile, RefusesAFolderThatDoesNotExist) {
  const tests::TemporaryFolder folder;
  const auto written = writeWholeFile(folder / "missing" / "a", "words");
  ASSERT_FALSE(written);
  EXPECT_NE(written.error().sentence.find("folder does not exist"), std::string::npos);
}

TEST(WriteWholeFile, RefusesToReplaceAFolderOrADevice) {
  const tests::TemporaryFolder folder;
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  EXPECT_FALSE(writeWholeFile(folder.path(), "words"));
  EXPECT_FALSE(writeWholeFile(folder / "pipe", "words"));
  EXPECT_FALSE(writeWholeFile("/dev/null", "words"));
  EXPECT_EQ(entriesIn(folder.path()), 1U);
}

TEST(WriteWholeFile, LeavesNoPartOfAFileItCouldNotWrite) {
  const tests::TemporaryFolder folder;
  const std::string tooLong(300, 'n');
  EXPECT_FALSE(writeWholeFile(folder / tooLong, "words"));
  EXPECT_EQ(entriesIn(folder.path()), 0U);
}

TEST(ReadWholeFile, ReadsAnEmptyFile) {
  const tests::TemporaryFolder folder;
  ASSERT_TRUE(writeWholeFile(folder / "a", ""));
  EXPECT_EQ(readWholeFile(folder / "a", 0), "");
}

TEST(ReadWholeFile, ReadsUpToTheLimitAndNotBeyond) {
  const tests::TemporaryFolder folder;
  ASSERT_TRUE(writeWholeFile(folder / "a", std::string(1000, 'x')));
  EXPECT_TRUE(readWholeFile(folder / "a", 1000));
  const auto read = readWholeFile(folder / "a", 999);
  ASSERT_FALSE(read);
  EXPECT_NE(read.error().sentence.find("too large"), std::string::npos);
}

TEST(ReadWholeFile, SaysWhenAFileIsMissing) {
  const auto read = readWholeFile("/no/such/file.csv", 10);
  ASSERT_FALSE(read);
  EXPECT_NE(read.error().sentence.find("There is no file “file.csv”"), std::string::npos);
}

TEST(ReadWholeFile, SaysWhenItIsAFolder) {
  const tests::TemporaryFolder folder;
  const auto read = readWholeFile(folder.path(), 10);
  ASSERT_FALSE(read);
  EXPECT_NE(read.error().sentence.find("is a folder"), std::string::npos);
}

TEST(ReadWholeFile, RefusesDevicesAndPipesWithoutWaitingForThem) {
  const tests::TemporaryFolder folder;
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  EXPECT_FALSE(readWholeFile(folder / "pipe", 10));
  EXPECT_FALSE(readWholeFile("/dev/zero", 10));
}

}  // namespace
}  // namespace ct::platform
