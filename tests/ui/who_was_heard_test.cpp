#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/identity_lists.h"
#include "ui/panel_involved.h"
#include "ui/panel_sessions.h"
#include "ui/panels.h"

namespace ct::ui {
namespace {

using tests::aSession;
using tests::Screen;

class WhoWasHeard : public testing::Test {
 protected:
  void open(session::Session session) {
    screen_ = std::make_unique<Screen>(drawOpening, std::move(session));
    screen_->click("Who was heard");
    screen_->frame(2);
  }
  const session::Conversation& last() const {
    const auto& all = screen_->session().conversations();
    const session::Conversation* found = nullptr;
    for (const session::Conversation& each : all)
      found = &each;
    return *found;
  }
  std::unique_ptr<Screen> screen_;
};

TEST_F(WhoWasHeard, RecordsOneConversationAfterAnother) {
  open(aSession());
  screen_->typeIn("Month", "March 2026");
  screen_->typeIn("Where", "Riverside");
  screen_->click("on the doorstep");
  screen_->typeIn("Kinds of people", "carers");
  screen_->frame();
  screen_->click("Record it");
  screen_->frame(3);
  ASSERT_EQ(screen_->session().conversations().size(), 1U);
  EXPECT_EQ(last().heldIn, "2026-03");
  EXPECT_EQ(last().place, "Riverside");
  EXPECT_EQ(last().way, session::Way::doorstep);
  EXPECT_EQ(last().people, 1);
  EXPECT_EQ(last().kinds, "carers");
  screen_->click("Record it");
  screen_->frame(3);
  EXPECT_EQ(last().number, 2);
  EXPECT_EQ(last().place, "Riverside") << "the next is often of the same evening";
  EXPECT_EQ(last().kinds, "") << "but with somebody else";
}

TEST_F(WhoWasHeard, RecordsAtEnterInTheNumberOfPeople) {
  open(aSession());
  screen_->typeIn("Where", "Riverside");
  screen_->typeIn("How many people, 0 when nobody knows", "12");
  screen_->press(ImGuiKey_Enter);
  screen_->frame(3);
  ASSERT_EQ(screen_->session().conversations().size(), 1U);
  EXPECT_EQ(last().people, 12);
}

TEST_F(WhoWasHeard, LosesNothingTypedWhenItIsRefused) {
  open(aSession());
  screen_->typeIn("Month", "soon");
  screen_->typeIn("Where", "Riverside");
  screen_->frame();
  screen_->click("Record it");
  screen_->frame(2);
  EXPECT_TRUE(screen_->session().conversations().empty());
  EXPECT_EQ(screen_->view.conversationTyped.facts.place, "Riverside");
  EXPECT_EQ(screen_->view.conversationTyped.facts.heldIn, "soon");
}

TEST_F(WhoWasHeard, LetsNotesThatAreTypedNextComeFromIt) {
  open(aSession());
  screen_->click("Record it");
  screen_->frame(2);
  screen_->click("Type them");
  screen_->frame(2);
  EXPECT_TRUE(screen_->shows("From none"));
  screen_->typeIn("What was said", "More buses");
  screen_->frame();
  screen_->click("Add this card");
  screen_->frame(2);
  EXPECT_EQ(screen_->session().cardByCode("1")->conversation, last().id);
  screen_->click("From none");
  screen_->frame(2);
  screen_->typeIn("What was said", "Benches");
  screen_->frame();
  screen_->click("Add this card");
  screen_->frame(2);
  EXPECT_EQ(screen_->session().cardByCode("2")->conversation, std::nullopt);
}

TEST_F(WhoWasHeard, TellsNoSmallNumberAndTakesAConversationOut) {
  open(aSession()
           .with(gather::RecordConversation{{.place = "Riverside", .people = 20}})
           .with(gather::RecordConversation{{.place = "Hilltop", .people = 9}})
           .with(gather::RecordConversation{{.place = "Mill", .people = 2}}));
  EXPECT_TRUE(screen_->says("3 conversations with 31 people."));
  EXPECT_TRUE(screen_->says("Riverside: 20 people"));
  EXPECT_TRUE(screen_->says("others, told of together: 11 people"));
  EXPECT_FALSE(screen_->says("Mill: 2 people"));
  screen_->click("Take out conversation 3");
  screen_->frame(2);
  EXPECT_EQ(screen_->session().conversations().size(), 2U);
  EXPECT_TRUE(screen_->says("Hilltop: 9 people"));
}

TEST_F(WhoWasHeard, ChangesAConversation) {
  open(aSession().with(gather::RecordConversation{{.place = "Riverside", .people = 4}}));
  screen_->click("Change conversation 1");
  screen_->frame(2);
  EXPECT_EQ(screen_->view.conversationTyped.facts.place, "Riverside");
  screen_->typeIn("Where", " Park");
  screen_->frame();
  screen_->click("Keep the change");
  screen_->frame(2);
  EXPECT_THAT(last().place,
              testing::AllOf(testing::HasSubstr("Riverside"), testing::HasSubstr("Park")));
  EXPECT_EQ(last().people, 4);
  EXPECT_EQ(screen_->session().conversations().size(), 1U);
}

TEST_F(WhoWasHeard, OffersOtherWordsForAPlaceThatTellsWhoSomebodyIs) {
  const auto check = text::IdentityCheck::from(tests::identityLists(CT_SOURCE_FOLDER));
  ASSERT_TRUE(check);
  open(aSession());
  screen_->facts.identity = &*check;
  screen_->typeIn("Where", "4 Elm Road");
  screen_->frame(2);
  screen_->click("Write [an address]");
  screen_->frame();
  EXPECT_EQ(screen_->view.conversationTyped.facts.place, "[an address]");
}

TEST_F(WhoWasHeard, SuggestsACodeWordForWhoeverWantsToBeInvolved) {
  open(aSession());
  screen_->facts.codeWords = {"Lantern", "Kettle", "Pebble"};
  screen_->click("Somebody wants to be involved");
  screen_->frame(2);
  const std::string one = screen_->view.conversationTyped.facts.codeWords;
  EXPECT_FALSE(one.empty());
  screen_->click("Another word");
  screen_->frame(2);
  const std::string another = screen_->view.conversationTyped.facts.codeWords;
  EXPECT_NE(another, one);
  screen_->click("One more person");
  screen_->frame(2);
  screen_->click("Record it");
  screen_->frame(3);
  EXPECT_TRUE(last().wantsToBeInvolved);
  EXPECT_THAT(last().codeWords, testing::StartsWith(another + ", "));
  EXPECT_TRUE(screen_->says(another + ": conversation 1"));
  EXPECT_FALSE(screen_->view.conversationTyped.facts.wantsToBeInvolved)
      << "the next is somebody else";
}

TEST_F(WhoWasHeard, RecordsNoNameForACodeWord) {
  const auto check = text::IdentityCheck::from(tests::identityLists(CT_SOURCE_FOLDER));
  ASSERT_TRUE(check);
  open(aSession());
  screen_->facts.identity = &*check;
  screen_->click("Somebody wants to be involved");
  screen_->frame(2);
  screen_->typeIn("Code word", "sarah");
  screen_->frame();
  screen_->click("Record it");
  screen_->frame(2);
  EXPECT_TRUE(screen_->session().conversations().empty());
  EXPECT_THAT(screen_->view.notDone, testing::HasSubstr("“sarah” may be somebody's name."));
  EXPECT_EQ(screen_->view.conversationTyped.facts.codeWords, "sarah");
  screen_->type("Lantern");  // all of it is selected
  screen_->press(ImGuiKey_Enter);
  screen_->frame(3);
  ASSERT_EQ(screen_->session().conversations().size(), 1U);
  EXPECT_EQ(last().codeWords, "Lantern");
}

TEST_F(WhoWasHeard, KeepsNoCodeWordOfWhoeverDoesNotWantToBeInvolvedAfterAll) {
  open(aSession());
  screen_->facts.codeWords = {"Lantern"};
  screen_->click("Somebody wants to be involved");
  screen_->frame(2);
  screen_->click("Somebody wants to be involved");
  screen_->frame(2);
  screen_->click("Record it");
  screen_->frame(3);
  EXPECT_FALSE(last().wantsToBeInvolved);
  EXPECT_EQ(last().codeWords, "");
}

TEST_F(WhoWasHeard, ListsWhoWantsToBeInvolvedAndCopiesTheListForAnOrganiser) {
  open(aSession()
           .with(gather::RecordConversation{{.heldIn = "2026-05", .codeWords = "Kettle"}})
           .with(gather::RecordConversation{
               {.heldIn = "2026-03", .place = "Mill", .codeWords = "Lantern"}}));
  EXPECT_TRUE(screen_->says("Lantern: conversation 2, since March 2026, Mill"));
  EXPECT_EQ(involvementOf(last()), "wants to be involved (Lantern)");
  screen_->click("Copy the list");
  screen_->frame(2);
  EXPECT_THAT(ImGui::GetClipboardText(), testing::HasSubstr("Lantern\tMarch 2026\tMill\t2\n"));
  screen_->click("Change conversation 2");
  screen_->frame(2);
  EXPECT_EQ(screen_->view.conversationTyped.facts.codeWords, "Lantern");
  EXPECT_TRUE(screen_->view.conversationTyped.facts.wantsToBeInvolved);
}

TEST_F(WhoWasHeard, SaysWhomTheCampaignSetOutToHear) {
  open(aSession());
  screen_->typeIn("Kinds of people it hoped to hear", "carers");
  screen_->frame(2);
  EXPECT_EQ(screen_->session().info().hopedToHear, "carers");
  screen_->click("8##small number");
  screen_->frame(2);
  EXPECT_EQ(screen_->session().info().smallNumber, 8);
}

TEST_F(WhoWasHeard, MovesNoFieldOfWhatTheCampaignSetOutToDoAsMoreIsCounted) {
  open(aSession());
  const ImVec2 before = tests::placeOf("People who live there");
  screen_->typeIn("Where", "Riverside");
  screen_->typeIn("How many people, 0 when nobody knows", "12");
  screen_->click("Record it");
  screen_->typeIn("Conversations hoped for", "60");
  screen_->press(ImGuiKey_Enter);
  screen_->frame(3);
  EXPECT_EQ(screen_->session().info().goal, 60);
  EXPECT_TRUE(screen_->says("1 conversation with 12 people."));
  EXPECT_EQ(tests::placeOf("People who live there").y, before.y);
}

}  // namespace
}  // namespace ct::ui
