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
  EXPECT_EQ(history.record(editAt(2)).number, 3);
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

/// Three things done, two of them taken back, and a fourth done instead.
History forked() {
  History history;
  for (int i = 0; i < 3; ++i)
    history.record(editAt(i));
  history.undone();
  history.undone();
  history.record(editAt(9, {}, "Something else"));
  return history;
}

TEST(History, KeepsWhatWasUndoneWhenSomethingElseIsDone) {
  const History history = forked();
  EXPECT_EQ(history.entries().size(), 4u);
  EXPECT_EQ(history.toUndo()->sentence, "Something else");
  EXPECT_EQ(history.toUndo()->follows, 1);
  EXPECT_EQ(history.toRedo(), nullptr);
  EXPECT_EQ(history.line(), (std::vector<std::int64_t>{1, 4}));
  EXPECT_TRUE(history.isInForce(1));
  EXPECT_FALSE(history.isInForce(2));
}

TEST(History, UndoesOnlyWhatLedToWhereItIs) {
  History history = forked();
  history.undone();
  EXPECT_EQ(history.inForce(), 1);
  EXPECT_EQ(history.toRedo()->number, 4) << "what was done last lies ahead";
}

TEST(History, TurnsBackToALineThatWasLeft) {
  History history = forked();
  EXPECT_EQ(history.branchesFrom(2), 1);
  history.undone();
  history.turnTowards(2);
  EXPECT_EQ(history.line(), (std::vector<std::int64_t>{1, 2, 3})) << "as far as it ever went";
  history.redone();
  history.redone();
  EXPECT_EQ(history.inForce(), 3);
  EXPECT_EQ(history.branchesFrom(4), 1);
  EXPECT_EQ(history.branchesFrom(3), 3);
}

TEST(History, LeadsBackToItsBeginning) {
  History history = forked();
  EXPECT_EQ(history.branchesFrom(0), 0);
  history.undone();
  history.undone();
  history.turnTowards(0);
  EXPECT_EQ(history.inForce(), 0);
  EXPECT_EQ(history.toRedo()->number, 1);
}

TEST(History, StaysOnTheLineOneIsOnWhenOneGoesBackAlongIt) {
  History history = forked();
  history.undone();
  history.turnTowards(3);
  history.redone();
  history.redone();
  history.undone();
  history.undone();
  history.undone();
  history.turnTowards(0);
  EXPECT_EQ(history.line(), (std::vector<std::int64_t>{1, 2, 3})) << "and not the newest";
}

TEST(HistoryDeathTest, TurnsOnlyTowardsWhatComesAfter) {
  History history = forked();
  EXPECT_DEATH(history.turnTowards(3), "comes after what is in force");
  EXPECT_DEATH(history.turnTowards(5), "the entry is in the history");
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
  EXPECT_EQ(history.entries().size(), 4u);
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
  second.follows = 1;
  History history({first, second}, 1);
  EXPECT_EQ(history.toUndo()->number, 1);
  EXPECT_EQ(history.toRedo()->number, 2);
  EXPECT_EQ(history.toUndo()->changes, nullptr);
  history.remember(1, std::make_shared<const Changes>(Changes{added(cardOf(2, "1"))}));
  ASSERT_NE(history.toUndo()->changes, nullptr);
  EXPECT_EQ(history.toUndo()->changes->size(), 1u);
  EXPECT_EQ(history.toRedo()->changes, nullptr);
}

TEST(ASavedHistory, LooksAheadAlongItsNewestLine) {
  std::vector<Entry> entries(5);
  for (std::int64_t i = 0; i < 5; ++i)
    entries[static_cast<std::size_t>(i)].number = i + 1;
  entries[1].follows = 1;
  entries[2].follows = 1;
  entries[3].follows = 2;
  entries[4].follows = 3;
  EXPECT_EQ(History(entries, 1).line(), (std::vector<std::int64_t>{1, 3, 5}));
  EXPECT_EQ(History(entries, 2).line(), (std::vector<std::int64_t>{1, 2, 4}));
  EXPECT_EQ(History(entries, 2).done(), 2u);
  EXPECT_EQ(History(entries, 0).done(), 0u);
}

TEST(HistoryDeathTest, StopsWhereThereIsNothingToUndoOrRedo) {
  History history;
  EXPECT_DEATH(history.undone(), "there is something to undo");
  EXPECT_DEATH(history.redone(), "there is something to redo");
  EXPECT_DEATH(history.remember(1, nullptr), "the entry is in the history");
  EXPECT_DEATH(History({}, 1), "only an entry there is can be in force");
  Entry astray;
  astray.number = astray.follows = 1;
  EXPECT_DEATH(History({astray}, 0), "each follows an earlier one");
}

}  // namespace
}  // namespace ct::session
