#include "gather/telling.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "gather/notes.h"
#include "gather/tables.h"
#include "support/identity_lists.h"

namespace ct::gather {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

const text::IdentityCheck& check() {
  static const text::IdentityCheck kCheck =
      std::move(text::IdentityCheck::from(tests::identityLists(CT_SOURCE_FOLDER)).value());
  return kCheck;
}

TEST(Telling, HoldsBackNotesThatMayTellWhoSomebodyIs) {
  std::vector<NewCard> cards{{"More buses"}, {"Mrs Khan needs a bus"}, {"Ring 07700 900123"}};
  const Telling telling = holdBackTelling(cards, &check());
  EXPECT_FALSE(cards[0].heldBack);
  EXPECT_TRUE(cards[1].heldBack);
  EXPECT_TRUE(cards[2].heldBack);
  EXPECT_EQ(
      sentenceOf(telling),
      "2 notes may tell who somebody is (a name, a phone number). They come in held back, until "
      "somebody has looked at them under Read.");
}

TEST(Telling, LooksAtImpressionsToo) {
  std::vector<NewCard> cards{{.said = "More buses", .impression = "That was Mrs Khan, I think"}};
  EXPECT_EQ(holdBackTelling(cards, &check()).cards, 1U);
  EXPECT_TRUE(cards[0].heldBack);
}

TEST(Telling, CountsNoNoteThatWasHeldBackAnyhow) {
  std::vector<NewCard> cards{{.said = "Mrs Khan", .heldBack = true}};
  EXPECT_EQ(holdBackTelling(cards, &check()).cards, 0U);
  EXPECT_TRUE(cards[0].heldBack);
}

TEST(Telling, LooksAtNothingWithoutACheck) {
  std::vector<NewCard> cards{{"Mrs Khan"}};
  EXPECT_EQ(holdBackTelling(cards, nullptr).cards, 0U);
  EXPECT_FALSE(cards[0].heldBack);
}

TEST(Telling, LooksAtEveryOneOfVeryMany) {
  std::vector<NewCard> cards(10'001, NewCard{"More buses"});
  for (std::size_t i = 0; i < cards.size(); i += 1'000)
    cards[i].said = "Mrs Khan needs a bus";
  const Telling telling = holdBackTelling(cards, &check());
  EXPECT_EQ(telling.cards, 11U);
  for (std::size_t i = 0; i < cards.size(); ++i)
    ASSERT_EQ(cards[i].heldBack, i % 1'000 == 0) << i;
}

TEST(NotesFrom, HoldsBackWhatMayTellAndSaysSoApartFromModeration) {
  const auto notes =
      notesFrom(tableOf({"note", "moderated"},
                        {{"More buses", "1"}, {"Mrs Khan", "1"}, {"rude", "-1"}, {"Mr Lee", "-1"}}),
                {.text = "note", .moderated = "moderated"}, "notes.csv", &check());
  ASSERT_TRUE(notes);
  EXPECT_EQ(notes->heldBack, 3U);
  EXPECT_EQ(notes->telling, 1U);
  EXPECT_THAT(notes->notices, Contains(HasSubstr("2 notes were hidden by moderators")));
  EXPECT_THAT(notes->notices, Contains(HasSubstr("1 note may tell who somebody is (a name)")));
  EXPECT_THAT(notes->notices, Not(Contains(HasSubstr("Khan"))));
}

}  // namespace
}  // namespace ct::gather
