#include "ui/panels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "ui/drawn.h"
#include "ui/only_wish.h"
#include "ui/panel_history.h"
#include "ui/panel_sessions.h"
#include "ui/panel_start.h"

namespace ct::ui {
namespace {

using testing::IsEmpty;
using testing::SizeIs;
using tests::aSession;
using tests::onlyWish;
using tests::Screen;
using tests::typical;

/// What is drawn in the middle of the window: at each stage, while looking back, and at the start.
std::vector<StagePanel> everyPanel() {
  const auto stages = stagePanels();
  std::vector<StagePanel> all(stages.begin(), stages.end());
  all.push_back({facilitate::Stage::ending, "looking_back", drawHistory});
  all.push_back({facilitate::Stage::opening, "start", drawStart});
  return all;
}

struct Size {
  int width, height;
  float scale;
};
constexpr std::array kSizes{Size{1280, 720, 1}, Size{1920, 1080, 1}, Size{3840, 2160, 2}};

class EveryPanel : public testing::TestWithParam<StagePanel> {};

TEST_P(EveryPanel, AsksForNothingUnlessSomebodyDoes) {
  for (const tests::Sample& drawn : tests::samples()) {
    for (const Size& size : kSizes) {
      Screen screen(GetParam().draw, drawn.session, size.width, size.height, size.scale);
      EXPECT_THAT(screen.requests(), IsEmpty()) << drawn.name << " at " << size.width;
      EXPECT_THAT(screen.wishes(), IsEmpty()) << drawn.name << " at " << size.width;
    }
  }
}

// 24 points are the least a finger meets; what is read and pressed all evening is 44 high.
TEST_P(EveryPanel, HasNoControlTooSmallForAFinger) {
  for (const tests::Sample& drawn : tests::samples()) {
    for (const Size& size : kSizes) {
      Screen screen(GetParam().draw, drawn.session, size.width, size.height, size.scale);
      for (const Noted& control : notedControls()) {
        EXPECT_GE(control.to.x - control.from.x, 24 * size.scale) << control.label;
        EXPECT_GE(control.to.y - control.from.y, 44 * size.scale) << control.label;
      }
    }
  }
}

TEST_P(EveryPanel, AsksForNoChangeWhateverIsPressedWhileLooking) {
  Screen screen(GetParam().draw, typical());
  screen.facts.readOnly = "This session is open elsewhere.";
  screen.view.reading = tests::card(screen.session(), "9");
  screen.frame(2);
  for (const std::string& control : screen.controls()) {
    screen.click(control);
    screen.type("yh");
    screen.press(ImGuiKey_Enter);
    screen.type("y");
  }
  EXPECT_THAT(screen.requests(), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Panels, EveryPanel, testing::ValuesIn(everyPanel()),
                         [](const auto& each) { return std::string(each.param.id); });

TEST(StartPanel, BeginsASessionWithWhatWasTyped) {
  Screen screen(drawStart, std::nullopt);
  screen.typeIn("Title", "Evening buses");
  screen.press(ImGuiKey_Enter);
  const auto wishes = screen.wishes();
  ASSERT_THAT(wishes, SizeIs(1));
  EXPECT_EQ(std::get<NewSession>(wishes[0]).title, "Evening buses");
}

TEST(StartPanel, SaysThatSortingNeedsTheQuestion) {
  Screen screen(drawStart, std::nullopt, 1024, 576);
  const std::string words = tests::controlWords(screen.lists());
  EXPECT_NE(words.find("Neededbeforesorting;"), std::string::npos);
  EXPECT_NE(words.find("itmaybeagreedtogether"), std::string::npos) << "also where it is narrow";
}

TEST(StartPanel, BeginsNothingWithoutATitle) {
  Screen screen(drawStart, std::nullopt);
  screen.typeIn("The question the group comes to answer", "How do we get home?");
  screen.press(ImGuiKey_Enter);
  EXPECT_THAT(screen.wishes(), IsEmpty());
  EXPECT_EQ(screen.view.typing.newPurpose, "How do we get home?");
}

TEST(StartPanel, KeepsWhatWasTypedUntilASessionIsThere) {
  Screen screen(drawStart, std::nullopt);
  screen.typeIn("Title", "Evening buses");
  screen.typeIn("The question the group comes to answer", "How do we get home?");
  screen.click("Begin");
  EXPECT_THAT(screen.wishes(), SizeIs(1));
  EXPECT_EQ(screen.view.typing.newTitle, "Evening buses");
  EXPECT_EQ(screen.view.typing.newPurpose, "How do we get home?");
}

TEST(StartPanel, OpensASessionWhoseFolderIsChosenAndLetsChooseOnWhereThereIsNone) {
  Screen screen(drawStart, std::nullopt);
  screen.facts.folder = {"/media/sam", {{"STICK", "/media/sam/STICK", true}}, ""};
  screen.click("Choose a folder…");
  EXPECT_EQ(onlyWish<LookInFolder>(screen).path, "/media/sam") << "a stick may be in by now";
  screen.frame(4);
  screen.click("STICK/##/media/sam/STICK");
  EXPECT_EQ(onlyWish<LookInFolder>(screen).path, "/media/sam/STICK");
  screen.facts.folder = {"/media/sam/STICK", {}, ""};
  screen.frame(4);
  screen.click("Open this folder");
  EXPECT_EQ(onlyWish<OpenSession>(screen).path, "/media/sam/STICK");
  screen.frame(2);
  EXPECT_TRUE(screen.shows("Open this folder"));
  screen.click("Not now");
  screen.frame(2);
  EXPECT_TRUE(screen.shows("Choose a folder…"));
}

TEST(StartPanel, OpensNoSessionThatHasAProblem) {
  Screen screen(drawStart, std::nullopt);
  screen.facts.sessions = {{"/broken", "Broken", 0, {}, "It was made by a newer version."},
                           {"/good", "Good", 3, {}, ""}};
  screen.frame(2);
  EXPECT_FALSE(screen.shows("Open##/broken"));
  screen.click("Open##/good");
  const auto wishes = screen.wishes();
  ASSERT_THAT(wishes, SizeIs(1));
  EXPECT_EQ(std::get<OpenSession>(wishes[0]).path, "/good");
}

TEST(OpeningPanel, SavesThePurposeAsItIsTyped) {
  Screen screen(drawOpening, typical());
  screen.typeIn("The question the group came to answer; it stays in the room all evening", "Now: ");
  EXPECT_THAT(screen.session().info().purpose, testing::HasSubstr("Now:"));
}

TEST(OpeningPanel, NeverSendsAnEmptyTitleAndShowsTheOldOneAgain) {
  Screen screen(drawOpening, aSession());
  screen.click("What this meeting is called");
  for (int i = 0; i < 20; ++i)
    screen.press(ImGuiKey_Backspace);
  for (int i = 0; i < 20; ++i)
    screen.press(ImGuiKey_Delete);
  EXPECT_FALSE(screen.session().info().title.empty());
  EXPECT_EQ(screen.refused(), "");
  screen.press(ImGuiKey_Enter);
  EXPECT_TRUE(screen.view.editing.field.empty());
}

}  // namespace
}  // namespace ct::ui
