#include "ui/panels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "ui/panel_sessions.h"

namespace ct::ui {
namespace {

using testing::IsEmpty;
using testing::SizeIs;
using tests::aSession;
using tests::keyShownOn;
using tests::Screen;

TEST(NamePanel, ShowsAKeyOnlyWhereItWorks) {
  Screen screen(drawName,
                aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"}));
  EXPECT_EQ(keyShownOn("The group agrees##theme A"), "Y");
  EXPECT_EQ(keyShownOn("The group agrees##theme B"), "");
  EXPECT_EQ(keyShownOn("Show in the room##theme A"), "R");
  screen.click("##title of A");
  EXPECT_EQ(keyShownOn("The group agrees##theme A"), "");
  EXPECT_EQ(keyShownOn("Show in the room##theme A"), "");
}

TEST(NamePanel, RecordsWhoSeesAThemeDifferently) {
  Screen screen(drawName, aSession().withCards(2).withTheme("Buses", {"1"}));
  screen.click("Someone sees it differently##theme A");
  screen.typeIn("In their own words; it is printed right under the theme", "Trains");
  screen.click("Keep this view");
  const auto views =
      recommend::differingViewsOf(screen.session(), tests::theme(screen.session(), "A"));
  ASSERT_THAT(views, SizeIs(1));
  EXPECT_EQ(views[0]->words, "Trains");
  screen.click("Take out");
  EXPECT_THAT(screen.session().differingViews(), IsEmpty());
}

TEST(NamePanel, AgreesTheTitleInFocusByOneKey) {
  Screen screen(drawName,
                aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"}));
  screen.press(ImGuiKey_DownArrow);
  screen.type("y");
  EXPECT_EQ(tests::theme(screen.session(), "B"), screen.view.naming.inFocus);
  EXPECT_EQ(screen.session().find(tests::theme(screen.session(), "B"))->state,
            session::ThemeState::agreed);
  EXPECT_EQ(screen.session().find(tests::theme(screen.session(), "A"))->state,
            session::ThemeState::proposed);
}

float heightOf(const char* control) {
  for (const Noted& each : notedControls()) {
    if (each.label == control) return each.from.y;
  }
  return -1;
}

TEST(NamePanel, MovesNoOtherThemeWhenTheGroupAgreesToOne) {
  Screen screen(
      drawName,
      aSession().withCards(6).withTheme("Buses", {"1", "2", "3", "4"}).withTheme("Fares", {"5"}));
  screen.frame(3);
  const float before = heightOf("##title of B");
  ASSERT_GT(before, 0);
  screen.click("The group agrees##theme A");
  screen.frame(3);
  ASSERT_EQ(screen.session().themes().begin()->state, session::ThemeState::agreed);
  EXPECT_EQ(heightOf("##title of B"), before);
}

TEST(NamePanel, KeepsWhatIsPressedWhereItIsWhenAnotherThemeComesIntoFocus) {
  Screen screen(drawName, aSession()
                              .withCards(6)
                              .withTheme("Buses", {"1", "2", "3", "4"})
                              .withTheme("Fares", {"5"})
                              .withTheme("Lights", {"6"}));
  const float before = heightOf("##title of C");
  screen.click("##title of C");
  screen.frame(5);
  ASSERT_EQ(screen.view.naming.inFocus, tests::theme(screen.session(), "C"));
  EXPECT_EQ(heightOf("##title of C"), before);
  EXPECT_EQ(keyShownOn("Show in the room##theme A"), "") << "its keys are about C now";
  screen.press(ImGuiKey_Enter);
  screen.frame(2);
  screen.press(ImGuiKey_UpArrow);
  screen.frame(5);
  EXPECT_FALSE(screen.shows("Show in the room##theme A")) << "by keys the others close again";
}

TEST(NamePanel, NamesAThemeByKeyboardAlone) {
  Screen screen(drawName, aSession().withCards(2).with(sort::MakeTheme{}));
  screen.press(ImGuiKey_Enter);
  screen.type("Yes to buses");
  screen.press(ImGuiKey_Enter);
  screen.frame(30);
  screen.type("y");
  const session::Theme& theme = *screen.session().find(tests::theme(screen.session(), "A"));
  EXPECT_EQ(theme.title, "Yes to buses");
  EXPECT_EQ(theme.state, session::ThemeState::agreed);
}

TEST(NamePanel, TakesTheRoomAlongFromThemeToTheme) {
  Screen screen(drawName,
                aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"}));
  screen.press(ImGuiKey_DownArrow);
  EXPECT_FALSE(screen.view.room.theme) << "the room does not see a theme yet";
  screen.type("r");
  screen.press(ImGuiKey_UpArrow);
  EXPECT_EQ(screen.view.room.theme, tests::theme(screen.session(), "A"));
  screen.view.room.page = RoomPage::overview;
  screen.press(ImGuiKey_DownArrow);
  EXPECT_EQ(screen.view.room.page, RoomPage::overview);
}

TEST(NamePanel, ReplacesATitleHoweverOftenItsFieldIsEntered) {
  Screen screen(drawName, aSession().withCards(2).withTheme("Buses", {"1"}));
  for (const char* title : {"Late buses", "Trams"}) {
    screen.frame(30);
    screen.press(ImGuiKey_Enter);
    screen.frame(2);
    screen.type(title);
    screen.press(ImGuiKey_Enter);
    EXPECT_EQ(screen.session().themes().begin()->title, title);
  }
}

TEST(NamePanel, TypesWhereATitleIsPressed) {
  Screen screen(drawName, aSession().withCards(2).withTheme("Late buses", {"1"}));
  screen.click("##title of A");
  screen.press(ImGuiKey_End);
  screen.type(" home");
  screen.press(ImGuiKey_Enter);
  EXPECT_EQ(screen.session().themes().begin()->title, "Late buses home");
}

TEST(NamePanel, ShowsEveryCardOfAThemeWhenAsked) {
  tests::Codes codes;
  for (int card = 1; card <= 12; ++card)
    codes.push_back(std::to_string(card));
  Screen screen(drawName, aSession().withCards(12).withTheme("Buses", codes));
  screen.click("Show 8 more##theme A");
  EXPECT_TRUE(screen.shows("Show fewer##theme A"));
  screen.click("Show fewer##theme A");
  EXPECT_TRUE(screen.shows("Show 8 more##theme A"));
}

TEST(NamePanel, AsksWhereTheCardsGoBeforeAThemeIsRemoved) {
  Screen screen(drawName,
                aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"}));
  screen.click("Remove…##theme A");
  EXPECT_THAT(screen.session().themes(), SizeIs(2));
  screen.click("To B, Fares");
  EXPECT_THAT(screen.session().themes(), SizeIs(1));
  EXPECT_THAT(screen.session().placementsIn(tests::theme(screen.session(), "B")), SizeIs(2));
}

TEST(NamePanel, MergesIntoTheThemeWhoseLetterIsPressed) {
  Screen screen(drawName,
                aSession().withCards(2).withTheme("Buses", {"1"}).withTheme("Fares", {"2"}));
  screen.click("Merge into…##theme A");
  screen.type("b");
  EXPECT_THAT(screen.session().themes(), SizeIs(1));
  EXPECT_EQ(tests::theme(screen.session(), "A"), session::ThemeId{});
}

}  // namespace
}  // namespace ct::ui
