#include "platform/folders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <vector>

#include "platform/files.h"
#include "support/temporary_folder.h"

namespace ct::platform {
namespace {

std::vector<std::string> namesIn(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  const auto entries = listFolder(folder);
  if (entries) {
    for (const FolderEntry& entry : *entries)
      names.push_back(entry.name);
  }
  return names;
}

TEST(ListFolder, PutsFoldersFirstAndCountsAsPeopleDo) {
  const tests::TemporaryFolder folder;
  for (const char* name : {"Note 10", "note 2", "note 2b", "Apple", "note 02"}) {
    ASSERT_TRUE(writeWholeFile(folder / name, ""));
  }
  std::filesystem::create_directory(folder / "zebra");
  EXPECT_THAT(namesIn(folder.path()),
              testing::ElementsAre("zebra", "Apple", "note 02", "note 2", "note 2b", "Note 10"));
}

TEST(ListFolder, TellsSizesAndPaths) {
  const tests::TemporaryFolder folder;
  ASSERT_TRUE(writeWholeFile(folder / "a.csv", "12345"));
  const auto entries = listFolder(folder.path());
  ASSERT_TRUE(entries);
  ASSERT_EQ(entries->size(), 1U);
  EXPECT_EQ(entries->front().size, 5U);
  EXPECT_FALSE(entries->front().isFolder);
  EXPECT_EQ(entries->front().path, folder / "a.csv");
}

TEST(ListFolder, LeavesOutHiddenFilesPipesAndBrokenLinks) {
  const tests::TemporaryFolder folder;
  ASSERT_TRUE(writeWholeFile(folder / ".hidden", ""));
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  std::filesystem::create_symlink("/no/such/file", folder / "broken");
  EXPECT_THAT(namesIn(folder.path()), testing::IsEmpty());
}

TEST(ListFolder, RefusesWhatIsNotAFolder) {
  const tests::TemporaryFolder folder;
  ASSERT_TRUE(writeWholeFile(folder / "file", ""));
  EXPECT_FALSE(listFolder(folder / "file"));
  EXPECT_FALSE(listFolder(folder / "missing"));
}

TEST(SessionsFolder, IsInThePersonsOwnFolder) {
  EXPECT_TRUE(homeFolder().is_absolute());
  EXPECT_EQ(sessionsFolder().parent_path(), homeFolder());
}

}  // namespace
}  // namespace ct::platform
