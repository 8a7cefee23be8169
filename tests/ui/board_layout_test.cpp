#include "ui/board_layout.h"

#include <gtest/gtest.h>

#include <set>

#include "support/session_builder.h"
#include "ui/board_camera.h"

namespace ct::ui {
namespace {

using tests::aSession;

/// Cards as high as their words are long.
BoardMeasures measures() {
  return {
      .card =
          [](const session::Card& card) { return 60.0 + static_cast<double>(card.said.size()); },
      .header = [](const session::Theme&) { return 70.0; }};
}

session::Session crowded() {
  auto builder = aSession().withCards(60);
  for (int theme = 0; theme < 9; ++theme) {
    tests::Codes codes;
    for (int card = 0; card < 4; ++card)
      codes.push_back(std::to_string(theme * 4 + card + 1));
    builder.withTheme("Theme", codes);
  }
  return builder.alsoIn("B", {"1", "2"}).parked({"40", "41"}).fittingNone({"42"}).heldBack({"43"});
}

void expectApart(const std::vector<Box>& boxes) {
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t j = i + 1; j < boxes.size(); ++j) {
      EXPECT_FALSE(boxes[i].touches(boxes[j])) << i << " and " << j << " overlap";
    }
  }
}

std::vector<Box> areasOf(const BoardLayout& layout) {
  std::vector<Box> boxes;
  for (const Region& region : layout.regions)
    boxes.push_back(region.box);
  for (const TrayBox& tray : layout.trays)
    boxes.push_back(tray.box);
  return boxes;
}

TEST(BoardLayout, ShowsEveryPlacementAndEveryCardOutsideThemesOnce) {
  const session::Session session = crowded();
  const BoardLayout layout = layOutBoard(session, measures());
  std::set<std::pair<session::CardId, session::ThemeId>> shown;
  for (const PlacedCard& card : layout.cards) {
    EXPECT_TRUE(shown.insert({card.card, card.theme}).second);
  }
  EXPECT_EQ(shown.size(), 62U);  // 60 cards, two of them in a second theme
}

TEST(BoardLayout, NeverLetsRegionsOrTraysOverlap) {
  expectApart(areasOf(layOutBoard(crowded(), measures())));
}

TEST(BoardLayout, NeverLetsCardsOverlap) {
  std::vector<Box> boxes;
  for (const PlacedCard& card : layOutBoard(crowded(), measures()).cards)
    boxes.push_back(card.box);
  expectApart(boxes);
}

TEST(BoardLayout, KeepsARegionWhereItWasPutByHand) {
  const auto session =
      aSession().withCards(4).withTheme("A", {"1"}).withTheme("B", {"2"}).session();
  const auto moved = tests::after(session, sort::MoveTheme{tests::theme(session, "B"), 2000, -300});
  const BoardLayout layout = layOutBoard(moved, measures());
  EXPECT_EQ(layout.regions[1].box.x, 2000);
  EXPECT_EQ(layout.regions[1].box.y, -300);
}

TEST(BoardLayout, PartsRegionsThatWerePutOnOneAnother) {
  auto session =
      aSession().withCards(9).withTheme("A", {"1", "2", "3"}).withTheme("B", {"4"}).session();
  session = tests::after(session, sort::MoveTheme{tests::theme(session, "A"), 100, 100});
  session = tests::after(session, sort::MoveTheme{tests::theme(session, "B"), 120, 110});
  expectApart(areasOf(layOutBoard(session, measures())));
}

TEST(BoardLayout, MarksACardsSecondPlaceAsACopy) {
  const auto session = aSession()
                           .withCards(2)
                           .withTheme("A", {"1"})
                           .withTheme("B", {"2"})
                           .alsoIn("B", {"1"})
                           .session();
  const BoardLayout layout = layOutBoard(session, measures());
  const auto copy = [&](const char* letter) {
    return layout.find({tests::card(session, "1"), tests::theme(session, letter)})->copy;
  };
  EXPECT_FALSE(copy("A"));
  EXPECT_TRUE(copy("B"));
}

TEST(BoardLayout, LaysALooseCardWhereItWasLaid) {
  const auto session = aSession().withCards(1).session();
  const auto laid = tests::after(session, sort::LayCards{{{tests::card(session, "1"), 50, -900}}});
  const BoardLayout layout = layOutBoard(laid, measures());
  EXPECT_EQ(layout.cards.front().box.x, 50);
  EXPECT_EQ(layout.cards.front().box.y, -900);
}

TEST(BoardLayout, MovesALooseCardOutOfARegionItWouldLieUnder) {
  auto session = aSession().withCards(2).withTheme("A", {"1"}).session();
  session = tests::after(session, sort::LayCards{{{tests::card(session, "2"), 20, 20}}});
  const BoardLayout layout = layOutBoard(session, measures());
  EXPECT_FALSE(layout.cards.back().box.touches(layout.regions.front().box));
}

TEST(BoardLayout, HasPlacesToDropOnWhenThereIsNoCardYet) {
  const BoardLayout layout = layOutBoard(aSession(), measures());
  EXPECT_EQ(layout.trays.size(), 3U);
  EXPECT_GT(layout.bounds.width, 0);
}

TEST(Camera, FitsAllOfABoxInTheGlass) {
  const Box box{-300, 50, 4000, 900};
  const Glass glass{{0, 0}, {1200, 800}, 1, fit(box, {1200, 800}, 1)};
  const ImVec2 from = glass.toScreen({box.x, box.y});
  const ImVec2 to = glass.toScreen({box.right(), box.bottom()});
  EXPECT_GE(from.x, 0);
  EXPECT_GE(from.y, 0);
  EXPECT_LE(to.x, 1200);
  EXPECT_LE(to.y, 800);
}

TEST(Camera, KeepsWhatIsUnderThePointerThereWhileZooming) {
  Glass glass{{100, 50}, {1200, 800}, 1.5F, {{10, 20}, 0.7}};
  const BoardPoint before = glass.toBoard({400, 300});
  glass.camera = zoomed(glass, {400, 300}, 1.8);
  const BoardPoint after = glass.toBoard({400, 300});
  EXPECT_NEAR(before.x, after.x, 1e-6);
  EXPECT_NEAR(before.y, after.y, 1e-6);
}

TEST(Camera, MovesJustEnoughToShowABox) {
  Glass glass{{0, 0}, {1000, 600}, 1, {{0, 0}, 1}};
  const Box box{1500, 900, 200, 100};
  glass.camera = showing(glass, box);
  EXPECT_TRUE(glass.seen().contains({box.x, box.y}));
  EXPECT_TRUE(glass.seen().contains({box.right() - 1, box.bottom() - 1}));
}

}  // namespace
}  // namespace ct::ui
