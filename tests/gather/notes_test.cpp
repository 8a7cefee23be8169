#include "gather/notes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "gather/tables.h"
#include "support/identity_lists.h"
#include "support/session_builder.h"

namespace ct::gather {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> saidOf(const std::vector<NewCard>& cards) {
  std::vector<std::string> said;
  said.reserve(cards.size());
  for (const NewCard& card : cards)
    said.push_back(card.said);
  return said;
}

std::string refusalOf(const Table& table, const Columns& columns) {
  const auto notes = notesFrom(table, columns, "notes.csv");
  return notes ? "(not refused)" : notes.error().sentence;
}

TEST(NotesFrom, TellsHowFarItHasComeAndStopsWhenSomebodyWantsIt) {
  const auto check = text::IdentityCheck::from(tests::identityLists(CT_SOURCE_FOLDER));
  ASSERT_TRUE(check);
  const Table table = tableOf({"note"}, {{"More buses"}, {"Light at the stop"}});
  base::Progress progress;
  ASSERT_TRUE(notesFrom(table, {.text = "note"}, "n.csv", &*check, &progress));
  EXPECT_EQ(progress.share(), 1);
  progress.stop();
  const auto stopped = notesFrom(table, {.text = "note"}, "n.csv", &*check, &progress);
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().sentence, "Reading was stopped; nothing was imported.");
}

TEST(NotesFrom, StopsWithoutListsOfNamesToo) {
  const Table table = tableOf({"note"}, {{"More buses"}, {"Light at the stop"}});
  base::Progress progress;
  ASSERT_TRUE(notesFrom(table, {.text = "note"}, "n.csv", nullptr, &progress));
  EXPECT_EQ(progress.share(), 1);
  progress.stop();
  EXPECT_FALSE(notesFrom(table, {.text = "note"}, "n.csv", nullptr, &progress));
}

TEST(NotesFrom, SaysOfAFileOfVotesThatTheCommentsAreInAnother) {
  const Table table = tableOf({"timestamp", "datetime", "comment-id", "voter-id", "vote"},
                              {{"1518", "Tue Feb 13", "4", "0", "-1"}});
  const std::string refusal = refusalOf(table, likelyColumns(table));
  EXPECT_EQ(refusal,
            "notes.csv holds votes on comments, and not what the comments say. Choose the file of "
            "comments that came with it.");
}

TEST(NotesFrom, KeepsOnlyTheWordsOfTheChosenColumns) {
  const auto notes =
      notesFrom(tableOf({"author", "note", "feel", "age"}, {{"Ann", " more buses ", "calm", "34"}}),
                {"note", "feel"}, "notes.csv");
  ASSERT_TRUE(notes);
  ASSERT_EQ(notes->cards.size(), 1u);
  EXPECT_EQ(notes->cards[0].said, "more buses");
  EXPECT_EQ(notes->cards[0].impression, "calm");
  EXPECT_EQ(notes->cards[0].people, 0);
  EXPECT_THAT(notes->droppedColumns, ElementsAre("author", "age"));
}

TEST(NotesFrom, SaysThatAColumnOfAuthorsWasLeftOut) {
  const auto notes =
      notesFrom(tableOf({"author-id", "note", "age"}, {{"7", "buses", "34"}}), {"note"}, "f");
  EXPECT_THAT(notes->notices,
              ElementsAre("Left out and not stored, because it may tell who people are: author-id.",
                          "Left out and not stored, because nobody said what it holds: age."));
}

