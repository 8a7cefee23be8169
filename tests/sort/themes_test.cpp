#include "sort/themes.h"

#include <gtest/gtest.h>

#include <limits>

#include "support/carry_out.h"

namespace ct::sort {
namespace {

using session::Session;
using session::ThemeId;
using session::ThemeState;
using tests::aSession;
using tests::cards;
using tests::carriedOut;
using tests::changesNothing;
using tests::refusal;
using tests::sentenceOf;
using tests::theme;

constexpr const char* kThemeGone = "That theme is no longer in the session.";
constexpr const char* kNoWord = "A theme's title needs at least one word.";

/// Cards 1, 2 in A, 2, 3 in B (2 as a copy), 4 not yet placed.
Session sorted() {
  return aSession()
      .withCards(4)
      .withTheme("Buses", {"1", "2"})
      .withTheme("Parking", {"3"})
      .alsoIn("B", {"2"});
}

std::string codesIn(const Session& session, const std::string& letter) {
  std::string codes;
  for (const auto* each : cardsIn(session, theme(session, letter), HeldBack::include)) {
    codes += each->code;
  }
  return codes;
}

const session::Theme& themeNamed(const Session& session, const std::string& letter) {
  return *session.find(theme(session, letter));
}

TEST(MakeTheme, MovesItsCardsOutOfWhereverTheyWere) {
  const Session session = sorted();
  const Session after = carriedOut(session, MakeTheme{cards(session, {"2", "4", "2"}), "Lights"});
  EXPECT_EQ(codesIn(after, "A"), "1");
  EXPECT_EQ(codesIn(after, "B"), "3");
  EXPECT_EQ(codesIn(after, "C"), "24");
  EXPECT_EQ(themeNamed(after, "C").title, "Lights");
  EXPECT_EQ(themeNamed(after, "C").state, ThemeState::proposed);
}

TEST(MakeTheme, NeedsNeitherCardsNorATitle) {
  const Session after = carriedOut(aSession(), MakeTheme{});
  EXPECT_EQ(themeNamed(after, "A").title, "");
  EXPECT_EQ(sentenceOf(aSession(), MakeTheme{}), "Made theme A with 0 cards");
}

TEST(MakeTheme, IsRefusedWithACardThatIsGoneOrATitleNobodyCouldRead) {
  EXPECT_EQ(refusal(sorted(), MakeTheme{{session::CardId{999}}, {}}),
            "One of those cards is no longer in the session.");
  EXPECT_EQ(refusal(sorted(), MakeTheme{{}, ""}), kNoWord);
}

TEST(NameTheme, TidiesTheTitleAndMakesItProposed) {
  const Session session = tests::after(sorted(), AgreeTheme{theme(sorted(), "A")});
  const Session after = carriedOut(session, NameTheme{theme(session, "A"), "  Late buses \n"});
  EXPECT_EQ(themeNamed(after, "A").title, "Late buses");
  EXPECT_EQ(themeNamed(after, "A").state, ThemeState::proposed);
}

TEST(NameTheme, KeepsTheGroupsYesWhenTheTitleStays) {
  const Session session = tests::after(sorted(), AgreeTheme{theme(sorted(), "A")});
  EXPECT_TRUE(changesNothing(session, NameTheme{theme(session, "A"), " Buses "}));
}

TEST(NameTheme, JoinsWhileOneThemeIsBeingTyped) {
  const Session session = sorted();
  const auto joinOf = [&](const char* letter) {
    return plan(session, NameTheme{theme(session, letter), "Typing"}, tests::kEvening)->join;
  };
  EXPECT_FALSE(joinOf("A").empty());
  EXPECT_NE(joinOf("A"), joinOf("B"));
}

TEST(NameTheme, IsRefusedWithoutAThemeOrATitleForOneLine) {
  const Session session = sorted();
  const ThemeId a = theme(session, "A");
  EXPECT_EQ(refusal(session, NameTheme{{}, "Buses"}), kThemeGone);
  EXPECT_EQ(refusal(session, NameTheme{a, ""}), kNoWord);
  EXPECT_EQ(refusal(session, NameTheme{a, " \t\n\xE2\x80\x8B"}), kNoWord);
  EXPECT_EQ(refusal(session, NameTheme{a, "Buses\nTrains"}), "A theme's title is one line.");
  EXPECT_EQ(refusal(session, NameTheme{a, std::string(201, 'a')}),
            "A theme's title can be up to 200 characters long.");
  EXPECT_EQ(refusal(session, NameTheme{a, std::string(200, 'a')}), "");
}

TEST(AgreeTheme, RecordsWhenTheGroupSaidYes) {
  const Session session = sorted();
  const Session after = carriedOut(session, AgreeTheme{theme(session, "A")});
  EXPECT_EQ(themeNamed(after, "A").state, ThemeState::agreed);
  EXPECT_EQ(themeNamed(after, "A").agreedAt, tests::kEvening);
}

TEST(AgreeTheme, KeepsTheFirstTimeWhenAgreedAgain) {
  const Session session = tests::after(sorted(), AgreeTheme{theme(sorted(), "A")});
  const auto again = plan(session, AgreeTheme{theme(session, "A")}, base::Time{1});
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->changes.empty());
}

TEST(AgreeTheme, IsRefusedBeforeTheThemeHasAName) {
  const Session unnamed = carriedOut(aSession(), MakeTheme{});
  EXPECT_EQ(refusal(unnamed, AgreeTheme{theme(unnamed, "A")}),
            "Name theme A before the group agrees to it.");
  EXPECT_EQ(refusal(unnamed, AgreeTheme{}), kThemeGone);
}

TEST(ReopenTheme, TakesTheYesBack) {
  const Session session = tests::after(sorted(), AgreeTheme{theme(sorted(), "A")});
  const Session after = carriedOut(session, ReopenTheme{theme(session, "A")});
  EXPECT_TRUE(sameRecords(after, sorted()));
  EXPECT_TRUE(changesNothing(after, ReopenTheme{theme(after, "A")}));
  EXPECT_EQ(refusal(session, ReopenTheme{}), kThemeGone);
}

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

TEST(SplitTheme, LeavesCopiesElsewhereAlone) {
  const Session session = sorted();
  const Session after =
      carriedOut(session, SplitTheme{theme(session, "A"), cards(session, {"2", "2"}), "Lights"});
  EXPECT_EQ(codesIn(after, "A"), "1");
  EXPECT_EQ(codesIn(after, "B"), "32");
  EXPECT_EQ(codesIn(after, "C"), "2");
  EXPECT_EQ(sentenceOf(session, SplitTheme{theme(session, "A"), cards(session, {"2"}), "Lights"}),
            "Split 1 card from A, Buses into C, Lights");
}

TEST(SplitTheme, IsRefusedForCardsThatAreNotInIt) {
  const Session session = sorted();
  const ThemeId a = theme(session, "A");
  EXPECT_EQ(refusal(session, SplitTheme{a, cards(session, {"1", "3"}), {}}),
            "Card 3 is not in theme A.");
  EXPECT_EQ(refusal(session, SplitTheme{a, {}, {}}), "Choose at least one card first.");
  EXPECT_EQ(refusal(session, SplitTheme{a, {session::CardId{999}}, {}}),
            "One of those cards is no longer in the session.");
  EXPECT_EQ(refusal(session, SplitTheme{{}, cards(session, {"1"}), {}}), kThemeGone);
  EXPECT_EQ(refusal(session, SplitTheme{a, cards(session, {"1"}), " "}), kNoWord);
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

TEST(MoveTheme, PutsItsRegionAtAPlaceOnTheBoard) {
  const Session session = sorted();
  const Session after = carriedOut(session, MoveTheme{theme(session, "A"), -12.5, 40});
  EXPECT_EQ(themeNamed(after, "A").x, -12.5);
  EXPECT_EQ(themeNamed(after, "A").y, 40);
}

TEST(MoveTheme, IsRefusedToNowhere) {
  const Session session = sorted();
  const ThemeId a = theme(session, "A");
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(refusal(session, MoveTheme{a, nan, 0}),
            "A theme can only be put at a place on the board.");
  EXPECT_EQ(refusal(session, MoveTheme{a, 0, nan}),
            "A theme can only be put at a place on the board.");
  EXPECT_EQ(refusal(session, MoveTheme{{}, 0, 0}), kThemeGone);
}

}  // namespace
}  // namespace ct::sort
