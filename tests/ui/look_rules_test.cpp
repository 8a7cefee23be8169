#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

namespace ct::ui {
namespace {

namespace fs = std::filesystem;

/// Six figures after 0x, or ImGui's own ways of naming a colour.
const std::regex& colourLiteral() {
  static const std::regex kLiteral(
      "0x[0-9A-Fa-f]{6}([^0-9A-Fa-f]|$)|IM_COL32(_A|\\([0-9]|_[WB])|"
      "ImColor\\(|ImVec4\\([0-9.]");
  return kLiteral;
}

/// Lines of a file that name a colour.
std::vector<std::string> coloursIn(const fs::path& file) {
  std::vector<std::string> found;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (std::regex_search(line, colourLiteral()))
      found.push_back(file.filename().string() + ": " + line);
  }
  return found;
}

TEST(TheLook, NamesItsColoursInOnePlaceForEachOfItsParts) {
  const fs::path folder = fs::path(CT_SOURCE_FOLDER) / "src" / "ui";
  std::vector<std::string> elsewhere;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    const bool isCode = name.ends_with(".h") || name.ends_with(".cpp");
    if (!isCode || name == "style.h" || name == "board_card.h" || name == "room_paper.h") continue;
    for (std::string& line : coloursIn(entry.path()))
      elsewhere.push_back(std::move(line));
  }
  EXPECT_THAT(elsewhere, testing::IsEmpty());
}

TEST(TheLook, IsFoundWhereItIsNamed) {
  EXPECT_GE(coloursIn(fs::path(CT_SOURCE_FOLDER) / "src" / "ui" / "style.h").size(), 6U);
}

}  // namespace
}  // namespace ct::ui
