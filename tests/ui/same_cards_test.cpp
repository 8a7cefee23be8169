#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/screen_driver.h"
#include "support/session_builder.h"
#include "ui/facilitator_window.h"

namespace ct::ui {
namespace {

using tests::aSession;
using tests::card;
using tests::Screen;

/// The board with those cards chosen.
class OnTheBoard : public testing::Test {
 protected:
  void choose(const tests::Codes& codes) {
    screen_.view.board.chosen.clear();
    for (const std::string& code : codes)
      screen_.view.board.chosen.push_back({card(screen_.session(), code), {}});
    screen_.frame(2);
  }
  const session::Card& at(const std::string& code) const {
    return *screen_.session().cardByCode(code);
  }

  OnTheBoard() {
    screen_.view.stage = facilitate::Stage::sort;
    screen_.frame(3);
  }

  FacilitatorWindow window_;
  Screen screen_{[this](Frame& frame) { window_.draw(frame); },
                 aSession()
                     .withCard("Late buses")
                     .withCard("Buses stop at six")
                     .withCard("Buses are late")
                     .withTheme("Buses", {"3"}),
                 1920,
                 1080,
                 1,
                 Screen::Drawn::window};
};

TEST_F(OnTheBoard, ChosenCardsSayTheSameAtAPressAndStandWithTheOneInATheme) {
  choose({"1", "2", "3"});
  screen_.click("They say the same");
  screen_.frame(2);
  EXPECT_EQ(at("1").sameAs, at("3").id);
  EXPECT_EQ(at("2").sameAs, at("3").id);
  ASSERT_EQ(screen_.view.board.chosen.size(), 1U) << "one card is in hand now";
  EXPECT_EQ(screen_.view.board.chosen[0].card, at("3").id);
  EXPECT_TRUE(screen_.shows("Let it stand alone##1"));
  EXPECT_TRUE(screen_.says("Buses stop at six"));
}

TEST_F(OnTheBoard, ChosenCardsSayTheSameByTheirKeyToo) {
  choose({"2", "1"});
  screen_.type("i");
  screen_.frame(2);
  EXPECT_EQ(at("2").sameAs, at("1").id) << "with the one that came in first";
}

TEST_F(OnTheBoard, ACardStandsAloneAgainAtAPress) {
  choose({"1", "2"});
  screen_.type("i");
  screen_.frame(2);
  screen_.click("Let it stand alone##2");
  screen_.frame(2);
  EXPECT_EQ(at("2").sameAs, std::nullopt);
}

TEST_F(OnTheBoard, OneCardAloneIsNotMerged) {
  choose({"1"});
  EXPECT_FALSE(screen_.shows("They say the same"));
  screen_.type("i");
  screen_.frame(2);
  EXPECT_TRUE(screen_.view.notDone.empty());
  EXPECT_EQ(at("1").sameAs, std::nullopt);
}

TEST_F(OnTheBoard, ACardIsFoundByTheWordsOfOneThatStandsWithIt) {
  choose({"1", "2"});
  screen_.type("i");
  screen_.frame(2);
  EXPECT_THAT(screen_.view.cardWords.holding(screen_.session(), 0, "six"),
              testing::ElementsAre(at("1").id));
}

TEST_F(OnTheBoard, ACardSaysHowOftenItWasSaidFromNearAndFromFurtherOff) {
  choose({"1", "2", "3"});
  screen_.click("They say the same");
  screen_.view.board.camera.zoom = 1;
  screen_.frame(3);
  EXPECT_TRUE(screen_.says("3 · said 3 times"));
  screen_.view.board.camera.zoom = 0.45;
  screen_.frame(3);
  EXPECT_TRUE(screen_.says("3 ×3 · Buses are late"));
}

TEST_F(OnTheBoard, InformationIsToldApartAtAPress) {
  choose({"1"});
  screen_.click("It is information");
  screen_.frame(2);
  EXPECT_FALSE(at("1").isVoice());
  screen_.click("A resident said it");
  screen_.frame(2);
  EXPECT_TRUE(at("1").isVoice());
}

TEST_F(OnTheBoard, InformationSaysWhatItIsAmongTheCardsThatAreIn) {
  choose({"1"});
  screen_.click("It is information");
  screen_.view.stage = facilitate::Stage::opening;
  screen_.frame(2);
  EXPECT_TRUE(screen_.says("Information: Late buses"));
  EXPECT_TRUE(screen_.says("Buses stop at six"));
}

}  // namespace
}  // namespace ct::ui
