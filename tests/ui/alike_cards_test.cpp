#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ui/panel_sessions.h"
#include "ui/panels.h"

namespace ct::ui {
namespace {

using tests::aSession;
using tests::card;
using tests::Screen;

auto saidTwice() {
  return aSession()
      .withCard("The last bus goes before my shift ends")
      .withCard("More benches by the river please")
      .withCard("The last bus goes before my shift ends!")
      .withCard("More benches by the river, please");
}

TEST(AlikeCards, StandSideBySideUntilSomebodySaysTheySayTheSame) {
  Screen screen(drawOpening, saidTwice());
  screen.click("Said twice?");
  screen.frame(2);
  EXPECT_TRUE(screen.says("2 pairs of cards say nearly the same."));
  screen.click("They say the same");
  screen.frame(2);
  EXPECT_EQ(screen.session().cardByCode("3")->sameAs, card(screen.session(), "1"));
  EXPECT_TRUE(screen.says("1 pair of cards says nearly the same."));
  screen.type("s");
  screen.frame(2);
  EXPECT_EQ(screen.session().cardByCode("4")->sameAs, card(screen.session(), "2"));
  EXPECT_TRUE(screen.says("You have looked at every pair that says nearly the same."));
}

TEST(AlikeCards, AreBothKeptWhenSomebodySaysSo) {
  Screen screen(drawOpening, saidTwice());
  screen.click("Said twice?");
  screen.frame(2);
  screen.click("Keep both");
  screen.frame(2);
  screen.type("k");
  screen.frame(2);
  EXPECT_TRUE(screen.says("You have looked at every pair that says nearly the same."));
  EXPECT_EQ(screen.session().cardByCode("3")->sameAs, std::nullopt);
}

TEST(AlikeCards, AreLookedAtAgainWhenTheyWereKeptByMistake) {
  Screen screen(drawOpening, saidTwice());
  screen.click("Said twice?");
  screen.frame(2);
  EXPECT_FALSE(screen.shows("Look at these two again"));
  screen.click("Keep both");
  screen.frame(2);
  EXPECT_TRUE(screen.says("Cards 1 and 3 stay two."));
  EXPECT_TRUE(screen.says("1 pair of cards says nearly the same."));
  screen.click("Look at these two again");
  screen.frame(2);
  EXPECT_TRUE(screen.says("2 pairs of cards say nearly the same."));
}

TEST(AlikeCards, AreNotShownWhileOneIsHeldBack) {
  Screen screen(drawOpening, saidTwice().heldBack({"1", "4"}));
  screen.click("Said twice?");
  screen.frame(2);
  EXPECT_TRUE(screen.says("No two cards say nearly the same."));
}

}  // namespace
}  // namespace ct::ui
