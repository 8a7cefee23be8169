#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "app/example_session.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;

class Picture : public WithExample {};

/// The names of views, as the subcommand's own help lists them.
std::vector<std::string> viewsInHelp() {
  const std::string help = outputOf({"picture", "--help"});
  const std::size_t from = help.find("One of: ") + 8;
  const std::string list = help.substr(from, help.find("--size") - from);
  const std::regex name("[a-z-]+");
  std::vector<std::string> views;
  for (std::sregex_iterator at(list.begin(), list.end(), name), end; at != end; ++at)
    views.push_back(at->str());
  return views;
}

struct Size {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  friend bool operator==(const Size&, const Size&) = default;
};

/// What a PNG file says of its size.
Size sizeOfPng(const std::string& bytes) {
  EXPECT_TRUE(bytes.starts_with("\x89PNG\r\n\x1a\n"));
  if (bytes.size() < 24) return {};
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i)
      value = value << 8U | static_cast<unsigned char>(bytes[i]);
    return value;
  };
  return {number(16), number(20)};
}

TEST_F(Picture, IsDrawnOfEveryViewItsHelpNames) {
  const auto views = viewsInHelp();
  EXPECT_GE(views.size(), 15u);
  std::set<std::string> pictures;
  for (const std::string& view : views) {
    const fs::path file = at(view + ".png");
    outputOf(
        {"picture", session_.string(), "--view", view, "--size", "800x450", "--to", file.string()});
    EXPECT_EQ(sizeOfPng(bytesOf(file)), (Size{800, 450})) << view;
    pictures.insert(bytesOf(file));
  }
  EXPECT_EQ(pictures.size(), views.size()) << "two views look the same";
}

TEST_F(Picture, IsAsLargeAsAProjectorsUnlessSaidOtherwise) {
  const fs::path file = at("purpose.png");
  outputOf({"picture", session_.string(), "--view", "room-purpose", "--to", file.string()});
  EXPECT_EQ(sizeOfPng(bytesOf(file)), (Size{1920, 1080}));
}

TEST_F(Picture, IsOfTheThemeAndTheCardItIsTold) {
  const auto draw = [&](const std::string& view) {
    const fs::path file = at(view + ".png");
    outputOf(
        {"picture", session_.string(), "--view", view, "--size", "640x360", "--to", file.string()});
    return bytesOf(file);
  };
  EXPECT_NE(draw("room-theme:C"), draw("room-theme:D"));
  EXPECT_NE(draw("room-card:23"), draw("room-card:5"));
}

TEST_F(Picture, ChangesNothingInTheSession) {
  const auto before = everythingIn(session_);
  outputOf({"picture", session_.string(), "--view", "sort", "--size", "640x360", "--to",
            at("sort.png").string()});
  EXPECT_EQ(everythingIn(session_), before);
}

}  // namespace
}  // namespace ct::tests
