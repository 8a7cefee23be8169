#include "report/handover.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/session_builder.h"

namespace ct::report {
namespace {

using testing::HasSubstr;
using testing::Not;
using tests::aSession;

std::string textOf(const session::Session& session, const session::History& history = {},
                   const HandoverContext& context = {tests::kEvening, {}}) {
  return writeHandover(session, history, context)[1].bytes;
}

session::History historyOf(std::initializer_list<const char*> sentences) {
  session::History history;
  for (const char* sentence : sentences)
    history.record({sentence, tests::kEvening, {}, {}});
  return history;
}

TEST(Handover, SaysWhereThingsStand) {
  auto builder = aSession().withCards(5).withTheme("Buses", {"1", "2"}).agreed("A");
  const std::string text = textOf(builder.withTheme("Fares", {"3"}));
  EXPECT_THAT(text, HasSubstr("5 cards: 3 in themes, 0 parked"));
  EXPECT_THAT(text, HasSubstr("A, Buses: 2 cards; the group said yes at"));
  EXPECT_THAT(text, HasSubstr("B, Fares: 1 card; the group has not said yes yet"));
}

TEST(Handover, SaysWhatIsStillToDo) {
  auto builder = aSession().withCards(3).withTheme("Buses", {"1"}).withTheme("Fares", {"2"});
  builder.withRecommendation("Run late").withOpenVote({"A", "B"}).withBallot({{"A", 1}});
  const std::string text = textOf(builder);
  EXPECT_THAT(text, HasSubstr("1 card is not yet placed."));
  EXPECT_THAT(text, HasSubstr("Ask the group for its yes to theme A."));
  EXPECT_THAT(text, HasSubstr("Vote 1 is open; 1 ballot is in so far."));
  EXPECT_THAT(text, HasSubstr("Recommendation 1 rests on nothing yet."));
  EXPECT_THAT(text, Not(HasSubstr("Nothing that the record shows")));
}

TEST(Handover, TellsWhatWasDoneLastNewestFirstAndNotWhatWasUndone) {
  session::History history = historyOf({"First", "Second", "Third"});
  history.undone();
  const std::string text = textOf(aSession(), history);
  EXPECT_LT(text.find("Second"), text.find("First"));
  EXPECT_THAT(text, Not(HasSubstr("Third")));
}

TEST(Handover, SaysWhoseWordsWereRemovedForGoodAndWhy) {
  session::Session session = aSession().withCards(3);
  const session::Erasure mark{{session.nextId()}, "3", tests::kEvening, "It named somebody"};
  ASSERT_TRUE(session.apply({session::ChangeOf<session::Erasure>{{}, mark}}));
  EXPECT_THAT(textOf(session), HasSubstr("Words removed for good: Card 3, on "));
  EXPECT_THAT(textOf(session), HasSubstr("It named somebody"));
}

TEST(Handover, ListsTheVersions) {
  const HandoverContext context{tests::kEvening, {{3, "after sorting", tests::kEvening}}};
  EXPECT_THAT(textOf(aSession(), {}, context), HasSubstr("3, after sorting, saved"));
  EXPECT_THAT(textOf(aSession()), HasSubstr("None is saved yet."));
}

TEST(Handover, HoldsNoWordOfAHeldBackCardOrAnImpression) {
  auto builder = aSession().withCard("the CANARY family", "a CANARY impression").withCards(1);
  const session::Session evening =
      builder.withTheme("Help the CANARY family", {"2"}).heldBack({"1"});
  const session::History history = historyOf({"Named theme A Help the CANARY family"});
  for (const ReportFile& file : writeHandover(evening, history, {tests::kEvening, {}})) {
    EXPECT_THAT(file.bytes, Not(HasSubstr("CANARY"))) << file.name;
  }
}

TEST(Handover, SaysTheSameInBothFormsAndEscapesWhatPeopleWrote) {
  const auto files =
      writeHandover(aSession().withTheme("Buses & <b>trams</b>"), {}, {tests::kEvening, {}});
  EXPECT_THAT(files[0].bytes, HasSubstr("Buses &amp; &lt;b&gt;trams"));
  EXPECT_THAT(files[1].bytes, HasSubstr("Buses & <b>trams</b>"));
  EXPECT_THAT(files[0].bytes, Not(HasSubstr("<b>trams")));
}

}  // namespace
}  // namespace ct::report
