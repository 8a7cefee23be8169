#include "recommend/differing.h"

#include <gtest/gtest.h>

#include "recommend/evidence.h"
#include "support/carry_out.h"

namespace ct::recommend {
namespace {

using tests::aSession;

session::Session withView() {
  return aSession()
      .withCards(2)
      .withTheme("Lights", {"1"})
      .withRecommendation("Light the path.")
      .withDifferingView("Leave it dark for the bats.");
}

session::DifferingViewId theView(const session::Session& session) {
  return session.differingViews().begin()->id;
}

const session::DifferingView& latest(const session::Session& session) {
  const session::DifferingView* last = nullptr;
  for (const session::DifferingView& each : session.differingViews())
    last = &each;
  return *last;
}

TEST(RecordDifferingView, KeepsTheWordsUnderARecommendationOrATheme) {
  const session::Session session = withView();
  RecordDifferingView record{
      " Some of us would rather have taxis. ", tests::recommendation(session), {}, 3};
  session::Session after = tests::carriedOut(session, record);
  EXPECT_EQ(latest(after).words, "Some of us would rather have taxis.");
  EXPECT_EQ(latest(after).people, 3);
  record.recommendation.reset();
  record.theme = tests::theme(session, "A");
  after = tests::carriedOut(session, record);
  EXPECT_EQ(latest(after).theme, tests::theme(session, "A"));
  EXPECT_EQ(tests::sentenceOf(session, record), "Recorded a differing view on theme A");
}

TEST(RecordDifferingView, IsRefusedWithoutOneThingToBeAbout) {
  const session::Session session = withView();
  RecordDifferingView record{"We like taxis.", {}, {}, 0};
  const char* one = "A differing view is about one recommendation or one theme.";
  EXPECT_EQ(tests::refusal(session, record), one);
  record.theme = tests::theme(session, "A");
  record.recommendation = tests::recommendation(session);
  EXPECT_EQ(tests::refusal(session, record), one);
  record.theme.reset();
  record.recommendation = session::RecommendationId{999};
  EXPECT_EQ(tests::refusal(session, record), "That recommendation is no longer in the session.");
  record.recommendation.reset();
  record.theme = session::ThemeId{999};
  EXPECT_EQ(tests::refusal(session, record), "That theme is no longer in the session.");
}

TEST(RecordDifferingView, IsRefusedWithoutWordsOrForFewerThanNobody) {
  const session::Session session = withView();
  RecordDifferingView record{" ", tests::recommendation(session), {}, 0};
  EXPECT_EQ(tests::refusal(session, record), "A differing view needs the group's own words.");
  record.words = std::string(5001, 'a');
  EXPECT_EQ(tests::refusal(session, record), "That is longer than 5000 characters.");
  record.words = "We like taxis.";
  record.people = -1;
  EXPECT_EQ(tests::refusal(session, record),
            "A view cannot be held by fewer than no people, or more than a thousand million.");
  record.people = 1'000'000'001;
  EXPECT_NE(tests::refusal(session, record), "");
}

TEST(EditDifferingView, ChangesTheWordsAndHowManyHoldThem) {
  const session::Session session = withView();
  const auto changed =
      tests::carriedOut(session, EditDifferingView{theView(session), "Bats first.", 3});
  EXPECT_EQ(changed.differingViews().begin()->words, "Bats first.");
  EXPECT_EQ(changed.differingViews().begin()->people, 3);
}

TEST(EditDifferingView, KeepsWhatIsNotGiven) {
  const session::Session session = withView();
  const auto changed =
      tests::carriedOut(session, EditDifferingView{theView(session), std::nullopt, 3});
  EXPECT_EQ(changed.differingViews().begin()->words, "Leave it dark for the bats.");
}

TEST(EditDifferingView, RefusesToEmptyIt) {
  const session::Session session = withView();
  EXPECT_EQ(tests::refusal(session, EditDifferingView{theView(session), " ", std::nullopt}),
            "A differing view needs the group's own words.");
}

TEST(RemoveDifferingView, TakesItOut) {
  const session::Session session = withView();
  EXPECT_TRUE(
      tests::carriedOut(session, RemoveDifferingView{theView(session)}).differingViews().empty());
}

TEST(RemoveDifferingView, LetsTheRecommendationGoAfterwards) {
  const session::Session session = withView();
  const auto without = tests::carriedOut(session, RemoveDifferingView{theView(session)});
  EXPECT_TRUE(tests::carriedOut(without, RemoveRecommendation{tests::recommendation(without)})
                  .recommendations()
                  .empty());
}

TEST(RemoveDifferingView, RefusesOneThatIsGone) {
  EXPECT_EQ(tests::refusal(withView(), RemoveDifferingView{session::DifferingViewId{987}}),
            "That differing view is no longer in the session.");
}

}  // namespace
}  // namespace ct::recommend
