#include "session/history.h"

#include <gtest/gtest.h>

#include "session/session_records.h"

namespace ct::session {
namespace {

Edit editAt(std::int64_t milliseconds, const std::string& join = {},
            const std::string& sentence = "Did something") {
  return {sentence, base::Time{milliseconds}, join, {}};
}

Card saying(const std::string& said) {
  Card card = cardOf(2, "1");
  card.said = said;
  return card;
}

TEST(ANewHistory, HasNothingToUndoOrRedo) {
  const History history;
  EXPECT_TRUE(history.entries().empty());
  EXPECT_EQ(history.toUndo(), nullptr);
  EXPECT_EQ(history.toRedo(), nullptr);
}

TEST(History, NumbersItsEntriesFromOneWithoutGaps) {
  History history;
  EXPECT_EQ(history.record(editAt(0)).number, 1);
  EXPECT_EQ(history.record(editAt(1)).number, 2);
  history.undone();
  EXPECT_EQ(history.record(editAt(2)).number, 2);
}

TEST(History, GoesBackAndForth) {
  History history;
  history.record(editAt(0, {}, "First"));
  history.record(editAt(1, {}, "Second"));
  EXPECT_EQ(history.toUndo()->sentence, "Second");
  history.undone();
  EXPECT_EQ(history.toUndo()->sentence, "First");
  EXPECT_EQ(history.toRedo()->sentence, "Second");
  EXPECT_EQ(history.done(), 1u);
  history.redone();
  EXPECT_EQ(history.toRedo(), nullptr);
  EXPECT_EQ(history.done(), 2u);
}

TEST(History, DropsWhatWasUndoneWhenSomethingElseIsDone) {
  History history;
  for (int i = 0; i < 3; ++i)
    history.record(editAt(i));
  history.undone();
  history.undone();
  history.record(editAt(9, {}, "Something else"));
  EXPECT_EQ(history.entries().size(), 2u);
  EXPECT_EQ(history.entries().back().sentence, "Something else");
  EXPECT_EQ(history.toRedo(), nullptr);
}

TEST(JoinedEntries, GrowWhileEditsOfOneKeyComeWithinTwoSeconds) {
  History history;
  Edit first = editAt(0, "card:2", "Typed a");
  first.changes = {changed(saying("a"), saying("ab"))};
  Edit second = editAt(2000, "card:2", "Typed b");
  second.changes = {changed(saying("ab"), saying("abc"))};
  history.record(first);
  const Entry& entry = history.record(second);
  EXPECT_EQ(history.entries().size(), 1u);
  EXPECT_EQ(entry.number, 1);
  EXPECT_EQ(entry.sentence, "Typed b");
  EXPECT_EQ(entry.time, base::Time{2000});
  EXPECT_EQ(*entry.changes, Changes{changed(saying("a"), saying("abc"))});
}

TEST(JoinedEntries, GrowAsLongAsTheTypingGoesOn) {
  History history;
  for (int i = 0; i < 10; ++i)
    history.record(editAt(i * 1500L, "card:2"));
  EXPECT_EQ(history.entries().size(), 1u);
}

TEST(JoinedEntries, EndAfterAPause) {
  History history;
  history.record(editAt(0, "card:2"));
  history.record(editAt(History::kJoinWithin + 1, "card:2"));
  EXPECT_EQ(history.entries().size(), 2u);
}

TEST(JoinedEntries, NeverMixKeysOrEditsWithoutOne) {
  History history;
  history.record(editAt(0, "card:2"));
  history.record(editAt(1, "card:3"));
  history.record(editAt(2));
  history.record(editAt(3));
  EXPECT_EQ(history.entries().size(), 4u);
}

TEST(JoinedEntries, DoNotGrowWhenTheClockWasSetBack) {
  History history;
  history.record(editAt(5000, "card:2"));
  history.record(editAt(4000, "card:2"));
  EXPECT_EQ(history.entries().size(), 2u);
}

TEST(JoinedEntries, EndAtUndo) {
  History history;
  history.record(editAt(0));
  history.record(editAt(1, "card:2"));
  history.record(editAt(2));
  history.undone();
  history.record(editAt(3, "card:2"));
  EXPECT_EQ(history.entries().size(), 3u);
}

TEST(JoinedEntries, EndAtRedo) {
  History history;
  history.record(editAt(0, "card:2"));
  history.undone();
  history.redone();
  history.record(editAt(1, "card:2"));
  EXPECT_EQ(history.entries().size(), 2u);
}

TEST(JoinedEntries, DoNotReachIntoAnEarlierSitting) {
  Entry saved;
  saved.number = 1;
  saved.join = "card:2";
  History history({saved}, 1);
  history.record(editAt(1, "card:2"));
  EXPECT_EQ(history.entries().size(), 2u);
}

TEST(ASavedHistory, KnowsHowFarItIsInForceAndFetchesChangesLater) {
  Entry first;
  first.number = 1;
  Entry second;
  second.number = 2;
  History history({first, second}, 1);
  EXPECT_EQ(history.toUndo()->number, 1);
  EXPECT_EQ(history.toRedo()->number, 2);
  EXPECT_EQ(history.toUndo()->changes, nullptr);
  history.remember(1, std::make_shared<const Changes>(Changes{added(cardOf(2, "1"))}));
  ASSERT_NE(history.toUndo()->changes, nullptr);
  EXPECT_EQ(history.toUndo()->changes->size(), 1u);
  EXPECT_EQ(history.toRedo()->changes, nullptr);
}

TEST(HistoryDeathTest, StopsWhereThereIsNothingToUndoOrRedo) {
  History history;
  EXPECT_DEATH(history.undone(), "there is something to undo");
  EXPECT_DEATH(history.redone(), "there is something to redo");
  EXPECT_DEATH(history.remember(1, nullptr), "the entry is in the history");
  EXPECT_DEATH(History({}, 1), "only entries there are can be in force");
}

}  // namespace
}  // namespace ct::session
