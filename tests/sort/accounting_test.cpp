#include "sort/accounting.h"

#include <gtest/gtest.h>

#include "support/session_builder.h"

namespace ct::sort {
namespace {

using session::Session;
using tests::aSession;

/// A session whose themes have these letters, as a file from elsewhere might.
Session withLetters(const std::vector<std::string>& letters) {
  Session session = aSession();
  for (const std::string& letter : letters) {
    session::Theme theme;
    theme.id = session::ThemeId{session.nextId()};
    theme.letter = letter;
    EXPECT_TRUE(session.apply({session::ChangeOf<session::Theme>{std::nullopt, theme}}));
  }
  return session;
}

TEST(Account, LeavesNoCardOut) {
  const Session session = aSession()
                              .withCards(9)
                              .withTheme("Buses", {"1", "2"})
                              .withTheme("Parking", {"3"})
                              .alsoIn("B", {"1", "2"})
                              .parked({"4"})
                              .fittingNone({"5", "6"})
                              .heldBack({"3", "4", "9"});
  Accounting expected;
  expected.cards = 9;
  expected.inThemes = 2;
  expected.fitsNone = 2;
  expected.notYetPlaced = 2;
  expected.heldBack = 3;
  EXPECT_EQ(account(session), expected);
}

TEST(Account, OfNoCardsIsNothing) {
  EXPECT_EQ(account(aSession()), Accounting{});
}

TEST(Sentence, SaysEveryNumber) {
  Accounting all;
  all.cards = 39;
  all.inThemes = 27;
  all.parked = 4;
  all.fitsNone = 2;
  all.notYetPlaced = 3;
  all.heldBack = 3;
  EXPECT_EQ(sentence(all),
            "39 cards: 27 in themes, 4 parked, 2 fit none, 3 not yet placed, 3 held back");
  all.cards = 1;
  all.fitsNone = 1;
  EXPECT_EQ(sentence(all),
            "1 card: 27 in themes, 4 parked, 1 fits none, 3 not yet placed, 3 held back");
}

TEST(CardsAt, GivesThemInTheOrderTheyCameIn) {
  const Session session = aSession().withCards(4).parked({"3", "1"});
  const auto parked = cardsAt(session, Place::parked);
  ASSERT_EQ(parked.size(), 2u);
  EXPECT_EQ(parked[0]->code, "1");
  EXPECT_EQ(parked[1]->code, "3");
  EXPECT_TRUE(cardsAt(session, Place::inTheme).empty());
}

TEST(ThemesInOrder, PutsTwoLettersAfterOne) {
  const Session session = withLetters({"AB", "Z", "AA", "B", "A"});
  std::string order;
  for (const auto* theme : themesInOrder(session)) {
    order += theme->letter + " ";
  }
  EXPECT_EQ(order, "A B Z AA AB ");
}

TEST(ThemeByLetter, TakesEitherCase) {
  const Session session = withLetters({"A", "AB"});
  ASSERT_NE(themeByLetter(session, "a"), nullptr);
  EXPECT_EQ(themeByLetter(session, "ab")->letter, "AB");
  EXPECT_EQ(themeByLetter(session, "B"), nullptr);
  EXPECT_EQ(themeByLetter(session, ""), nullptr);
}

TEST(NameOf, IsTheLetterAloneBeforeTheGroupHasNamedIt) {
  session::Theme theme;
  theme.letter = "B";
  EXPECT_EQ(nameOf(theme), "B");
  theme.title = "Buses";
  EXPECT_EQ(nameOf(theme), "B, Buses");
}

TEST(NextLetter, LeavesOutLettersThatAreKeysOrLookLikeFigures) {
  std::string letters;
  auto builder = aSession();
  for (int i = 0; i < 21; ++i)
    letters += nextLetter(builder.withTheme("Theme").session()) + " ";
  EXPECT_EQ(letters, "B C D E F G J K M Q S T U V W X Z AA AB AC AD ");
}

TEST(NextLetter, StartsWithA) {
  EXPECT_EQ(nextLetter(aSession()), "A");
}

TEST(NextLetter, FollowsTheLastInUseRatherThanFillingGaps) {
  EXPECT_EQ(nextLetter(withLetters({"A", "D"})), "E");
  EXPECT_EQ(nextLetter(withLetters({"AZ"})), "BA");
  EXPECT_EQ(nextLetter(withLetters({"ZZ"})), "AAA");
}

TEST(NextLetters, AreThoseThatNewThemesGetOneAfterAnother) {
  EXPECT_EQ(nextLetters(aSession(), 3), (std::vector<std::string>{"A", "B", "C"}));
  EXPECT_EQ(nextLetters(withLetters({"F"}), 2), (std::vector<std::string>{"G", "J"}));
  EXPECT_TRUE(nextLetters(aSession(), 0).empty());
}

TEST(NextLetter, IsNewEvenBesideLettersItWouldNeverGive) {
  EXPECT_EQ(nextLetter(withLetters({"A", "H"})), "B");
  EXPECT_EQ(nextLetter(withLetters({"", "é", "7"})).size(), 2u);
  EXPECT_EQ(nextLetter(withLetters({""})), "A");
}

}  // namespace
}  // namespace ct::sort
