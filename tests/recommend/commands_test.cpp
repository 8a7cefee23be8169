#include "recommend/commands.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "recommend/differing.h"
#include "support/carry_out.h"

namespace ct::recommend {
namespace {

using session::Recommendation;
using session::Session;
using session::ThemeState;
using tests::aSession;
using tests::cards;
using tests::carriedOut;
using tests::changesNothing;
using tests::refusal;
using tests::round;
using tests::theme;
using tests::themes;

constexpr const char* kGone = "That recommendation is no longer in the session.";
constexpr const char* kNeedsWords = "A recommendation needs some words.";
constexpr const char* kEvidenceGone =
    "One of those themes, cards or votes is no longer in the session.";
constexpr const char* kTooLong = "That is longer than 5000 characters.";

/// Two cards in A and B, a closed vote, and one recommendation resting on theme A.
tests::SessionBuilder written() {
  return aSession()
      .withCards(2)
      .withTheme("Buses", {"1"})
      .withTheme("Parking", {"2"})
      .withOpenVote({"A", "B"})
      .withBallot({{"A", 1}})
      .closed()
      .withRecommendation("Run the 12 until eleven.", {"A"});
}

const Recommendation& first(const Session& session) {
  return *session.find(tests::recommendation(session));
}

template <class Command>
Command about(const Session& session) {
  Command command;
  command.recommendation = tests::recommendation(session);
  return command;
}

TEST(AddRecommendation, KeepsItsThreeVoicesAndWhatItRestsOn) {
  const Session session = written();
  AddRecommendation add{
      "  Light the path.\n",       "Count lamps",         "Mend them",   "Walk it together",
      themes(session, {"A", "A"}), cards(session, {"2"}), round(session)};
  const Session after = carriedOut(session, add);
  const Recommendation& made = *after.find(tests::recommendation(after, 2));
  EXPECT_EQ(made.text, "Light the path.");
  EXPECT_EQ(made.communityCan, "Count lamps");
  EXPECT_EQ(made.councilCan, "Mend them");
  EXPECT_EQ(made.togetherCan, "Walk it together");
  EXPECT_EQ(made.state, ThemeState::proposed);
  EXPECT_EQ(after.evidence().size(), session.evidence().size() + 3);
}

TEST(AddRecommendation, NeedsOnlyItsWords) {
  const Session after = carriedOut(aSession(), AddRecommendation{"Run the 12 until eleven."});
  EXPECT_EQ(first(after).number, 1);
  EXPECT_TRUE(after.evidence().empty());
}

TEST(AddRecommendation, IsRefusedWithoutWordsOrWithTooMany) {
  EXPECT_EQ(refusal(aSession(), AddRecommendation{}), kNeedsWords);
  EXPECT_EQ(refusal(aSession(), AddRecommendation{" \n\xE2\x80\x8B"}), kNeedsWords);
  EXPECT_EQ(refusal(aSession(), AddRecommendation{std::string(5001, 'a')}), kTooLong);
  EXPECT_EQ(refusal(aSession(), AddRecommendation{"Run it.", std::string(5001, 'a')}), kTooLong);
  EXPECT_EQ(refusal(aSession(), AddRecommendation{std::string(5000, 'a')}), "");
}

TEST(AddRecommendation, IsRefusedWhenItWouldRestOnWhatIsGone) {
  AddRecommendation add{"Run it."};
  add.themes = {session::ThemeId{999}};
  EXPECT_EQ(refusal(aSession(), add), kEvidenceGone);
  add.themes = {};
  add.cards = {session::CardId{999}};
  EXPECT_EQ(refusal(aSession(), add), kEvidenceGone);
  add.cards = {};
  add.round = session::RoundId{999};
  EXPECT_EQ(refusal(aSession(), add), kEvidenceGone);
}

TEST(EditRecommendation, ChangesOnlyWhatIsSaid) {
  const Session session = written();
  auto edit = about<EditRecommendation>(session);
  edit.councilCan = " Ask for a trial ";
  const Session after = carriedOut(session, edit);
  EXPECT_EQ(first(after).text, "Run the 12 until eleven.");
  EXPECT_EQ(first(after).councilCan, "Ask for a trial");
}

TEST(EditRecommendation, MakesChangedWordsProposedAgain) {
  const Session agreed = tests::after(written(), about<AgreeRecommendation>(written()));
  auto edit = about<EditRecommendation>(agreed);
  edit.text = "Run the 12 until ten.";
  EXPECT_EQ(first(carriedOut(agreed, edit)).state, ThemeState::proposed);
  edit.text = "Run the 12 until eleven.";
  EXPECT_TRUE(changesNothing(agreed, edit));
}

TEST(EditRecommendation, MayEmptyAVoiceButNotTheWords) {
  const Session session = written();
  auto edit = about<EditRecommendation>(session);
  edit.communityCan = "";
  EXPECT_EQ(refusal(session, edit), "");
  edit.text = "  ";
  EXPECT_EQ(refusal(session, edit), kNeedsWords);
  edit.text = std::string(5001, 'a');
  EXPECT_EQ(refusal(session, edit), kTooLong);
  EXPECT_EQ(refusal(session, EditRecommendation{}), kGone);
}

TEST(AgreeRecommendation, RecordsWhenTheGroupSaidYesOnce) {
  const Session session = written();
  const Session after = carriedOut(session, about<AgreeRecommendation>(session));
  EXPECT_EQ(first(after).state, ThemeState::agreed);
  EXPECT_EQ(first(after).agreedAt, tests::kEvening);
  EXPECT_TRUE(changesNothing(after, about<AgreeRecommendation>(after)));
  EXPECT_EQ(refusal(session, AgreeRecommendation{}), kGone);
}

TEST(ReopenRecommendation, MakesItProposedAgain) {
  const Session agreed = tests::after(written(), about<AgreeRecommendation>(written()));
  const Session after = carriedOut(agreed, about<ReopenRecommendation>(agreed));
  EXPECT_EQ(first(after).state, ThemeState::proposed);
  EXPECT_FALSE(first(after).agreedAt);
  EXPECT_TRUE(changesNothing(after, about<ReopenRecommendation>(after)));
  EXPECT_EQ(refusal(after, ReopenRecommendation{}), kGone);
}

TEST(RemoveRecommendation, TakesItsEvidenceWithItButLeavesVotesTheirWords) {
  Session session = written().withRecommendation("Taxis.");
  vote::OpenRound open;
  open.question = "Which first?";
  open.recommendations = {tests::recommendation(session, 1), tests::recommendation(session, 2)};
  session = tests::after(session, open);
  const Session after = carriedOut(session, about<RemoveRecommendation>(session));
  EXPECT_EQ(after.recommendations().size(), 1u);
  EXPECT_TRUE(after.evidence().empty());
  const auto options = vote::optionsOf(after, round(after, 2));
  EXPECT_EQ(options.front()->title, "Run the 12 until eleven.");
  EXPECT_FALSE(options.front()->recommendation);
}

TEST(RemoveRecommendation, IsRefusedWhileADifferingViewStandsUnderIt) {
  const Session session = written().withDifferingView("We like taxis.");
  EXPECT_EQ(refusal(session, about<RemoveRecommendation>(session)),
            "Recommendation 1 cannot be taken out while a differing view stands under it.");
  EXPECT_EQ(refusal(session, RemoveRecommendation{}), kGone);
}

TEST(AddEvidence, AddsEachThingOnce) {
  const Session session = written();
  auto add = about<AddEvidence>(session);
  add.themes = themes(session, {"A", "B", "B"});
  add.cards = cards(session, {"2"});
  add.round = round(session);
  const Session after = carriedOut(session, add);
  EXPECT_EQ(after.evidence().size(), 4u);
  EXPECT_TRUE(changesNothing(after, add));
}

TEST(AddEvidence, IsRefusedForWhatIsGone) {
  const Session session = written();
  auto add = about<AddEvidence>(session);
  add.cards = {session::CardId{999}};
  EXPECT_EQ(refusal(session, add), kEvidenceGone);
  EXPECT_EQ(refusal(session, AddEvidence{}), kGone);
}

TEST(AddEvidence, IsRefusedForACardThatIsHeldBack) {
  Session session = written();
  session = tests::after(session, sort::HoldBack{cards(session, {"2"})});
  auto add = about<AddEvidence>(session);
  add.cards = cards(session, {"2"});
  EXPECT_THAT(refusal(session, add), testing::HasSubstr("Card 2 is held back"));
}

TEST(RemoveEvidence, TakesAwayOnlyWhatIsNamed) {
  Session session = written();
  auto add = about<AddEvidence>(session);
  add.themes = themes(session, {"B"});
  session = tests::after(session, add);
  auto remove = about<RemoveEvidence>(session);
  remove.themes = themes(session, {"A", "A"});
  const Session after = carriedOut(session, remove);
  ASSERT_EQ(after.evidence().size(), 1u);
  EXPECT_EQ(after.evidence().begin()->theme, theme(after, "B"));
  EXPECT_TRUE(changesNothing(after, remove));
}

TEST(RemoveEvidence, IsRefusedForWhatIsGone) {
  const Session session = written();
  auto remove = about<RemoveEvidence>(session);
  remove.themes = {session::ThemeId{999}};
  EXPECT_EQ(refusal(session, remove), kEvidenceGone);
  EXPECT_EQ(refusal(session, RemoveEvidence{}), kGone);
}

}  // namespace
}  // namespace ct::recommend
