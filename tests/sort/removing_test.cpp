#include "sort/removing.h"

#include <gtest/gtest.h>

#include <utility>

#include "sort/sorted_cards.h"
#include "support/carry_out.h"

namespace ct::sort {
namespace {

using session::Session;
using session::ThemeId;
using tests::aSession;
using tests::carriedOut;
using tests::refusal;
using tests::theme;

constexpr const char* kThemeGone = "That theme is no longer in the session.";

TEST(MergeThemes, KeepsEveryCardOnce) {
  const Session session = sorted();
  const Session after = carriedOut(session, MergeThemes{theme(session, "A"), theme(session, "B")});
  EXPECT_EQ(codesIn(after, "B"), "132");
  EXPECT_EQ(after.themes().size(), 1u);
  EXPECT_EQ(themeNamed(after, "B").title, "Parking");
  EXPECT_EQ(account(after), account(session));
}

TEST(MergeThemes, MovesEvidenceAndDifferingViewsToTheThemeThatStays) {
  Session session = aSession()
                        .withCards(2)
                        .withTheme("Buses", {"1"})
                        .withTheme("Parking", {"2"})
                        .withRecommendation("Run the 12 until eleven.", {"A"});
  session = tests::after(
      session, recommend::RecordDifferingView{"We like taxis.", {}, theme(session, "A"), 2});
  const Session after = carriedOut(session, MergeThemes{theme(session, "A"), theme(session, "B")});
  EXPECT_EQ(after.evidence().begin()->theme, theme(after, "B"));
  EXPECT_EQ(after.differingViews().begin()->theme, theme(after, "B"));
}

TEST(MergeThemes, NamesAThemeAsEvidenceOnlyOnce) {
  const Session session = aSession().withTheme("Buses").withTheme("Parking").withRecommendation(
      "Run the 12 until eleven.", {"A", "B"});
  const Session after = carriedOut(session, MergeThemes{theme(session, "A"), theme(session, "B")});
  EXPECT_EQ(after.evidence().size(), 1u);
}

TEST(MergeThemes, LeavesVotesWithTheWordsTheyWereGivenTo) {
  const Session session = aSession()
                              .withTheme("Buses")
                              .withTheme("Parking")
                              .withOpenVote({"A", "B"})
                              .withBallot({{"A", 3}})
                              .closed();
  const Session after = carriedOut(session, MergeThemes{theme(session, "A"), theme(session, "B")});
  const session::Option& option = *after.options().begin();
  EXPECT_EQ(option.label, "A");
  EXPECT_EQ(option.title, "Buses");
  EXPECT_FALSE(option.theme);
  EXPECT_TRUE(vote::tallyMatches(after, tests::round(after)));
}

TEST(MergeThemes, IsRefusedIntoItselfOrIntoNothing) {
  const Session session = sorted();
  const ThemeId a = theme(session, "A");
  EXPECT_EQ(refusal(session, MergeThemes{a, a}), "A theme cannot be merged into itself.");
  EXPECT_EQ(refusal(session, MergeThemes{a, {}}), kThemeGone);
  EXPECT_EQ(refusal(session, MergeThemes{{}, a}), kThemeGone);
}

class DeleteThemeTo : public testing::TestWithParam<std::pair<CardsGo, Place>> {};

TEST_P(DeleteThemeTo, PutsItsCardsWhereAskedAndLeavesCopiesAlone) {
  const auto [go, place] = GetParam();
  const Session session = sorted();
  const Session after = carriedOut(session, DeleteTheme{theme(session, "A"), go, {}});
  EXPECT_EQ(placeOf(after, *after.cardByCode("1")), place);
  EXPECT_EQ(placeOf(after, *after.cardByCode("2")), Place::inTheme);
  EXPECT_EQ(after.themes().size(), 1u);
}

INSTANTIATE_TEST_SUITE_P(Each, DeleteThemeTo,
                         testing::Values(std::pair{CardsGo::notYetPlaced, Place::notYetPlaced},
                                         std::pair{CardsGo::parked, Place::parked},
                                         std::pair{CardsGo::fitsNone, Place::fitsNone}));

TEST(DeleteTheme, PutsItsCardsInAnotherTheme) {
  const Session session = sorted();
  const Session after =
      carriedOut(session, DeleteTheme{theme(session, "A"), CardsGo::toTheme, theme(session, "B")});
  EXPECT_EQ(codesIn(after, "B"), "132");
}

TEST(DeleteTheme, NeedsNoPlaceForTheCardsOfAnEmptyTheme) {
  const Session session = aSession().withTheme("Buses");
  EXPECT_TRUE(carriedOut(session, DeleteTheme{theme(session, "A"), {}, {}}).themes().empty());
}

TEST(DeleteTheme, LeavesVotesWithTheWordsTheyWereGivenTo) {
  const Session session =
      aSession().withTheme("Buses").withTheme("Parking").withOpenVote({"A", "B"});
  const Session after = carriedOut(session, DeleteTheme{theme(session, "A"), {}, {}});
  EXPECT_EQ(after.options().begin()->title, "Buses");
  EXPECT_FALSE(after.options().begin()->theme);
}

TEST(DeleteTheme, IsRefusedUntilItsCardsHaveSomewhereToGo) {
  const Session session = sorted();
  const ThemeId a = theme(session, "A");
  EXPECT_EQ(refusal(session, DeleteTheme{a, {}, {}}),
            "Say where the theme's cards go before it is removed.");
  EXPECT_EQ(refusal(session, DeleteTheme{a, CardsGo::toTheme, {}}),
            "Say which theme the cards go to.");
  EXPECT_EQ(refusal(session, DeleteTheme{a, CardsGo::toTheme, a}),
            "The cards cannot go to the theme that is being removed.");
  EXPECT_EQ(refusal(session, DeleteTheme{a, CardsGo::toTheme, ThemeId{999}}), kThemeGone);
  EXPECT_EQ(refusal(session, DeleteTheme{}), kThemeGone);
}

TEST(DeleteTheme, IsRefusedWhileARecommendationRestsOnIt) {
  const Session session =
      aSession().withTheme("Buses").withRecommendation("Run the 12 until eleven.", {"A"});
  EXPECT_EQ(refusal(session, DeleteTheme{theme(session, "A"), {}, {}}),
            "Theme A, Buses cannot be removed: recommendation 1 rests on it. Merge it into another "
            "theme instead.");
}

TEST(DeleteTheme, IsRefusedWhileADifferingViewIsAboutIt) {
  Session session = aSession().withTheme("Buses");
  session = tests::after(
      session, recommend::RecordDifferingView{"We like taxis.", {}, theme(session, "A"), 0});
  EXPECT_EQ(refusal(session, DeleteTheme{theme(session, "A"), {}, {}}),
            "Theme A, Buses cannot be removed: a differing view is about it. Merge it into another "
            "theme instead.");
}

}  // namespace
}  // namespace ct::sort
