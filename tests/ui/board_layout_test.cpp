#include "ui/board_layout.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "sort/accounting.h"
#include "support/screen_driver.h"
#include "support/session_builder.h"
#include "ui/board_camera.h"
#include "ui/board_card.h"

namespace ct::ui {
namespace {

using tests::aSession;

/// Cards as high as their words are long.
BoardMeasures measures() {
  return {
      .card =
          [](const session::Card& card) { return 60.0 + static_cast<double>(card.said.size()); },
      // A title in fewer columns takes more lines.
      .header = [](const session::Theme&,
                   std::size_t columns) { return 40.0 + 60.0 / static_cast<double>(columns); }};
}

/// For the layout after this one, while nobody asks for another.
BoardMeasures keeping(const BoardLayout& before) {
  BoardMeasures as = measures();
  as.kept = before.kept;
  return as;
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

/// What residents said and, so much beside it, what services told.
session::Session withInformation() {
  auto builder = aSession().withCards(4).withTheme("Buses", {"1", "3"}).parked({"4"});
  const session::Session& session = builder.session();
  return builder.with(
      gather::SetKind{tests::cards(session, {"3", "4"}), session::CardKind::information});
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

TEST(BoardLayout, CountsNoInformationAndPutsItOutOfSightWhenThatIsAsked) {
  const session::Session session = withInformation();
  BoardMeasures hidden = measures();
  hidden.withoutInformation = true;
  for (const bool out : {false, true}) {
    const BoardLayout layout = layOutBoard(session, out ? hidden : measures());
    EXPECT_EQ(layout.regions.at(0).cards, 1U);
    EXPECT_EQ(layout.cards.size(), out ? 2U : 4U);
    for (const TrayBox& tray : layout.trays)
      EXPECT_EQ(tray.cards, tray.tray == Tray::notYetPlaced ? 1U : 0U);
  }
}

TEST(BoardLayout, ShowsCardsThatSayTheSameAsOne) {
  auto builder = aSession().withCards(3).withTheme("Buses", {"1"});
  const session::Session& session = builder.session();
  builder.with(sort::MergeCards{tests::cards(session, {"2"}), tests::card(session, "1")});
  const BoardLayout layout = layOutBoard(session, measures());
  EXPECT_EQ(layout.cards.size(), 2U);
  EXPECT_EQ(layout.regions.at(0).cards, 2U) << "both are counted";
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

TEST(BoardLayout, GivesATitleTheLinesItNeedsInTheColumnsItsThemeHas) {
  tests::Codes codes;
  for (int card = 1; card <= 40; ++card)
    codes.push_back(std::to_string(card));
  const auto session = aSession().withCards(41).withTheme("Long", codes).withTheme("Short", {"41"});
  const BoardLayout layout = layOutBoard(session, measures());
  ASSERT_GT(layout.regions[0].columns, layout.regions[1].columns);
  for (const Region& region : layout.regions) {
    EXPECT_EQ(region.headerHeight, 40.0 + 60.0 / static_cast<double>(region.columns));
    const auto first =
        std::find_if(layout.cards.begin(), layout.cards.end(),
                     [&](const PlacedCard& card) { return card.theme == region.theme; });
    EXPECT_EQ(first->box.y, region.box.y + region.headerHeight);
  }
}

TEST(BoardLayout, MovesNoThemeForANewOne) {
  const BoardLayout unsorted = layOutBoard(aSession().withCards(60), measures());
  const auto themes = [&](int count) {
    auto builder = aSession().withCards(60);
    for (int theme = 0; theme < count; ++theme) {
      tests::Codes codes;
      for (int card = 0; card < 6; ++card)
        codes.push_back(std::to_string(theme * 6 + card + 1));
      builder.withTheme("Theme", codes);
    }
    return layOutBoard(builder.session(), keeping(unsorted)).regions;
  };
  const std::vector<Region> all = themes(9);
  for (int count = 1; count < 9; ++count) {
    const std::vector<Region> fewer = themes(count);
    for (std::size_t i = 0; i < fewer.size(); ++i) {
      EXPECT_EQ(fewer[i].box.x, all[i].box.x) << i << " of " << count;
      EXPECT_EQ(fewer[i].box.y, all[i].box.y) << i << " of " << count;
      EXPECT_EQ(fewer[i].columns, all[i].columns) << i << " of " << count;
    }
  }
}

/// Forty notes, of which the first few lie in two themes.
BoardLayout sortedSoFar(int inFirst, int inSecond) {
  tests::Codes first;
  tests::Codes second;
  for (int card = 1; card <= inFirst + inSecond; ++card)
    (card <= inFirst ? first : second).push_back(std::to_string(card));
  return layOutBoard(aSession().withCards(40).withTheme("Buses", first).withTheme("Fares", second),
                     measures());
}

TEST(BoardLayout, MovesNoThemeBecauseOfWhatWaits) {
  const auto session = aSession().withCards(40).withTheme("Buses", {"1"}).session();
  const BoardLayout before = layOutBoard(session, measures());
  const BoardLayout after =
      layOutBoard(tests::after(session, sort::HoldBack{{tests::card(session, "30")}}), measures());
  ASSERT_NE(before.trays.size(), after.trays.size());
  EXPECT_EQ(before.regions[0].box, after.regions[0].box);
}

TEST(BoardLayout, MovesNothingThatWaitsBecauseAThemeGrows) {
  const BoardLayout before = sortedSoFar(1, 11);
  const BoardLayout after = sortedSoFar(11, 1);
  ASSERT_NE(before.regions[0].box, after.regions[0].box);
  for (std::size_t i = 0; i < before.trays.size(); ++i)
    EXPECT_EQ(before.trays[i].box, after.trays[i].box) << i;
}

TEST(BoardLayout, MovesNothingWhileTheFirstFourCardsComeIntoATheme) {
  for (int cards = 0; cards < 4; ++cards) {
    const BoardLayout before = sortedSoFar(cards, 3);
    const BoardLayout after = sortedSoFar(cards + 1, 3);
    EXPECT_EQ(before.regions[0].box, after.regions[0].box) << cards;
    EXPECT_EQ(before.regions[1].box, after.regions[1].box) << cards;
  }
}

/// Seven themes of two cards each, and more in the first.
session::Session sevenThemes(int inFirst) {
  auto builder = aSession().withCards(60);
  for (int theme = 0; theme < 7; ++theme) {
    tests::Codes codes{std::to_string(2 * theme + 1), std::to_string(2 * theme + 2)};
    for (int card = 0; theme == 0 && card < inFirst - 2; ++card)
      codes.push_back(std::to_string(20 + card));
    builder.withTheme("Theme", codes);
  }
  return builder;
}

TEST(BoardLayout, MovesOnlyWhatLiesBeneathAThemeThatGrows) {
  const BoardLayout layout = layOutBoard(sevenThemes(2), measures());
  const std::vector<Region>& before = layout.regions;
  const std::vector<Region> after = layOutBoard(sevenThemes(20), keeping(layout)).regions;
  ASSERT_GT(after[0].box.height, before[0].box.height);
  for (std::size_t i = 1; i < before.size(); ++i) {
    EXPECT_EQ(before[i].box.x, after[i].box.x) << i;
    const bool beneath = before[i].box.x == before[0].box.x;
    EXPECT_EQ(before[i].box.y == after[i].box.y, !beneath) << i;
  }
}

TEST(BoardLayout, MovesNoThemeAsideForOneThatGoes) {
  const session::Session session = sevenThemes(4);
  const std::vector<Region> before = layOutBoard(session, measures()).regions;
  const std::vector<Region> after =
      layOutBoard(tests::after(session, sort::MergeThemes{tests::theme(session, "B"),
                                                          tests::theme(session, "C")}),
                  measures())
          .regions;
  ASSERT_EQ(after.size(), before.size() - 1);
  for (const Region& region : after) {
    const auto was = std::find_if(before.begin(), before.end(),
                                  [&](const Region& each) { return each.theme == region.theme; });
    EXPECT_EQ(was->box.x, region.box.x);
  }
}

TEST(BoardLayout, KeepsThePileAsWideAsItWasUntilItIsLaidAnew) {
  const session::Session all = aSession().withCards(60);
  BoardMeasures as = measures();
  const BoardLayout before = layOutBoard(all, as);
  as.kept = before.kept;
  session::Session few = all;
  for (int card = 1; card <= 50; ++card)
    few = tests::after(few, sort::ParkCards{{tests::card(few, std::to_string(card).c_str())}});
  const BoardLayout kept = layOutBoard(few, as);
  for (const PlacedCard& card : kept.cards) {
    if (sort::placeOf(few, *few.find(card.card)) != sort::Place::notYetPlaced) continue;
    EXPECT_EQ(card.box.x, before.find({card.card, {}})->box.x);
  }
  tests::Codes sorted;
  for (int card = 1; card <= 50; ++card)
    sorted.push_back(std::to_string(card));
  const session::Session inThemes =
      tests::after(all, sort::MakeTheme{tests::cards(all, sorted), std::nullopt});
  EXPECT_LT(layOutBoard(inThemes, measures()).kept.pileColumns, before.kept.pileColumns);
}

TEST(BoardLayout, LaysThePileAsideFromWhatWasPutThereByHand) {
  const auto session = aSession().withCards(20).withTheme("A", {"1"}).session();
  const auto moved = tests::after(session, sort::MoveTheme{tests::theme(session, "A"), -700, 300});
  const BoardLayout layout = layOutBoard(moved, measures());
  EXPECT_EQ(layout.regions[0].box.x, -700);
  expectApart(areasOf(layout));
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

/// Theme A at the top left, put there by hand, with so many cards, and theme B by hand at a place.
session::Session twoByHand(int cards, double x, double y) {
  tests::Codes codes;
  for (int i = 1; i <= cards; ++i)
    codes.push_back(std::to_string(i));
  auto session = aSession().withCards(60).withTheme("A", codes).withTheme("B", {"60"}).session();
  session = tests::after(session, sort::MoveTheme{tests::theme(session, "A"), 0, 0});
  return tests::after(session, sort::MoveTheme{tests::theme(session, "B"), x, y});
}

TEST(BoardLayout, GrowsARegionSidewaysRatherThanIntoWhatWasPutBelowIt) {
  const BoardLayout layout = layOutBoard(twoByHand(10, 0, 400), measures());
  EXPECT_EQ(layout.regions[1].box.x, 0);
  EXPECT_EQ(layout.regions[1].box.y, 400) << "nobody moved it";
  EXPECT_GT(layout.regions[0].columns, 2U);
  EXPECT_EQ(layout.regions[0].hidden, 0U);
  expectApart(areasOf(layout));
}

TEST(BoardLayout, SaysHowManyCardsARegionHasNoRoomFor) {
  auto session = twoByHand(50, 0, 400);
  const auto wall = [&](double x, double y) {
    const auto made = tests::after(session, sort::MakeTheme{{}, "Wall"});
    const session::ThemeId id = sort::themesInOrder(made).back()->id;
    session = tests::after(made, sort::MoveTheme{id, x, y});
  };
  wall(500, 0);
  const BoardLayout layout = layOutBoard(session, measures());
  EXPECT_GT(layout.regions[0].hidden, 0U);
  std::size_t shown = 0;
  for (const PlacedCard& card : layout.cards)
    shown += card.theme == layout.regions[0].theme ? 1 : 0;
  EXPECT_EQ(shown + layout.regions[0].hidden, 50U);
  expectApart(areasOf(layout));
}

TEST(BoardLayout, LeavesEverythingPutByHandWhereItIsWhenCardsMove) {
  const BoardLayout before = layOutBoard(twoByHand(3, 700, 500), measures());
  const BoardLayout after = layOutBoard(twoByHand(40, 700, 500), measures());
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(before.regions[i].box.x, after.regions[i].box.x);
    EXPECT_EQ(before.regions[i].box.y, after.regions[i].box.y);
  }
}

TEST(BoardLayout, KeepsACardThatWaitsInItsColumnWhenOthersLeave) {
  const auto session = aSession().withCards(40).session();
  const auto sorted = tests::after(
      session, sort::MakeTheme{{tests::card(session, "3"), tests::card(session, "17")}, "Buses"});
  const BoardLayout before = layOutBoard(session, measures());
  const BoardLayout after = layOutBoard(sorted, keeping(before));
  for (const PlacedCard& card : after.cards) {
    if (card.theme) continue;
    EXPECT_EQ(card.box.x, before.find({card.card, {}})->box.x);
  }
}

TEST(BoardLayout, EndsForEveryFractionAndEveryFarawayPlace) {
  for (const double x : {0.009, 0.1, 123.457, -0.003, 1e300, -1.7e308, 5e-324}) {
    auto session = aSession().withCards(3).withTheme("A", {"1"}).withTheme("B", {}).session();
    session = tests::after(session, sort::LayCards{{{tests::card(session, "2"), x, 0},
                                                    {tests::card(session, "3"), -x, x}}});
    session = tests::after(session, sort::MoveTheme{tests::theme(session, "B"), x, -x});
    const BoardLayout layout = layOutBoard(session, measures());
    EXPECT_EQ(layout.cards.size(), 3U);
    expectApart(areasOf(layout));
  }
}

TEST(BoardLayout, FindsTheNearestFreePlaceForAThemeLetGoOnAnother) {
  const BoardLayout layout = layOutBoard(twoByHand(4, 700, 0), measures());
  const Region& moved = layout.regions[1];
  const BoardPoint place = freePlace(layout, moved.theme, {30, 10});
  const Box there{place.x, place.y, moved.box.width, moved.box.height};
  EXPECT_FALSE(there.touches(layout.regions[0].box));
  EXPECT_LT(std::abs(place.x - 30) + std::abs(place.y - 10), 600);
  const BoardPoint free = freePlace(layout, moved.theme, {3000, -900});
  EXPECT_EQ(free.x, 3000);
  EXPECT_EQ(free.y, -900);
}

TEST(BoardLayout, CountsHeldBackCardsThatKeepTheirPlaceInATheme) {
  const auto session = aSession().withCards(3).withTheme("A", {"1"}).heldBack({"1", "2"});
  const BoardLayout layout = layOutBoard(session, measures());
  const TrayBox& heldBack = layout.trays.back();
  ASSERT_EQ(heldBack.tray, Tray::heldBack);
  EXPECT_EQ(heldBack.cards, 1U);
  EXPECT_EQ(heldBack.inThemes, 1U);
}

TEST(BoardLayout, SetsATitleSmallerRatherThanBreakAWord) {
  text::Typesetter typesetter;
  tests::NoGlyphs glyphs;
  Ink ink(typesetter, glyphs);
  session::Theme theme;
  theme.letter = "A";
  theme.title = "Environment";
  const text::Layout& usual = layBoardTitle(ink, theme, 2, 1);
  theme.title = "Environmentalists and telecommunications";
  const text::Layout& smaller = layBoardTitle(ink, theme, 2, 1.6F);
  EXPECT_EQ(usual.lines, 1);
  EXPECT_EQ(smaller.lines, 3) << "one each for three words";
  EXPECT_LT(smaller.size, usual.size * 1.6F);
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

TEST(BoardLayout, LetsARegionGiveWayToALooseCardAndNotTheOtherWayRound) {
  auto session = aSession().withCards(2).withTheme("A", {"1"}).session();
  session = tests::after(session, sort::LayCards{{{tests::card(session, "2"), 20, 20}}});
  const BoardLayout layout = layOutBoard(session, measures());
  EXPECT_EQ(layout.cards.back().box.x, 20);
  EXPECT_EQ(layout.cards.back().box.y, 20);
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
