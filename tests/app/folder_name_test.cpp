#include "app/folder_name.h"

#include <gtest/gtest.h>

#include <string>

namespace ct::tests {
namespace {

TEST(FolderNames, KeepLettersAndDropWhatAShellStumblesOver) {
  EXPECT_EQ(app::folderNameFor("Late buses"), "Late buses");
  EXPECT_EQ(app::folderNameFor("Öffis für alle"), "Öffis für alle");
  EXPECT_EQ(app::folderNameFor("../../etc/passwd"), "etc passwd");
  EXPECT_EQ(app::folderNameFor("a/b\nc"), "a b c");
  EXPECT_EQ(app::folderNameFor("..."), "session");
  EXPECT_EQ(app::folderNameFor("CON"), "CON session") << "a name another system keeps for itself";
  EXPECT_EQ(app::folderNameFor("nul.txt"), "nul.txt session");
  EXPECT_EQ(app::folderNameFor("Contact"), "Contact");
}

TEST(FolderNames, AreCutBetweenLetters) {
  std::string title;
  for (int i = 0; i < 60; ++i)
    title += "ü";  // two bytes each
  EXPECT_EQ(app::folderNameFor(title), title.substr(0, 80));
  EXPECT_EQ(app::folderNameFor("x" + title), "x" + title.substr(0, 78));
}

}  // namespace
}  // namespace ct::tests
