#include "ui/panel_history.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "ui/facilitator_window.h"
#include "ui/panel_history_parts.h"
#include "ui/panel_sessions.h"

namespace ct::ui {
namespace {

using testing::IsEmpty;
using testing::SizeIs;
using tests::aSession;
using tests::Screen;

/// The whole window, looking back over a few steps; wishes are noted, not carried out.
class LookingBack : public testing::Test {
 protected:
  LookingBack() {
    screen_ =
        std::make_unique<Screen>([this](Frame& frame) { window_.draw(frame); },
                                 aSession().withCards(3), 1920, 1080, 1, Screen::Drawn::window);
    screen_->view.stage = facilitate::Stage::sort;
    screen_->frame(2);
    for (int i = 0; i < 3; ++i) {
      screen_->type("n");
      screen_->frame(2);
      screen_->press(ImGuiKey_Escape);
      screen_->frame(2);
    }
    screen_->requests();
    screen_->frame(30);  // what follows a letter at once is no key but a word
    key(Key::f10);
  }
  void key(Key pressed) { key(KeyPress{pressed}); }
  void key(KeyPress press) {
    screen_->facts.keys = {press};
    screen_->frame(1);
    screen_->facts.keys.clear();
    screen_->frame(2);
  }
  std::optional<std::int64_t> stepWished() {
    const auto wishes = screen_->wishes();
    if (wishes.size() != 1) {
      ADD_FAILURE() << wishes.size() << " wishes";
      return -1;
    }
    return std::get<LookAtStep>(wishes[0]).step;
  }

