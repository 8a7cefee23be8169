#include "sort/themes.h"

#include <gtest/gtest.h>

#include <limits>

#include "sort/sorted_cards.h"
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
