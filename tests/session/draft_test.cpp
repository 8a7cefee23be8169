#include "session/draft.h"

#include <gtest/gtest.h>

#include "session/session_records.h"

namespace ct::session {
namespace {

constexpr base::Time kNow{1000};

TEST(Draft, LeavesTheSessionAlone) {
  const Session session = smallSession();
  const Session before = smallSession();
  Draft draft(session, kNow);
  draft.put(cardOf(draft.freshId<Card>().value, "2"));
  draft.remove(PlacementId{4});
  (void)draft.finish("Did something");
  EXPECT_TRUE(sameRecords(session, before));
  EXPECT_EQ(session.nextId(), before.nextId());
}

TEST(Draft, FindsRecordsAsItWouldLeaveThem) {
  const Session session = smallSession();
  Draft draft(session, kNow);
  EXPECT_EQ(draft.find(CardId{2})->code, "1");
  Card card = *draft.find(CardId{2});
  card.said = "It goes at nine.";
  draft.put(card);
  EXPECT_EQ(draft.find(CardId{2})->said, "It goes at nine.");
  draft.remove(CardId{2});
  EXPECT_EQ(draft.find(CardId{2}), nullptr);
  EXPECT_EQ(draft.find(CardId{99}), nullptr);
}

TEST(Draft, GivesFreshIdsOneAfterAnotherAcrossKinds) {
  const Session session = smallSession();
  Draft draft(session, kNow);
  EXPECT_EQ(draft.freshId<Card>().value, 5);
  EXPECT_EQ(draft.freshId<Theme>().value, 6);
}

TEST(Draft, NeverGivesAnIdAgainAfterUndo) {
  Session session = emptySession();
  Draft first(session, kNow);
  const auto id = first.freshId<Card>();
  first.put(cardOf(id.value, "1"));
  const Edit edit = first.finish("Added a card");
  ASSERT_TRUE(session.apply(edit.changes));
  ASSERT_TRUE(session.apply(reversed(edit.changes)));
  Draft second(session, kNow);
  EXPECT_GT(second.freshId<Theme>().value, id.value);
}

TEST(DraftFinish, KeepsSentenceTimeAndJoinKey) {
  const Session session = emptySession();
  const Edit edit = Draft(session, kNow).finish("Did something", "something:1");
  EXPECT_EQ(edit.sentence, "Did something");
  EXPECT_EQ(edit.time, kNow);
  EXPECT_EQ(edit.join, "something:1");
}

TEST(DraftFinish, DropsAChangeThatPutsBackWhatWasThere) {
  const Session session = smallSession();
  Draft draft(session, kNow);
  Card card = cardOf(2, "1");
  card.said = "It goes at nine.";
  draft.put(card);
  draft.put(cardOf(2, "1"));
  EXPECT_TRUE(draft.finish("Nothing").changes.empty());
}

TEST(DraftFinish, DropsARecordThatCameAndWent) {
  const Session session = smallSession();
  Draft draft(session, kNow);
  const auto id = draft.freshId<Card>();
  draft.put(cardOf(id.value, "2"));
  draft.remove(id);
  EXPECT_TRUE(draft.finish("Nothing").changes.empty());
}

TEST(DraftFinish, MakesOneChangeOfARemovalAndAPut) {
  const Session session = smallSession();
  Draft draft(session, kNow);
  draft.remove(PlacementId{4});
  draft.put(placementOf(4, 2, 2));
  const Edit edit = draft.finish("Moved");
  ASSERT_EQ(edit.changes.size(), 1u);
  EXPECT_EQ(edit.changes.front(), changed(placementOf(4, 2, 3), placementOf(4, 2, 2)));
}

TEST(DraftFinish, KeepsTheFirstBeforeAndTheLastAfter) {
  const Session session = smallSession();
  Draft draft(session, kNow);
  for (const char* said : {"One.", "Two.", "Three."}) {
    Card card = *draft.find(CardId{2});
    card.said = said;
    draft.put(card);
  }
  const Edit edit = draft.finish("Typed");
  ASSERT_EQ(edit.changes.size(), 1u);
  const auto& change = std::get<ChangeOf<Card>>(edit.changes.front());
  EXPECT_EQ(change.before->said, "The last bus goes too early.");
  EXPECT_EQ(change.after->said, "Three.");
}

TEST(DraftDeathTest, StopsAtTheRemovalOfWhatIsNotThere) {
  const Session session = smallSession();
  EXPECT_DEATH(
      {
        Draft draft(session, kNow);
        draft.remove(CardId{99});
      },
      "only a record that is there can be removed");
}

}  // namespace
}  // namespace ct::session
