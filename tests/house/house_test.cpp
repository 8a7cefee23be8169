#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "house/house_rules.h"
#include "support/temporary_folder.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

const fs::path kSource = fs::path(CT_SOURCE_FOLDER) / "src";

House theHouse() {
  return houseInTable(contentsOf(kSource / "README.md"));
}

// --- our own house ------------------------------------------------------------------------------

TEST(TheHouse, IsTheSameInTheTableAndInTheBuild) {
  ASSERT_FALSE(theHouse().empty());
  EXPECT_EQ(theHouse(), houseInBuild(contentsOf(kSource / "CMakeLists.txt")));
}

TEST(TheHouse, HasARowForEveryFolder) {
  for (const std::string& folder : foldersIn(kSource)) {
    EXPECT_TRUE(theHouse().contains(folder)) << folder;
  }
}

TEST(TheHouse, SaysWhatLivesInEveryFolder) {
  EXPECT_THAT(undescribed(contentsOf(kSource / "README.md")), IsEmpty());
}

TEST(TheHouse, NeverLetsTwoFoldersIncludeEachOther) {
  const House house = theHouse();
  for (const auto& [folder, uses] : house) {
    for (const std::string& used : uses) {
      ASSERT_TRUE(house.contains(used))
          << folder << " may include " << used << ", which is no folder";
      EXPECT_FALSE(house.at(used).contains(folder)) << folder << " and " << used;
    }
  }
}

TEST(TheHouse, IsKeptByEveryInclude) {
  EXPECT_THAT(trespasses(kSource, theHouse()), IsEmpty());
}

// --- the rules themselves, on houses made up to break them ---------------------------------------

/// A source tree of one file, checked against a small house.
std::vector<std::string> trespassesOf(const std::string& file, const std::string& line) {
  const TemporaryFolder folder;
  fs::create_directories((folder.path() / file).parent_path());
  std::ofstream(folder.path() / file) << "#pragma once\n" << line << "\n";
  const House house{{"base", {}},
                    {"session", {"base"}},
                    {"store", {"base", "session"}},
                    {"ui", {"base"}},
                    {"platform", {"base"}},
                    {"paper", {"base"}},
                    {"app", {"base", "store"}}};
  return trespasses(folder.path(), house);
}

TEST(Trespasses, AreNoneWhereTheHouseIsKept) {
  EXPECT_THAT(trespassesOf("store/load.cpp", "#include \"session/session.h\""), IsEmpty());
  EXPECT_THAT(trespassesOf("store/load.cpp", "#include \"store/load.h\""), IsEmpty());
  EXPECT_THAT(trespassesOf("store/load.cpp", "#include <vector>"), IsEmpty());
  EXPECT_THAT(trespassesOf("main.cpp", "#include \"store/load.h\""), IsEmpty());
  EXPECT_THAT(trespassesOf("ui/notes.txt", "#include \"store/load.h\""), IsEmpty());
  EXPECT_THAT(trespassesOf("ui/board.cpp", "// once there was #include \"store/load.h\""),
              IsEmpty());
}

TEST(Trespasses, NameTheFileAndTheHeader) {
  EXPECT_THAT(trespassesOf("session/session.cpp", "#include \"store/load.h\""),
              ElementsAre("session/session.cpp: store/load.h belongs to a folder that session may "
                          "not include"));
}

TEST(Trespasses, AreSeenInFoldersWithinFoldersAndWithOddSpaces) {
  EXPECT_EQ(trespassesOf("ui/board/cards.h", "  #  include\"session/session.h\"").size(), 1u);
}

TEST(Trespasses, AreHeadersOfOursNotNamedFromTheTop) {
  EXPECT_EQ(trespassesOf("store/load.cpp", "#include \"load.h\"").size(), 1u);
  EXPECT_EQ(trespassesOf("store/load.cpp", "#include \"../session/session.h\"").size(), 1u);
  EXPECT_EQ(trespassesOf("session/session.cpp", "#include <store/load.h>").size(), 1u);
}

TEST(Trespasses, AreIncludesFromAFolderThatIsNotInTheTable) {
  EXPECT_EQ(trespassesOf("shed/tools.cpp", "#include \"base/id.h\"").size(), 1u);
}

class Fenced : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(Fenced, HeadersStayBehindTheirFence) {
  const auto [home, header] = GetParam();
  for (const char* folder : {"base", "session", "store", "ui", "platform", "paper"}) {
    for (const std::string& include :
         {"<" + std::string(header) + ">", "\"" + std::string(header) + "\""}) {
      const auto found = trespassesOf(std::string(folder) + "/x.cpp", "#include " + include);
      const bool mayUse = std::string(home).find(folder) != std::string::npos;
      EXPECT_EQ(found.empty(), mayUse) << folder << " includes " << include;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Each, Fenced,
    testing::Values(std::pair{"ui platform", "imgui.h"},
                    std::pair{"ui platform", "imgui_internal.h"},
                    std::pair{"ui platform", "backends/imgui_impl_glfw.h"},
                    std::pair{"ui platform", "misc/cpp/imgui_stdlib.h"},
                    std::pair{"store", "sqlite3.h"}, std::pair{"store", "sqlite3ext.h"},
                    std::pair{"platform", "GLFW/glfw3.h"}, std::pair{"platform", "GL/gl.h"},
                    std::pair{"platform", "EGL/egl.h"}, std::pair{"platform", "stb_image_write.h"},
                    std::pair{"platform", "stb/stb_image.h"}, std::pair{"paper", "cairo.h"},
                    std::pair{"paper", "cairo/cairo-pdf.h"},
                    std::pair{"paper", "pango/pangocairo.h"}));

TEST(HouseInTable, ReadsOneFolderARow) {
  const House house = houseInTable(
      "# The house\n| folder | what lives there | may include |\n|---|---|---|\n"
      "| `base` | ids | nothing of ours |\n| `store` |  | base, session |\nOther words.\n");
  EXPECT_EQ(house, (House{{"base", {}}, {"store", {"base", "session"}}}));
}

TEST(Undescribed, FindsAnEmptySecondColumn) {
  EXPECT_THAT(undescribed("| `base` | ids | nothing of ours |\n| `store` |  | base |\n"),
              ElementsAre("store"));
}

TEST(HouseInBuild, ReadsUsesAndLeavesOutsideLibrariesOut) {
  const House house = houseInBuild(
      "ct_library(base USES LINKS fmt::fmt)\nct_library(\n  store\n  USES base session\n  LINKS "
      "x)\n"
      "ct_library(sort USES base)\n");
  EXPECT_EQ(house, (House{{"base", {}}, {"store", {"base", "session"}}, {"sort", {"base"}}}));
}

}  // namespace
}  // namespace ct::tests
