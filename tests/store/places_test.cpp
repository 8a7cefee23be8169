#include "store/places.h"

#include <gtest/gtest.h>

#include "support/temporary_folder.h"

namespace ct::tests {
namespace {

TEST(RiskyPlace, IsNotAFolderOnThisComputer) {
  TemporaryFolder place;
  EXPECT_FALSE(store::isRiskyPlace(place / "spring"));
}

TEST(RiskyPlace, IsAFolderThatIsCopiedToACloud) {
  TemporaryFolder place;
  const auto warning = store::isRiskyPlace(place / "OneDrive - Council" / "spring");
  ASSERT_TRUE(warning);
  EXPECT_NE(warning->find("OneDrive"), std::string::npos);
}

TEST(RiskyPlace, KnowsCloudFoldersByTheirNames) {
  EXPECT_EQ(store::cloudServiceOf("/home/a/Dropbox/x"), "Dropbox");
  EXPECT_EQ(store::cloudServiceOf("/home/a/Google Drive/x"), "Google Drive");
  EXPECT_EQ(store::cloudServiceOf("/home/a/Nextcloud"), "Nextcloud");
  EXPECT_EQ(store::cloudServiceOf("/home/a/my dropbox notes"), std::nullopt);
  EXPECT_EQ(store::cloudServiceOf(""), std::nullopt);
}

TEST(RiskyPlace, KnowsNetworkDrives) {
  EXPECT_TRUE(store::isOnNetwork("nfs4"));
  EXPECT_TRUE(store::isOnNetwork("fuse.sshfs"));
  EXPECT_FALSE(store::isOnNetwork("ext4"));
  EXPECT_FALSE(store::isOnNetwork("fuseblk"));  // a stick
  EXPECT_FALSE(store::isOnNetwork(""));
}

}  // namespace
}  // namespace ct::tests