TEST(NotesFrom, NamesOnlyTheFirstOfManyColumnsThatWereLeftOut) {
  Texts columns{"note"};
  for (int i = 1; i <= 1'200; ++i)
    columns.push_back("q" + std::to_string(i));
  Texts row(columns.size(), "x");
  const auto notes = notesFrom(tableOf(columns, {row}), {"note"}, "f");
  EXPECT_THAT(notes->notices, ElementsAre("Left out and not stored, because nobody said what it "
                                          "holds: q1, q2, q3, q4, q5, q6 and 1,194 more."));
}

TEST(NotesFrom, WarnsWhenTheChosenColumnMayNamePeople) {
  const auto notes = notesFrom(tableOf({"participant"}, {{"buses"}}), {"participant"}, "f");
  EXPECT_THAT(notes->notices, ElementsAre(HasSubstr("read the cards")));
}

TEST(NotesFrom, HoldsBackWhatModeratorsHid) {
  const auto notes = notesFrom(
      tableOf(
          {"note", "moderated"},
          {{"a", "1"}, {"b", "-1"}, {"c", "0"}, {"d", " Hidden"}, {"e", "REJECTED"}, {"f", "1-"}}),
      {.text = "note", .moderated = "moderated"}, "f");
  ASSERT_TRUE(notes);
  EXPECT_EQ(notes->heldBack, 3u);
  std::vector<std::string> held;
  for (const NewCard& card : notes->cards) {
    if (card.heldBack) held.push_back(card.said);
  }
  EXPECT_THAT(held, ElementsAre("b", "d", "e"));
  EXPECT_THAT(notes->notices, ElementsAre(HasSubstr("3 notes were hidden")));
}

TEST(NotesFrom, LeavesOutRowsWithoutWordsAndSaysWhich) {
  const auto notes = notesFrom(tableOf({"note"}, {{"a"}, {" "}, {"\u200B"}}), {"note"}, "f");
  EXPECT_THAT(saidOf(notes->cards), ElementsAre("a"));
  EXPECT_THAT(notes->blankRows, ElementsAre(3u, 4u));
  EXPECT_THAT(notes->notices, ElementsAre("2 rows were left out because nothing was said in them: "
                                          "rows 3, 4."));
}

TEST(NotesFrom, CountsRowsThatWereLeftOutAsASpreadsheetDoes) {
  const auto table =
      readTable("Notes of the spring\n\nNote,Place\n\"More\nbuses\",Hilltop\n\n,Riverside\n");
  ASSERT_TRUE(table) << table.error().sentence;
  const auto notes = notesFrom(*table, {"Note"}, "f");
  ASSERT_TRUE(notes);
  EXPECT_THAT(notes->notices,
              Contains("1 row was left out because nothing was said in it: row 6."));
}

TEST(NotesFrom, ListsOnlyTheFirstOfManyRowsWithoutWords) {
  std::vector<Texts> rows(20, {""});
  rows.push_back({"a"});
  const auto notes = notesFrom(tableOf({"note"}, rows), {"note"}, "f");
  ASSERT_TRUE(notes);
  EXPECT_THAT(notes->notices, ElementsAre(HasSubstr("rows 2, 3, 4, 5, 6, 7 and 14 more.")));
}

TEST(NotesFrom, SaysWhenLettersMayBeWrong) {
  Table table = tableOf({"note"}, {{"a\uFFFD"}, {"b"}});
  table.guessedEncoding = true;
  table.encodingName = "Windows-1252";
  const auto notes = notesFrom(table, {"note"}, "f");
  EXPECT_THAT(notes->notices,
              ElementsAre(HasSubstr("Windows-1252"), HasSubstr("1 note has letters")));
}

TEST(NotesFrom, SaysNothingWhenThereIsNothingToSay) {
  EXPECT_THAT(notesFrom(tableOf({"note"}, {{"a"}}), {"note"}, "f")->notices, IsEmpty());
}

TEST(NotesFrom, RefusesAMissingColumnAndListsThoseThereAre) {
  const Table table = tableOf({"note", "age"}, {{"a", "3"}});
  EXPECT_EQ(refusalOf(table, {"text"}), "notes.csv has no column “text”; it has “note”, “age”.");
  EXPECT_THAT(refusalOf(table, {"note", "x"}), HasSubstr("no column “x”"));
  EXPECT_THAT(refusalOf(table, {"note", std::nullopt, "y"}), HasSubstr("no column “y”"));
}

TEST(NotesFrom, AsksForTheColumnWhenNoneWasFound) {
  EXPECT_THAT(refusalOf(tableOf({"vote"}, {{"1"}}), {""}),
              AllOf(HasSubstr("notes.csv"), HasSubstr("“vote”")));
}

TEST(NotesFrom, RefusesATableWithoutANote) {
  EXPECT_THAT(refusalOf(tableOf({"note", "id"}, {{" ", "1"}}), {"note"}),
              HasSubstr("has no words in any row"));
}

TEST(NotesFrom, TakesWhoseViewItIsAndHowManyPeopleItSpeaksFor) {
  const Table table =
      tableOf({"What was said", "Voice", "People"}, {{"More buses", "own", "3"},
                                                     {"Light", "Someone I spoke with", "many"},
                                                     {"Benches", "several", "-2"},
                                                     {"Trees", "the mayor", " 12 "}});
  const auto notes = notesFrom(table, likelyColumns(table), "cards.csv");
  ASSERT_TRUE(notes) << notes.error().sentence;
  const auto& cards = notes->cards;
  EXPECT_EQ(cards[0].voice, session::Voice::own);
  EXPECT_EQ(cards[1].voice, session::Voice::someone);
  EXPECT_EQ(cards[2].voice, session::Voice::several);
  EXPECT_EQ(cards[3].voice, session::Voice::unknown);
  EXPECT_EQ(cards[0].people, 3);
  EXPECT_EQ(cards[1].people, 0);
  EXPECT_EQ(cards[2].people, 0);
  EXPECT_EQ(cards[3].people, 12);
  EXPECT_THAT(notes->droppedColumns, IsEmpty());
}

/// With all that tells of a conversation.
Columns aboutConversations() {
  return {.text = "note",
          .conversation = "talk",
          .tookPart = "people",
          .month = "when",
          .place = "where",
          .way = "how",
          .kinds = "who"};
}

Texts conversationColumns() {
  return {"note", "people", "talk", "when", "where", "how", "who"};
}

TEST(NotesFrom, PutsRowsOfOneConversationTogetherAndKeepsNothingOfItsName) {
  const auto notes = notesFrom(
      tableOf(conversationColumns(),
              {{"More buses", "2", "Ann", "14/03/2026", "Riverside", "Door knocking", "carers"},
               {"Light at the stop", "3", "Ann", "14/03/2026", "Riverside", "doorstep", "carers"},
               {"Fares", "1", "Bob", "May 2026", "", "1-1", ""},
               {"Benches", "", "", "", "", "", ""}}),
      aboutConversations(), "notes.csv");
  ASSERT_TRUE(notes) << notes.error().sentence;
  ASSERT_EQ(notes->conversations.size(), 2U);
  EXPECT_EQ(notes->conversations[0], (ConversationFacts{.heldIn = "2026-03",
                                                        .place = "Riverside",
                                                        .way = session::Way::doorstep,
                                                        .people = 3,
                                                        .kinds = "carers"}));
  EXPECT_EQ(notes->conversations[1].way, session::Way::oneToOne);
  EXPECT_EQ(notes->cards[0].conversation, 1);
  EXPECT_EQ(notes->cards[1].conversation, 1);
  EXPECT_EQ(notes->cards[2].conversation, 2);
  EXPECT_EQ(notes->cards[3].conversation, std::nullopt);
  EXPECT_THAT(notes->aboutConversations,
              testing::ElementsAre("2 conversations come in with them."));
}

TEST(NotesFrom, TakesEachRowForAConversationWhereNothingSaysOtherwise) {
  Columns columns = aboutConversations();
  columns.conversation.reset();
  const auto notes =
      notesFrom(tableOf(conversationColumns(), {{"More buses", "", "", "", "Mill", "", ""},
                                                {"Fares", "", "", "", "Mill", "", ""},
                                                {"Benches", "4", "", "", "", "", ""}}),
                columns, "notes.csv");
  ASSERT_TRUE(notes);
  EXPECT_EQ(notes->conversations.size(), 3U);
  EXPECT_THAT(notes->aboutConversations,
              testing::ElementsAre(
                  "3 conversations come in with them: each row is taken for one. If several notes "
                  "are of one conversation, press the column that says which."));
}

TEST(NotesFrom, LeavesOutWhatTellsWhoAConversationWasWith) {
  const auto check = text::IdentityCheck::from(tests::identityLists(CT_SOURCE_FOLDER));
  ASSERT_TRUE(check);
  const auto notes = notesFrom(
      tableOf(conversationColumns(),
              {{"More buses", "", "7", "soon", "4 Elm Road", "fair", "the family of Mrs Khan"}}),
      aboutConversations(), "notes.csv", &*check);
  ASSERT_TRUE(notes);
  EXPECT_EQ(notes->conversations.at(0), (ConversationFacts{.way = session::Way::event}));
  EXPECT_THAT(notes->aboutConversations,
              testing::IsSupersetOf(
                  {"1 date could not be read as a month and is left out.",
                   "2 places or kinds of people may tell who somebody is and are left out."}));
}

/// With who wants to be involved.
Columns aboutInvolved() {
  return {.text = "note", .conversation = "talk", .involved = "involved", .codeWords = "word"};
}

TEST(NotesFrom, KeepsWhoWantsToBeInvolvedByCodeWord) {
  const auto notes = notesFrom(tableOf({"note", "talk", "involved", "word", "name"},
                                       {{"More buses", "1", "Yes, on Saturdays", "Lantern", "Ann"},
                                        {"Fares", "1", "", "Kettle", "Bob"},
                                        {"Light", "2", "no", "", "Cleo"},
                                        {"Benches", "3", "✔", "", "Dan"},
                                        {"Stops", "4", "", "Pebble", "Eve"},
                                        {"Rain", "4", "", "pebble", "Eve"}}),
                               aboutInvolved(), "notes.csv");
  ASSERT_TRUE(notes) << notes.error().sentence;
  ASSERT_EQ(notes->conversations.size(), 4U);
  EXPECT_EQ(notes->conversations[0],
            (ConversationFacts{.wantsToBeInvolved = true, .codeWords = "Lantern, Kettle"}));
  EXPECT_EQ(notes->conversations[1], ConversationFacts{});
  EXPECT_EQ(notes->conversations[2], (ConversationFacts{.wantsToBeInvolved = true}));
  EXPECT_EQ(notes->conversations[3],
            (ConversationFacts{.wantsToBeInvolved = true, .codeWords = "Pebble"}));
  EXPECT_THAT(notes->aboutConversations,
              testing::ElementsAre("4 conversations come in with them.",
                                   "1 conversation with somebody who wants to be involved has no "
                                   "code word, and so your own list cannot say who it is."));
  EXPECT_THAT(notes->droppedColumns, testing::ElementsAre("name"));
}

TEST(NotesFrom, LeavesOutWhatIsNoCodeWordOrNeitherYesNorNo) {
  const auto check = text::IdentityCheck::from(tests::identityLists(CT_SOURCE_FOLDER));
  ASSERT_TRUE(check);
  const auto notes = notesFrom(tableOf({"note", "talk", "involved", "word"},
                                       {{"More buses", "1", "yes", "sarah"},
                                        {"Fares", "2", "call 07700 900123", "Sarah Khan, Lantern"},
                                        {"Light", "3", "Sarah", "07700 900123"}}),
                               aboutInvolved(), "notes.csv", &*check);
  ASSERT_TRUE(notes) << notes.error().sentence;
  EXPECT_EQ(notes->conversations.at(0), (ConversationFacts{.wantsToBeInvolved = true}));
  EXPECT_EQ(notes->conversations.at(1),
            (ConversationFacts{.wantsToBeInvolved = true, .codeWords = "Lantern"}));
  EXPECT_EQ(notes->conversations.at(2), ConversationFacts{});
  EXPECT_THAT(
      notes->aboutConversations,
      testing::IsSupersetOf(
          {"Whether somebody wants to be involved is said in 2 rows by neither yes nor no, "
           "and is left out there.",
           "Left out as code words: “07700 900123”, “Sarah Khan”, “sarah”. A code word is one word "
           "of letters that nobody is called, and one conversation has 40 at most."}));
}

TEST(NotesFrom, BringsInNoMoreCodeWordsOfAConversationThanItCanHave) {
  std::vector<Texts> rows;
  for (char a = 'a'; a <= 'z'; ++a)
    for (const char b : {'x', 'y'})
      rows.push_back({"More buses", "1", "", std::string{a, b, 'z'}});
  const auto notes =
      notesFrom(tableOf({"note", "talk", "involved", "word"}, rows), aboutInvolved(), "notes.csv");
  ASSERT_TRUE(notes);
  EXPECT_TRUE(conversationOf(notes->conversations.at(0)));
  EXPECT_THAT(notes->aboutConversations,
              testing::Contains(testing::AllOf(testing::StartsWith("Left out as code words: "),
                                               testing::HasSubstr(" and others. "))));
}

TEST(NotesFrom, TakeWhatOurOwnFilesCallInformationForNobodysVoice) {
  const auto notes = notesFrom(
      tableOf({"What was said", "Voice", "Place"},
              {{"The 12 stops at six", "information", "Mill"}, {"More buses", "own", "Mill"}}),
      {.text = "What was said", .voice = "Voice", .place = "Place"}, "cards.csv");
  ASSERT_TRUE(notes);
  EXPECT_EQ(notes->cards[0].kind, session::CardKind::information);
  EXPECT_EQ(notes->cards[0].conversation, std::nullopt);
  EXPECT_EQ(notes->cards[1].kind, session::CardKind::heard);
  EXPECT_EQ(notes->conversations.size(), 1U);
}

TEST(NotesFrom, GivesTheWordsBackThatASpreadsheetGuarded) {
  const auto notes = notesFrom(tableOf({"note"}, {{"'- more benches"}, {"'+1"}, {"'twas dark"}}),
                               {"note"}, "notes.csv");
  EXPECT_THAT(saidOf(notes->cards), ElementsAre("- more benches", "+1", "'twas dark"));
}

TEST(NotesFrom, SaysWhichNotesASpreadsheetMayHaveSpoilt) {
  for (const char* spoilt :
       {"05-Jun", "Jun-05", "4.47912E+11", "2026-06-05 00:00:00", "5/6/2026"}) {
    const auto notes =
        notesFrom(tableOf({"note"}, {{"More buses"}, {spoilt}}), {"note"}, "notes.csv");
    EXPECT_THAT(notes->notices,
                ElementsAre(AllOf(HasSubstr("1 note looks like a date or a number"),
                                  HasSubstr(std::string("the first “") + spoilt + "”"))));
  }
  for (const char* sound : {"5-6", "In June 05-Jun was said", "447912", "E+11"}) {
    EXPECT_THAT(notesFrom(tableOf({"note"}, {{sound}}), {"note"}, "notes.csv")->notices, IsEmpty());
  }
}

TEST(NotesFrom, SaysWhichRowsWereHiddenAndThatLinesAreNotes) {
  Table table = tableOf({"note"}, {{"More buses"}, {"Light"}});
  table.hiddenRows = 1;
  table.lines = true;
  EXPECT_THAT(notesFrom(table, {"note"}, "notes.xlsx")->notices,
              ElementsAre(HasSubstr("hides 1 row; it comes in too"),
                          HasSubstr("every line is taken for a note")));
}

TEST(NotesFrom, BringsInWhatWasSaidTwiceAndSaysSo) {
  const auto notes = notesFrom(
      tableOf({"note"},
              {{"The last bus goes too early"}, {"Light"}, {"the last bus goes too early!"}}),
      {"note"}, "notes.csv");
  EXPECT_EQ(notes->cards.size(), 3U);
  EXPECT_THAT(notes->notices, ElementsAre(HasSubstr("1 note says nearly the same")));
}

TEST(NotesFrom, SaysWhatStoodAboveTheNamesOfTheColumns) {
  const auto table = readTable("Elm Court,\nnote,where\nMore buses,Mill\n");
  const auto notes = notesFrom(*table, {"note"}, "notes.csv");
  EXPECT_THAT(notes->notices, testing::Contains(HasSubstr("names of the columns: Elm Court.")));
}

TEST(NotesFromLines, MakesANoteOfEachLineThatHasWords) {
  EXPECT_THAT(saidOf(notesFromLines("one\r\n\r\n  two \n\u200B\nthree")),
              ElementsAre("one", "two", "three"));
}

TEST(NotesFromLines, LeavesOutHowListsBeginTheirLines) {
  EXPECT_THAT(saidOf(notesFromLines("• one\n- two\n– three\n* four\n-5 degrees in the hall")),
              ElementsAre("one", "two", "three", "four", "-5 degrees in the hall"));
  EXPECT_THAT(saidOf(notesFromLines("1. one\n2) two\n(3) three")),
              ElementsAre("one", "two", "three"));
  EXPECT_THAT(saidOf(notesFromLines("1. one\ntwo")), ElementsAre("1. one", "two"));
  EXPECT_THAT(saidOf(notesFromLines("20. March was too late")),
              ElementsAre("20. March was too late"));
}

TEST(NoticeOfRepeats, SaysHowManyNotesAreInAlreadyWordForWord) {
  const session::Session session = tests::aSession().withCard("More buses").withCard("Light");
  const auto notice = [&](const char* lines) {
    return noticeOfRepeats(session, notesFromLines(lines));
  };
  EXPECT_EQ(notice("Benches\nmore buses"), "");
  EXPECT_THAT(notice("More buses\nBenches"), HasSubstr("1 note is in already, word for word"));
  EXPECT_THAT(notice("Light\nMore buses"),
              HasSubstr("All 2 notes are in already, word for word. Was this file brought in"));
  EXPECT_EQ(notice(""), "");
}

TEST(NotesFromLines, MakesNoneOfNothing) {
  EXPECT_THAT(notesFromLines(""), IsEmpty());
  EXPECT_THAT(notesFromLines(" \n\n"), IsEmpty());
}

}  // namespace
}  // namespace ct::gather
