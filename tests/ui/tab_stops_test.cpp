#include "ui/tab_stops.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>

#include "ui/facilitator_window.h"
#include "ui/panel_sessions.h"

namespace ct::ui {
namespace {

using facilitate::Stage;
using tests::aSession;
using tests::Screen;
using tests::typical;

/// The whole window, by keyboard alone.
class TabStops : public testing::Test {
 protected:
  void open(session::Session session, Stage stage, int width = 1920, int height = 1080) {
    screen_ = std::make_unique<Screen>([this](Frame& frame) { window_.draw(frame); },
                                       std::move(session), width, height, 1, Screen::Drawn::window);
    screen_->view.stage = stage;
    screen_->frame(3);
  }
  void tab(bool back = false) {
    screen_->facts.keys = {{Key::tab, back}};
    screen_->frame(1);
    screen_->facts.keys.clear();
    screen_->frame(3);
  }
  const std::string& ring() const { return screen_->view.tab.at; }
  void tabTo(const std::string& label) {
    for (int i = 0; i < 200 && ring() != label; ++i)
      tab();
    ASSERT_EQ(ring(), label);
  }

  FacilitatorWindow window_;
  std::unique_ptr<Screen> screen_;
};

TEST_F(TabStops, ReachEveryControlOfEveryStageAndComeRoundAgain) {
  open(typical(), Stage::opening);
  for (int stage = 0; stage < 7; ++stage) {
    screen_->view.stage = static_cast<Stage>(stage);
    screen_->frame(3);
    tab();
    const std::string first = ring();
    std::set<std::string> reached{first};
    for (int i = 0; i < 300; ++i) {
      tab();
      if (ring() == first) break;
      reached.insert(ring());
    }
    for (const Noted& each : notedControls())
      EXPECT_TRUE(each.isRow || reached.contains(each.label))
          << each.label << " at stage " << stage + 1;
  }
}

TEST_F(TabStops, BeginWithTheFirstFieldOfThePanel) {
  open(aSession().withCards(3), Stage::ending);
  tab();
  screen_->type("Before the break");
  EXPECT_EQ(screen_->view.typing.versionMessage, "Before the break");
}

TEST_F(TabStops, BeginWithTheThemeTheKeysAreAbout) {
  open(aSession().withCards(3).withTheme("Buses", {"1"}).withTheme("Fares", {"2"}), Stage::name);
  screen_->press(ImGuiKey_DownArrow);
  screen_->frame(2);
  tab();
  EXPECT_EQ(ring(), "##title of B");
}

TEST_F(TabStops, PressWhatStandsInTheRingByEnterAndBySpace) {
  open(aSession().withCards(3).withTheme("Buses", {"1"}), Stage::read);
  tabTo("Blank");
  screen_->press(ImGuiKey_Enter);
  EXPECT_TRUE(screen_->view.room.blank);
  screen_->press(ImGuiKey_Space);
  EXPECT_FALSE(screen_->view.room.blank);
  EXPECT_TRUE(screen_->requests().empty()) << "Space deals no card meanwhile";
}

TEST_F(TabStops, ReplaceNothingByOneLetterTooMany) {
  open(aSession().withCards(3), Stage::opening);
  tabTo("What this meeting is called");
  const std::string before = screen_->session().info().title;
  ASSERT_FALSE(before.empty());
  screen_->type("3");
  EXPECT_EQ(screen_->session().info().title, before + "3");
}

TEST_F(TabStops, LeaveAFieldForAButtonAndComeBack) {
  open(aSession().withCards(3), Stage::ending);
  tab();
  screen_->type("Half");
  tab();
  EXPECT_EQ(ring(), "Save this version");
  EXPECT_FALSE(fieldHasKeyboard());
  tab(true);
  screen_->type(" way");
  EXPECT_EQ(screen_->view.typing.versionMessage, "Half way");
}

TEST_F(TabStops, GoOnFromWhereTheMousePressed) {
  open(aSession().withCards(3), Stage::read);
  screen_->click("Freeze");
  tab();
  EXPECT_EQ(ring(), "Blank");
}

TEST_F(TabStops, LetGoWhenOtherKeysAreMeant) {
  open(aSession().withCards(3), Stage::read);
  tabTo("Blank");
  screen_->press(ImGuiKey_RightArrow);
  EXPECT_EQ(ring(), "");
  screen_->press(ImGuiKey_Enter);
  EXPECT_FALSE(screen_->view.room.blank);
}

TEST_F(TabStops, ComeIntoSightInALongPanel) {
  auto builder = aSession();
  for (int i = 0; i < 12; ++i)
    builder.withTheme("A theme " + std::to_string(i), {});
  open(builder, Stage::name, 1280, 720);
  tabTo("##title of M");
  const auto title = std::find_if(notedControls().begin(), notedControls().end(),
                                  [](const Noted& each) { return each.label == "##title of M"; });
  ASSERT_NE(title, notedControls().end());
  EXPECT_GE(title->from.y, 64);
  EXPECT_LE(title->to.y, 720 - 48);
}

TEST_F(TabStops, AnswerWhereAControlIsGone) {
  open(aSession().withCards(3), Stage::sort);
  screen_->press(ImGuiKey_RightArrow);
  tabTo("New theme");
  screen_->press(ImGuiKey_Enter);
  screen_->frame(3);
  EXPECT_EQ(screen_->session().themes().size(), 1u);
  screen_->type("Buses");
  EXPECT_EQ(screen_->session().themes().begin()->title, "Buses") << "its title has the keyboard";
  tab();
  EXPECT_NE(ring(), "");
}

/// Ctrl and Enter do what the dark button says, wherever one has no other key.
TEST_F(TabStops, AreNotNeededForTheDarkButton) {
  open(typical(), Stage::ending);
  screen_->facts.keys = {{Key::enter, false, true}};
  screen_->frame(1);
  screen_->facts.keys.clear();
  screen_->frame(2);
  const auto wishes = screen_->wishes();
  ASSERT_EQ(wishes.size(), 1u);
  EXPECT_TRUE(std::holds_alternative<WriteReport>(wishes.front()));
}

}  // namespace
}  // namespace ct::ui
