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
