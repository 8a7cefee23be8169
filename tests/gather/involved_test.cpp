#include "gather/involved.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "gather/conversations.h"
#include "support/identity_lists.h"
#include "support/session_builder.h"
#include "text/identity_lists.h"

namespace ct::gather {
namespace {

using session::Session;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using tests::aSession;

constexpr const char* kNoWord = "A code word is one word of 3 to 24 letters, such as Lantern.";

text::IdentityCheck check() {
  return *text::IdentityCheck::from(tests::identityLists(CT_SOURCE_FOLDER));
}

std::vector<std::string> wordsToSuggest() {
  return text::entriesOf(
      tests::contentsOf(std::filesystem::path(CT_SOURCE_FOLDER) / "assets/code-words/words.txt"));
}

TEST(CodeWord, IsOneWordOfLettersInAnyScript) {
  for (const char* word :
       {"Lantern", "lantern", "Jack-knife", "Łódka", "لالٹین", "लालटेन", "灯笼花"})
    EXPECT_EQ(whyNoCodeWord(word), "") << word;
}

TEST(CodeWord, IsNothingThatCouldBeAWholeNameANumberOrAnAddress) {
  for (const char* word :
       {"", "SK", "Sarah Khan", "07700 900123", "07700900123", "LS6", "sk@x.org", "Lantern2",
        "-lantern", "Lantern-", "O'Connor", "@lantern", "=lantern", "abcdefghijklmnopqrstuvwxy"})
    EXPECT_EQ(whyNoCodeWord(word), kNoWord) << word;
}

TEST(CodeWord, IsNobodysNameHoweverItIsWritten) {
  const text::IdentityCheck names = check();
  for (const char* word : {"Sarah", "sarah", "SARAH", "Mary-Jane", "Rose", "rose", "April"})
    EXPECT_EQ(
        whyNoCodeWord(word, &names),
        "“" + std::string(word) + "” may be somebody's name. Take a word that nobody is called.");
  EXPECT_EQ(whyNoCodeWord("Lantern", &names), "");
}

TEST(CodeWord, IsNothingAnOrganiserHasListed) {
  text::IdentityLists lists = tests::identityLists(CT_SOURCE_FOLDER);
  lists.listed = "Lantern\n";
  const auto names = text::IdentityCheck::from(lists);
  EXPECT_THAT(whyNoCodeWord("lantern", &*names), HasSubstr("may be somebody's name"));
}

TEST(CodeWords, AreLookedAtOneByOne) {
  const text::IdentityCheck names = check();
  EXPECT_EQ(whyNoCodeWords("Lantern, Kettle", &names), "");
  EXPECT_EQ(whyNoCodeWords("", &names), "");
  EXPECT_THAT(whyNoCodeWords("Lantern, Sarah", &names), HasSubstr("“Sarah”"));
  EXPECT_EQ(whyNoCodeWords("Lantern, 12"), kNoWord);
}

/// "aaa", "aab", "aac" …
std::string manyWords(int count) {
  std::string words;
  for (int i = 0; i < count; ++i)
    words +=
        std::string{'a', static_cast<char>('a' + i / 26), static_cast<char>('a' + i % 26), ','};
  return words;
}

TEST(CodeWords, AreFortyAtMost) {
  EXPECT_EQ(whyNoCodeWords(manyWords(40)), "");
  EXPECT_EQ(whyNoCodeWords(manyWords(41)), "One conversation can have 40 code words at most.");
}

TEST(CodeWordsToSuggest, CanAllBeTaken) {
  const text::IdentityCheck names = check();
  const std::vector<std::string> words = wordsToSuggest();
  EXPECT_THAT(words, SizeIs(testing::Ge(200)));
  for (const std::string& word : words)
    EXPECT_EQ(whyNoCodeWord(word, &names), "");
}

TEST(FreeCodeWord, IsOneThatNobodyHasYet) {
  const Session session =
      aSession().with(RecordConversation{{.codeWords = "Kettle"}}).with(RecordConversation{});
  const std::vector<std::string> words{"Lantern", "Kettle", "Pebble"};
  for (std::uint64_t chance = 0; chance < 9; ++chance)
    EXPECT_EQ(freeCodeWord(words, session, "lantern", chance), "Pebble");
  EXPECT_EQ(freeCodeWord(words, session, "Lantern, Pebble", 1), "");
  EXPECT_EQ(freeCodeWord({}, session, "", 1), "");
}

TEST(FreeCodeWord, IsAnotherByChance) {
  const std::vector<std::string> words{"Lantern", "Kettle", "Pebble"};
  EXPECT_EQ(freeCodeWord(words, aSession(), "", 3), "Lantern");
  EXPECT_EQ(freeCodeWord(words, aSession(), "", 4), "Kettle");
}

Session campaign() {
  return aSession()
      .with(RecordConversation{{.heldIn = "2026-05", .place = "Mill", .codeWords = "Kettle"}})
      .with(RecordConversation{{.wantsToBeInvolved = true}})
      .with(RecordConversation{{.heldIn = "2026-04"}})
      .with(RecordConversation{
          {.heldIn = "2026-03", .place = "=Riverside", .codeWords = "Pebble; Lantern, pebble"}});
}

TEST(Involved, AreThoseWhoWantToBeTheLongestWaitingFirst) {
  const Session session = campaign();
  std::vector<std::string> words;
  for (const Involved& each : involvedIn(session))
    words.push_back(each.codeWord + " " + std::to_string(session.find(each.conversation)->number));
  EXPECT_THAT(words, ElementsAre("Pebble 4", "Lantern 4", "Kettle 1", " 2"));
  EXPECT_THAT(involvedIn(aSession()), IsEmpty());
}

TEST(Involved, GoIntoASpreadsheetAsWordsAlone) {
  EXPECT_EQ(involvedAsTable(campaign()),
            "Code word\tWaiting since\tPart of town\tConversation\n"
            "Pebble\tMarch 2026\t'=Riverside\t4\n"
            "Lantern\tMarch 2026\t'=Riverside\t4\n"
            "Kettle\tMay 2026\tMill\t1\n"
            "\t\t\t2\n");
}

}  // namespace
}  // namespace ct::gather
