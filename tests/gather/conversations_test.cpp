#include "gather/conversations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/carry_out.h"

namespace ct::gather {
namespace {

using session::Conversation;
using session::Session;
using testing::ElementsAre;
using tests::aSession;
using tests::cards;
using tests::carriedOut;
using tests::refusal;
using tests::sentenceOf;

const Conversation& first(const Session& session) {
  return *session.conversations().begin();
}

/// Two cards, and a conversation that the first came from.
Session withConversation() {
  auto builder = aSession().withCards(2).with(RecordConversation{{.place = "Riverside"}});
  const Session& session = builder.session();
  return builder.with(CameFrom{cards(session, {"1"}), first(session).id});
}

TEST(RecordConversation, KeepsTheMonthAndNothingThatTellsWhoItWasWith) {
  const Session session =
      carriedOut(aSession(), RecordConversation{{.heldIn = "14 March 2026",
                                                 .place = " Riverside ",
                                                 .way = session::Way::phone,
                                                 .people = 2,
                                                 .kinds = "carers,, young people;carers",
                                                 .guide = "2"}});
  EXPECT_EQ(first(session).number, 1);
  EXPECT_EQ(first(session).heldIn, "2026-03");
  EXPECT_EQ(first(session).place, "Riverside");
  EXPECT_EQ(first(session).kinds, "carers, young people");
  EXPECT_EQ(sentenceOf(session, RecordConversation{}), "Recorded conversation 2");
}

TEST(RecordConversation, RefusesWhatCannotBe) {
  const Session session = aSession();
  EXPECT_EQ(refusal(session, RecordConversation{{.heldIn = "soon"}}),
            "Write the month, as in March 2026 or 2026-03.");
  EXPECT_EQ(refusal(session, RecordConversation{{.people = -1}}),
            "How many people took part cannot be fewer than 0, or more than a thousand million.");
  EXPECT_EQ(refusal(session, RecordConversation{{.place = std::string(201, 'x')}}),
            "A place can be up to 200 characters long.");
  EXPECT_EQ(refusal(session, RecordConversation{{.codeWords = "Sarah Khan"}}),
            "A code word is one word of 3 to 24 letters, such as Lantern.");
}

TEST(RecordConversation, KeepsThatSomebodyWantsToBeInvolvedWithOrWithoutACodeWord) {
  const Session named =
      carriedOut(aSession(), RecordConversation{{.codeWords = " Lantern;Kettle,lantern "}});
  EXPECT_TRUE(first(named).wantsToBeInvolved);
  EXPECT_EQ(first(named).codeWords, "Lantern, Kettle");
  const Session unnamed = carriedOut(aSession(), RecordConversation{{.wantsToBeInvolved = true}});
  EXPECT_TRUE(first(unnamed).wantsToBeInvolved);
  EXPECT_EQ(first(unnamed).codeWords, "");
  EXPECT_FALSE(first(carriedOut(aSession(), RecordConversation{})).wantsToBeInvolved);
}

/// The history is handed on, and its sentences with it.
TEST(RecordConversation, SaysNoCodeWordInTheHistory) {
  EXPECT_EQ(sentenceOf(aSession(), RecordConversation{{.codeWords = "Lantern"}}),
            "Recorded conversation 1");
  const Session session = withConversation();
  EXPECT_EQ(sentenceOf(session, EditConversation{first(session).id, {.codeWords = "Lantern"}}),
            "Changed what is known of conversation 1");
}

TEST(EditConversation, ChangesWhatIsKnownOfIt) {
  const Session before = withConversation();
  const Session after =
      carriedOut(before, EditConversation{first(before).id, {.place = "Hilltop"}});
  EXPECT_EQ(first(after).place, "Hilltop");
  EXPECT_EQ(first(after).number, 1);
  EXPECT_EQ(refusal(before, EditConversation{session::ConversationId{99}, {}}),
            "That conversation is no longer in the session.");
}

TEST(RemoveConversation, LeavesItsCards) {
  const Session before = withConversation();
  const Session after = carriedOut(before, RemoveConversation{first(before).id});
  EXPECT_TRUE(after.conversations().empty());
  EXPECT_EQ(after.cards().size(), 2U);
  EXPECT_EQ(after.cardByCode("1")->conversation, std::nullopt);
}

TEST(CameFrom, SaysWhichConversationCardsCameFromAndTakesItBack) {
  const Session before = withConversation();
  EXPECT_EQ(before.cardByCode("1")->conversation, first(before).id);
  EXPECT_EQ(sentenceOf(before, CameFrom{cards(before, {"2"}), first(before).id}),
            "Noted which conversation card 2 came from");
  const Session after = carriedOut(before, CameFrom{cards(before, {"1"}), {}});
  EXPECT_EQ(after.cardByCode("1")->conversation, std::nullopt);
  EXPECT_EQ(refusal(before, CameFrom{cards(before, {"1"}), session::ConversationId{99}}),
            "That conversation is no longer in the session.");
}

TEST(AddCards, BringsConversationsAlong) {
  const Session before = withConversation();
  AddCards add{{{.said = "Fares", .conversation = 2}, {.said = "Benches", .conversation = 1}}};
  add.conversations = {{.place = "Mill"}, {.place = "Hilltop"}};
  const Session after = carriedOut(before, add);
  EXPECT_EQ(after.find(*after.cardByCode("3")->conversation)->place, "Hilltop");
  EXPECT_EQ(after.find(*after.cardByCode("4")->conversation)->number, 2);
  add.cards[0].conversation = 3;
  EXPECT_EQ(refusal(before, add), "Note 1 names a conversation that is not there.");
  add.cards[0].conversation = 0;
  EXPECT_EQ(refusal(before, add), "Note 1 names a conversation that is not there.");
}

TEST(AddCards, MayAllComeFromAConversationThereIs) {
  const Session before = withConversation();
  const Session after =
      carriedOut(before, AddCards{.cards = {{"Fares"}, {"Benches"}}, .from = first(before).id});
  EXPECT_EQ(after.cardByCode("4")->conversation, first(before).id);
  EXPECT_EQ(refusal(before, AddCards{.cards = {{"Fares"}}, .from = session::ConversationId{99}}),
            "That conversation is no longer in the session.");
}

TEST(AddCards, TakesInformationForNobodysVoiceAndRecordsNoConversationForIt) {
  AddCards add{{{.said = "It stops at six", .conversation = 1}}};
  add.conversations = {{.place = "Mill"}};
  add.kind = session::CardKind::information;
  const Session after = carriedOut(aSession(), add);
  EXPECT_FALSE(after.cardByCode("1")->isVoice());
  EXPECT_EQ(after.cardByCode("1")->conversation, std::nullopt);
  EXPECT_TRUE(after.conversations().empty());
}

TEST(SetKind, TellsInformationFromWhatResidentsSaid) {
  const Session before = aSession().withCards(2);
  const SetKind command{cards(before, {"2"}), session::CardKind::information};
  const Session after = carriedOut(before, command);
  EXPECT_TRUE(after.cardByCode("1")->isVoice());
  EXPECT_FALSE(after.cardByCode("2")->isVoice());
  EXPECT_EQ(sentenceOf(before, command), "Noted that card 2 is information from a service");
}

TEST(SetOut, KeepsWhatIsNotGiven) {
  Session session = carriedOut(aSession(), SetOut{.goal = 60, .population = 3000});
  session = carriedOut(session, SetOut{.hopedToHear = "young people; carers"});
  EXPECT_EQ(session.info().goal, 60);
  EXPECT_EQ(session.info().population, 3000);
  EXPECT_EQ(session.info().hopedToHear, "young people, carers");
  EXPECT_EQ(refusal(session, SetOut{.goal = -1}),
            "The number of conversations hoped for cannot be fewer than 0, or more than a thousand "
            "million.");
  EXPECT_EQ(refusal(session, SetOut{.smallNumber = 4}),
            "The smallest number of people that is told can be 3, 5, 8 or 10.");
}

TEST(NoticeOfMonths, TellsOfThoseThatCannotBeAndLeavesThemAsTheyAre) {
  EXPECT_EQ(noticeOfMonths({{.heldIn = "2102-05"}, {.heldIn = "2026-03"}, {}}, tests::kEvening),
            "1 conversation is dated before 1900, or in a month that has not come yet.");
  EXPECT_EQ(noticeOfMonths({{.heldIn = "2026-11"}, {}}, tests::kEvening), "");
}

TEST(ApartAtCommas, AreEachTakenOnce) {
  EXPECT_THAT(apartAtCommas(" young people ;carers,Carers\nnewcomers"),
              ElementsAre("young people", "carers", "newcomers"));
  EXPECT_THAT(apartAtCommas(" , "), ElementsAre());
}

}  // namespace
}  // namespace ct::gather