  FacilitatorWindow window_;
  std::unique_ptr<Screen> screen_;
};

TEST_F(LookingBack, OffersNoStepBeyondEitherEnd) {
  EXPECT_TRUE(screen_->shows("Step back"));
  EXPECT_FALSE(screen_->shows("Step on"));
  screen_->facts.openStep = 0;
  screen_->frame(2);
  EXPECT_FALSE(screen_->shows("Step back"));
  EXPECT_TRUE(screen_->shows("Step on"));
}

TEST_F(LookingBack, ShowsEveryStepInPlaceOfTheBoard) {
  EXPECT_TRUE(screen_->view.history.open);
  EXPECT_TRUE(screen_->shows("Play it as a film"));
  EXPECT_THAT(screen_->facts.history->entries(), SizeIs(3));
  key(Key::f10);
  EXPECT_FALSE(screen_->view.history.open);
}

TEST_F(LookingBack, WalksFromStepToStepByTheArrows) {
  screen_->press(ImGuiKey_LeftArrow);
  EXPECT_EQ(stepWished(), 2);
  screen_->facts.openStep = 2;
  screen_->press(ImGuiKey_LeftArrow);
  EXPECT_EQ(stepWished(), 1);
  screen_->press(ImGuiKey_RightArrow);
  EXPECT_EQ(stepWished(), std::nullopt) << "the last step is now";
  screen_->press(ImGuiKey_Home);
  EXPECT_EQ(stepWished(), 0);
}

TEST_F(LookingBack, ChangesNothingWhileItLooks) {
  screen_->facts.openStep = 1;
  screen_->frame(2);
  screen_->type("n");
  tests::pressWithControl(*screen_, ImGuiKey_Z);
  EXPECT_THAT(screen_->requests(), IsEmpty());
}

TEST_F(LookingBack, GoesBackOnlyWhenTold) {
  screen_->facts.openStep = 1;
  screen_->frame(2);
  screen_->click("Go back to here");
  const auto requests = screen_->requests();
  ASSERT_THAT(requests, SizeIs(1));
  EXPECT_EQ(std::get<commands::GoTo>(requests[0]).step, 1);
  EXPECT_EQ(stepWished(), std::nullopt);
}

TEST_F(LookingBack, PlaysFromTheBeginningToNowByItself) {
  screen_->press(ImGuiKey_Space);
  EXPECT_TRUE(screen_->view.history.playing);
  std::vector<std::optional<std::int64_t>> seen;
  for (int i = 0; i < 600 && screen_->view.history.playing; ++i) {
    screen_->frame(1);
    for (const Wish& wish : screen_->wishes()) {
      screen_->facts.openStep = std::get<LookAtStep>(wish).step;
      seen.push_back(screen_->facts.openStep);
    }
  }
  EXPECT_THAT(seen, testing::ElementsAre(0, 1, 2, std::nullopt));
}

TEST_F(LookingBack, SaysOnEveryStageThatThisIsNotNow) {
  screen_->facts.openStep = 1;
  screen_->frame(2);
  screen_->click("Name");
  EXPECT_FALSE(screen_->view.history.open);
  screen_->frame(2);
  screen_->wishes();
  screen_->click("Back to the session");
  EXPECT_EQ(stepWished(), std::nullopt);
}

TEST_F(LookingBack, LetsTheRoomWatchWhereEveryStepIsSeen) {
  screen_->view.room.page = RoomPage::recommendations;
  screen_->click("The room watches");
  EXPECT_TRUE(screen_->view.history.roomWatches());
  EXPECT_EQ(screen_->view.room.page, RoomPage::overview);
  screen_->click("The room watches");
  EXPECT_EQ(screen_->view.room.page, RoomPage::recommendations) << "its own page again";
  screen_->click("The room watches");
  key(Key::f10);
  EXPECT_EQ(screen_->view.room.page, RoomPage::recommendations) << "when one is done looking back";
  EXPECT_FALSE(screen_->view.history.roomWatches());
}

TEST(GoingBack, SaysWhichCardsTheRoomCouldSeeAgain) {
  std::string said;
  Screen screen([&](Frame& frame) { said = seenAgain(frame); },
                aSession().withCards(9).heldBack({"2"}));
  EXPECT_EQ(said, "") << "now";
  screen.facts.openStep = 1;
  screen.version = aSession().withCards(9);
  screen.frame();
  EXPECT_THAT(said, testing::HasSubstr("card 2 is not held back yet"));
  screen.version = aSession().withCards(9).heldBack({"2", "3"});
  screen.frame();
  EXPECT_EQ(said, "") << "it was held back then too";
}

TEST_F(LookingBack, LeavesTheRoomWhereItWasTakenMeanwhile) {
  screen_->view.room.page = RoomPage::purpose;
  screen_->click("The room watches");
  screen_->view.room.page = RoomPage::results;
  key(Key::f10);
  EXPECT_EQ(screen_->view.room.page, RoomPage::results);
}

TEST_F(LookingBack, MovesNothingUnderThePointerWhenAStepIsLookedAt) {
  const auto placeOf = [](std::string_view label) {
    for (const Noted& each : notedControls()) {
      if (each.label == label) return each.from;
    }
    ADD_FAILURE() << label;
    return ImVec2(0, 0);
  };
  const ImVec2 tick = placeOf("The room watches");
  const ImVec2 film = placeOf("Play it as a film");
  EXPECT_FALSE(screen_->shows("Go back to here")) << "it stands there, but cannot be pressed";
  screen_->facts.openStep = 1;
  screen_->frame(2);
  EXPECT_TRUE(screen_->shows("Go back to here"));
  EXPECT_EQ(placeOf("The room watches").y, tick.y);
  EXPECT_EQ(placeOf("Play it as a film").x, film.x);
  screen_->click("Play it as a film");
  EXPECT_EQ(placeOf("The room watches").y, tick.y);
  screen_->press(ImGuiKey_Escape);
  EXPECT_FALSE(screen_->view.history.playing);
}

TEST_F(LookingBack, HasTheButtonsOfTheVersionThatIsPressed) {
  screen_->facts.versions = {{1, "After reading", tests::kEvening, 3},
                             {2, "After sorting", tests::kEvening, 3}};
  screen_->frame(2);
  EXPECT_TRUE(screen_->shows("Look at it##version 2")) << "the last is at hand";
  screen_->click("1  After reading##choose version 1");
  screen_->frame(2);
  EXPECT_FALSE(screen_->shows("Look at it##version 2"));
  screen_->click("Look at it##version 1");
  const auto wishes = screen_->wishes();
  ASSERT_THAT(wishes, SizeIs(1));
  EXPECT_EQ(std::get<OpenVersion>(wishes[0]).number, 1);
}

TEST_F(LookingBack, ShowsTheRoomNothingOfAVersionItDoesNotSee) {
  screen_->version = screen_->session();
  screen_->facts.openVersion = 1;
  screen_->click("Read");
  screen_->frame(30);
  EXPECT_FALSE(screen_->shows("Show in the room"));
  screen_->type("r");
  screen_->frame(2);
  EXPECT_EQ(screen_->view.room.page, RoomPage::purpose);
}

TEST_F(LookingBack, TellsTheRoomThatWhatItWatchesIsNotNow) {
  screen_->click("The room watches");
  EXPECT_EQ(screen_->view.room.moment, "");
  screen_->facts.openStep = 1;
  screen_->frame(2);
  EXPECT_THAT(screen_->view.room.moment, testing::StartsWith("Not now: as it was at "));
  screen_->facts.openStep = 0;
  screen_->frame(2);
  EXPECT_EQ(screen_->view.room.moment, "Not now: the beginning");
  screen_->facts.openStep.reset();
  screen_->frame(2);
  EXPECT_EQ(screen_->view.room.moment, "");
}

TEST_F(LookingBack, ComparesAVersionWithNowAndPutsThatAway) {
  screen_->facts.versions = {{1, "After sorting", tests::kEvening, 3}};
  screen_->frame(2);
  screen_->click("What changed since##version 1");
  auto wishes = screen_->wishes();
  ASSERT_THAT(wishes, SizeIs(1));
  EXPECT_EQ(std::get<CompareVersions>(wishes[0]).version, 1);
  screen_->facts.comparison = Comparison{
      "version 1", "now", {{compare::Topic::themes, "Theme A was named Buses.", {{"", "Buses"}}}}};
  screen_->frame(2);
  screen_->click("Put this away");
  wishes = screen_->wishes();
  ASSERT_THAT(wishes, SizeIs(1));
  EXPECT_EQ(std::get<CompareVersions>(wishes[0]).version, 0);
}

TEST_F(LookingBack, ComparesAnyTwoVersions) {
  screen_->facts.versions = {{1, "After reading", tests::kEvening, 3},
                             {2, "After sorting", tests::kEvening, 3},
                             {3, "After voting", tests::kEvening, 3}};
  screen_->frame(2);
  screen_->click("Compare with…##version 3");
  screen_->frame(2);
  EXPECT_TRUE(screen_->shows("Stop comparing"));
  screen_->click("1  After reading##choose version 1");
  const auto wishes = screen_->wishes();
  ASSERT_THAT(wishes, SizeIs(1));
  EXPECT_EQ(std::get<CompareVersions>(wishes[0]).version, 1) << "the earlier first";
  EXPECT_EQ(std::get<CompareVersions>(wishes[0]).with, 3);
  EXPECT_FALSE(screen_->shows("Stop comparing"));
}

TEST_F(LookingBack, GoesWhereItsRailIsPressedAndDragged) {
  const auto rail = [] {
    for (const Noted& each : notedControls()) {
      if (each.label == "step of the history") return each;
    }
    return Noted{};
  };
  const Noted before = rail();
  ASSERT_FALSE(before.label.empty());
  const float middle = (before.from.y + before.to.y) / 2;
  screen_->drag({before.from.x + 1, middle}, {before.from.x + 1, middle});
  auto wishes = screen_->wishes();
  ASSERT_FALSE(wishes.empty());
  EXPECT_EQ(std::get<LookAtStep>(wishes.back()).step, 0) << "its left end is the beginning";
  screen_->facts.openStep = 0;
  screen_->drag({before.from.x + 1, middle}, {before.to.x - 1, middle});
  wishes = screen_->wishes();
  ASSERT_FALSE(wishes.empty());
  EXPECT_EQ(std::get<LookAtStep>(wishes.back()).step, std::nullopt) << "its right end is now";
}

TEST_F(LookingBack, CarriesOnFromAVersionInASessionOfItsOwn) {
  screen_->facts.versions = {{1, "After sorting", tests::kEvening, 3}};
  screen_->frame(2);
  screen_->click("Carry on from it…##version 1");
  EXPECT_TRUE(screen_->wishes().empty()) << "it asks first";
  screen_->click("Stay in this one");
  screen_->click("Carry on from it…##version 1");
  screen_->click("Begin it");
  const auto wishes = screen_->wishes();
  ASSERT_THAT(wishes, SizeIs(1));
  EXPECT_EQ(std::get<CarryOn>(wishes[0]).version, 1);
}

}  // namespace
}  // namespace ct::ui
