#include "facilitate/opening.h"

#include <gtest/gtest.h>

#include "support/carry_out.h"

namespace ct::facilitate {
namespace {

using session::Session;
using tests::aSession;
using tests::carriedOut;
using tests::changesNothing;
using tests::refusal;

constexpr const char* kNeedsTitle = "A session needs a title.";
constexpr const char* kOneLine = "A session's title is one line.";

TEST(NewSession, BeginsNowWithTidyWords) {
  const auto session = newSession("  Evening buses ", " What would help? ", tests::kEvening);
  ASSERT_TRUE(session);
  EXPECT_EQ(session->info().title, "Evening buses");
  EXPECT_EQ(session->info().purpose, "What would help?");
  EXPECT_EQ(session->info().startedAt, tests::kEvening);
  EXPECT_EQ(findFault(*session), std::nullopt);
}

TEST(NewSession, MayBeginBeforeThePurposeIsAgreed) {
  EXPECT_TRUE(newSession("Evening buses", "", tests::kEvening));
}

TEST(NewSession, IsRefusedWithoutATitleForOneLine) {
  EXPECT_EQ(newSession(" ", "", tests::kEvening).error().sentence, kNeedsTitle);
  EXPECT_EQ(newSession("A\nB", "", tests::kEvening).error().sentence, kOneLine);
}

TEST(RenameSession, ChangesTheTitleAlone) {
  const Session after = carriedOut(aSession(), RenameSession{" Night buses "});
  EXPECT_EQ(after.info().title, "Night buses");
  EXPECT_EQ(after.info().purpose, aSession().session().info().purpose);
  EXPECT_TRUE(changesNothing(after, RenameSession{"Night buses"}));
}

TEST(RenameSession, IsRefusedWithoutATitleForOneLine) {
  EXPECT_EQ(refusal(aSession(), RenameSession{"\t"}), kNeedsTitle);
  EXPECT_EQ(refusal(aSession(), RenameSession{"A\nB"}), kOneLine);
}

TEST(SetPurpose, ChangesThePurposeAlone) {
  const Session after = carriedOut(aSession(), SetPurpose{" What now? "});
  EXPECT_EQ(after.info().purpose, "What now?");
  EXPECT_EQ(after.info().title, aSession().session().info().title);
}

TEST(SetPurpose, MayTakeThePurposeBack) {
  EXPECT_EQ(carriedOut(aSession(), SetPurpose{""}).info().purpose, "");
}

TEST(MayEnter, KeepsSortingAndAfterForAGroupWithAPurpose) {
  const Session without = tests::after(aSession(), SetPurpose{" "});
  EXPECT_TRUE(mayEnter(without, Stage::opening));
  EXPECT_TRUE(mayEnter(without, Stage::read));
  for (const Stage stage :
       {Stage::sort, Stage::name, Stage::vote, Stage::recommend, Stage::ending}) {
    const auto entered = mayEnter(without, stage);
    ASSERT_FALSE(entered) << session::nameOf(stage);
    EXPECT_EQ(entered.error().sentence, "Agree on the question first, and write it under Opening.");
    EXPECT_TRUE(mayEnter(aSession(), stage));
  }
}

TEST(Tip, IsThereForEveryStage) {
  for (std::size_t i = 0; i < namesOf(Stage{}).size(); ++i) {
    EXPECT_FALSE(tip(static_cast<Stage>(i)).empty()) << i;
  }
}

}  // namespace
}  // namespace ct::facilitate
