#include <gtest/gtest.h>

#include <functional>
#include <limits>

#include "session/session.h"
#include "session/session_records.h"

namespace ct::session {
namespace {

/// What findFault says of the small session with these changes more, or "" for nothing. Asked only
/// for what the changes did, the answer is the same.
std::string faultWith(const Changes& changes) {
  Session session = smallSession();
  EXPECT_TRUE(session.apply(changes));
  const auto fault = findFault(session);
  EXPECT_EQ(findFaultAfter(session, changes), fault);
  return fault.value_or("");
}

Card changedCard(const std::function<void(Card&)>& change) {
  Card card = cardOf(2, "1");
  change(card);
  return card;
}

std::string faultWithCard(const std::function<void(Card&)>& change) {
  return faultWith({changed(cardOf(2, "1"), changedCard(change))});
}

std::string faultWithTheme(void (*change)(Theme&)) {
  Theme theme = themeOf(3, "A");
  change(theme);
  return faultWith({changed(themeOf(3, "A"), theme)});
}

TEST(FindFault, FindsNoneInASoundSession) {
  EXPECT_EQ(faultWith({}), "");
}

TEST(FindFault, MissesTheTitleAndPurpose) {
  EXPECT_EQ(faultWith({removed(smallSession().info())}),
            "The session has no title and purpose, or more than one.");
}

TEST(FindFault, FindsASecondTitleAndPurpose) {
  SessionInfo second;
  second.id = base::Id<SessionInfo>{9};
  EXPECT_EQ(faultWith({added(second)}), "The session has no title and purpose, or more than one.");
}

/// Card 2 is in theme A; 5 stands with it, as `change` would have it.
std::string faultWithSame(const std::function<void(Card&)>& change) {
  Card card = cardOf(5, "2");
  card.sameAs = CardId{2};
  change(card);
  return faultWith({added(card)});
}

TEST(FindFault, FindsNoneInCardsThatSayTheSame) {
  EXPECT_EQ(faultWithSame([](Card&) {}), "");
}

TEST(FindFault, FindsACardThatStandsWithAnotherAndElsewhereAtOnce) {
  constexpr const char* kAtOnce = "Card 2 stands with another card and elsewhere at once.";
  EXPECT_EQ(faultWithSame([](Card& card) { card.standing = Standing::parked; }), kAtOnce);
  EXPECT_EQ(faultWithSame([](Card& card) { card.x = card.y = 1; }), kAtOnce);
  EXPECT_EQ(faultWithSame([](Card& card) { card.sameAs = card.id; }), kAtOnce);
  Card card = cardOf(5, "2");
  card.sameAs = CardId{2};
  EXPECT_EQ(faultWith({added(card), added(placementOf(6, 5, 3))}), kAtOnce);
}

TEST(FindFault, FindsCardsThatStandWithOneThatStandsWithAnother) {
  Card second = cardOf(5, "2");
  second.sameAs = CardId{2};
  Card third = cardOf(6, "3");
  third.sameAs = CardId{5};
  EXPECT_EQ(faultWith({added(second), added(third)}),
            "Card 2 stands with another card and elsewhere at once.");
}

TEST(FindFault, FindsACardHeldBackApartFromTheOneItStandsWith) {
  EXPECT_EQ(faultWithSame([](Card& card) { card.heldBack = true; }),
            "Card 2 is held back apart from the card it stands with.");
}

TEST(FindFault, FindsCardsOfTwoKindsThatStandTogether) {
  EXPECT_EQ(faultWithSame([](Card& card) { card.kind = CardKind::information; }),
            "Card 2 stands with a card of another kind.");
}

TEST(FindFault, FindsANumberThatWouldTellOfFewPeople) {
  const SessionInfo before = smallSession().info();
  for (const std::int64_t number : {0, 1, 4, 1000}) {
    SessionInfo info = before;
    info.smallNumber = number;
    EXPECT_EQ(faultWith({changed(before, info)}), "Few people would be told of by number.");
  }
}

TEST(FindFault, FindsACardOfAConversationThatIsGone) {
  Session session = smallSession();
  Conversation talk;
  talk.id = ConversationId{5};
  Card card = cardOf(6, "2");
  card.conversation = talk.id;
  ASSERT_TRUE(session.apply({added(talk), added(card)}));
  const Changes gone{removed(talk)};
  const Changes came{added(talk)};
  ASSERT_TRUE(session.apply(gone));
  EXPECT_EQ(findFault(session), "card 6 names a conversation that is not there.");
  for (const Changes& done : {gone, came}) {  // its coming taken back is its going
    EXPECT_EQ(findFaultAfter(session, done), findFault(session));
  }
}

TEST(FindFault, FindsWhatIsLeftOfACardThatOthersStoodWith) {
  Session session = smallSession();
  Card card = cardOf(5, "2");
  card.sameAs = CardId{2};
  ASSERT_TRUE(session.apply({added(card)}));
  const Changes gone{removed(placementOf(4, 2, 3)), removed(cardOf(2, "1"))};
  ASSERT_TRUE(session.apply(gone));
  EXPECT_EQ(findFault(session), "card 5 names a same_as that is not there.");
  EXPECT_EQ(findFaultAfter(session, gone), findFault(session));
}

TEST(FindFault, FindsCountsThatNobodyCanHaveCounted) {
  for (const std::int64_t people :
       {std::int64_t{-1}, std::int64_t{1'000'000'001}, std::numeric_limits<std::int64_t>::max()}) {
    EXPECT_NE(faultWithCard([&](Card& card) { card.people = people; }), "") << people;
  }
  EXPECT_EQ(faultWithCard([](Card& card) { card.people = 1'000'000'000; }), "");
}

TEST(FindFault, FindsAPlacementOfNoCard) {
  EXPECT_EQ(faultWith({added(placementOf(9, 77, 3))}),
            "placement 9 names a card that is not there.");
}

TEST(FindFault, FindsAPlacementInNoTheme) {
  EXPECT_EQ(faultWith({added(placementOf(9, 2, 77))}),
            "placement 9 names a theme that is not there.");
}

TEST(FindFault, FindsAnOptionThatNamesAThemeThatIsNotThere) {
  Round round;
  round.id = RoundId{9};
  Option option;
  option.id = OptionId{10};
  option.round = RoundId{9};
  EXPECT_EQ(faultWith({added(round), added(option)}), "");
  option.theme = ThemeId{77};
  EXPECT_EQ(faultWith({added(round), added(option)}), "option 10 names a theme that is not there.");
}

TEST(FindFault, FindsTwoCardsWithOneCode) {
  EXPECT_EQ(faultWith({added(cardOf(9, "1"))}), "Two cards have the code 1.");
}

TEST(FindFault, FindsTwoThingsWithOneNumber) {
  EXPECT_EQ(faultWith({added(themeOf(4, "B"))}).find("theme 4 has the number"), 0u);
  EXPECT_NE(faultWith({added(cardOf(3, "9"))}), "");
}

TEST(FindFault, FindsNoneAfterWhatWasDamagedIsPutBack) {
  Session session = smallSession();
  const Changes twice{added(cardOf(9, "1"))};
  ASSERT_TRUE(session.apply(twice));
  EXPECT_TRUE(findFaultAfter(session, twice));
  ASSERT_TRUE(session.apply(reversed(twice)));
  EXPECT_EQ(findFault(session), std::nullopt);
  EXPECT_EQ(session.cardByCode("1"), session.find(CardId{2}));
}

TEST(FindFault, FindsACardInAThemeAndParked) {
  EXPECT_EQ(faultWithCard([](Card& card) { card.standing = Standing::parked; }),
            "Card 1 is in a theme and out of every theme at once.");
}

TEST(FindFault, FindsACardHalfOnTheBoard) {
  EXPECT_EQ(faultWithCard([](Card& card) { card.x = 1.5; }), "Card 1 lies half on the board.");
}

TEST(FindFault, FindsTwoThemesWithOneLetter) {
  EXPECT_EQ(faultWith({added(themeOf(9, "A"))}), "Two themes have the letter A.");
}

TEST(FindFault, FindsAnAgreedThemeWithoutATimeAndTheOtherWayRound) {
  const char* sentence = "Theme A is agreed without a time, or has a time without being agreed.";
  EXPECT_EQ(faultWithTheme([](Theme& theme) { theme.state = ThemeState::agreed; }), sentence);
  EXPECT_EQ(faultWithTheme([](Theme& theme) { theme.agreedAt = base::Time{1}; }), sentence);
}

TEST(FindFault, FindsACardTwiceInOneTheme) {
  EXPECT_EQ(faultWith({added(placementOf(9, 2, 3))}), "A card is twice in one theme.");
}

TEST(FindFault, FindsEvidenceThatIsNothingOrTwoThings) {
  Recommendation recommendation;
  recommendation.id = RecommendationId{9};
  Evidence evidence;
  evidence.id = EvidenceId{10};
  evidence.recommendation = recommendation.id;
  EXPECT_EQ(faultWith({added(recommendation), added(evidence)}),
            "A piece of evidence is not exactly one thing.");
  evidence.card = CardId{2};
  EXPECT_EQ(faultWith({added(recommendation), added(evidence)}), "");
  evidence.theme = ThemeId{3};
  EXPECT_EQ(faultWith({added(recommendation), added(evidence)}),
            "A piece of evidence is not exactly one thing.");
}

TEST(FindFault, FindsADifferingViewAboutNothing) {
  DifferingView view;
  view.id = DifferingViewId{9};
  EXPECT_EQ(faultWith({added(view)}), "A differing view is not about exactly one thing.");
  view.theme = ThemeId{3};
  EXPECT_EQ(faultWith({added(view)}), "");
}

TEST(FindFault, FindsABallotForWhatWasNotOnItsPaper) {
  const char* sentence = "A ballot gives dots to something that was not on its ballot paper.";
  Round first;
  first.id = RoundId{9};
  Round second;
  second.id = RoundId{10};
  Option option;
  option.id = OptionId{11};
  option.round = first.id;
  Ballot ballot;
  ballot.id = BallotId{12};
  ballot.round = first.id;
  ballot.dots = {{OptionId{11}, 2}};
  const Changes around{added(first), added(second), added(option)};
  const auto fault = [&] { return faultWith(joined(around, {added(ballot)})); };
  EXPECT_EQ(fault(), "");
  ballot.round = second.id;
  EXPECT_EQ(fault(), sentence);
  ballot.dots = {{OptionId{77}, 2}};
  EXPECT_EQ(fault(), sentence);
}

}  // namespace
}  // namespace ct::session
