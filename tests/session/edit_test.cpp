#include "session/edit.h"

#include <gtest/gtest.h>

#include "session/session_records.h"

namespace ct::session {
namespace {

Card saying(const std::string& said) {
  Card card = cardOf(2, "1");
  card.said = said;
  return card;
}

TEST(Reversed, SwapsBeforeAndAfterLastChangeFirst) {
  const Changes changes{added(cardOf(2, "1")), removed(themeOf(3, "A"))};
  const Changes back{added(themeOf(3, "A")), removed(cardOf(2, "1"))};
  EXPECT_EQ(reversed(changes), back);
}

TEST(Reversed, TwiceIsTheSame) {
  const Changes changes{added(cardOf(2, "1")), changed(themeOf(3, "A"), themeOf(3, "B"))};
  EXPECT_EQ(reversed(reversed(changes)), changes);
  EXPECT_TRUE(reversed({}).empty());
}

TEST(Joined, KeepsTheFirstBeforeAndTheSecondAfterOfOneRecord) {
  const Changes all =
      joined({changed(saying("a"), saying("ab"))}, {changed(saying("ab"), saying("abc"))});
  EXPECT_EQ(all, Changes{changed(saying("a"), saying("abc"))});
}

TEST(Joined, KeepsChangesOfDifferentRecordsSideBySide) {
  const Changes all = joined({added(cardOf(2, "1"))}, {added(themeOf(3, "A"))});
  EXPECT_EQ(all, (Changes{added(cardOf(2, "1")), added(themeOf(3, "A"))}));
}

TEST(Joined, DropsWhatCameBackToWhereItWas) {
  EXPECT_TRUE(
      joined({changed(saying("a"), saying("b"))}, {changed(saying("b"), saying("a"))}).empty());
  EXPECT_TRUE(joined({added(cardOf(2, "1"))}, {removed(cardOf(2, "1"))}).empty());
}

TEST(Joined, DoesWhatOneAfterTheOtherDoes) {
  const Changes first{changed(cardOf(2, "1"), saying("ab")), removed(placementOf(4, 2, 3))};
  const Changes second{changed(saying("ab"), saying("abc")), added(placementOf(5, 2, 3))};
  Session oneByOne = smallSession();
  ASSERT_TRUE(oneByOne.apply(first));
  ASSERT_TRUE(oneByOne.apply(second));
  Session atOnce = smallSession();
  ASSERT_TRUE(atOnce.apply(joined(first, second)));
  EXPECT_TRUE(sameRecords(oneByOne, atOnce));
}

}  // namespace
}  // namespace ct::session
