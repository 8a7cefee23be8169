#include "paper/print.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "gather/notes.h"
#include "gather/table.h"
#include "paper/pages.h"

namespace ct::paper {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using tests::aSession;
using tests::readBack;
using tests::unspaced;

constexpr What kAll[]{What::sixCards, What::twelveCards, What::largeCards, What::noteSheets,
                      What::sortingSheet};

std::string printed(const session::Session& session, What what) {
  auto done = print(session, what);
  EXPECT_TRUE(done) << (done ? "" : done.error().sentence);
  return done ? done->bytes : "";
}

/// The notes that are in every script the program promises.
std::vector<std::string> everyScript() {
  const auto table = gather::readTable(
      tests::bytesOf(std::string(CT_SOURCE_FOLDER) + "/tests/data/every_script.csv"));
  EXPECT_TRUE(table);
  std::vector<std::string> notes;
  const auto read = gather::notesFrom(*table, gather::likelyColumns(*table), "every_script.csv");
  EXPECT_TRUE(read);
  for (const gather::NewCard& card : read->cards)
    notes.push_back(card.said);
  return notes;
}

TEST(Print, GivesAPdfOfA4WithThatManyPages) {
  const auto session = aSession().withCards(13).session();
  const auto done = print(session, What::sixCards);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->pages, 3U);
  EXPECT_THAT(done->bytes, StartsWith("%PDF-"));
  EXPECT_THAT(done->bytes, HasSubstr("/Count 3"));
  EXPECT_THAT(done->bytes, HasSubstr("595.27"));
  EXPECT_THAT(done->bytes, HasSubstr("841.88"));
}

TEST(Print, GivesTheSameBytesForTheSameSession) {
  const auto session = tests::aSession().withCards(9).withTheme("Buses", {"1"}).session();
  for (const What what : kAll)
    EXPECT_TRUE(printed(session, what) == printed(session, what)) << fileNameOf(what);
}

TEST(Print, DatesTheFileByTheSessionAndNotByTheClock) {
  EXPECT_THAT(printed(aSession(), What::noteSheets), HasSubstr("20261121140200"));
}

TEST(Print, CanBeReadBackInEveryScript) {
  auto builder = aSession();
  for (const std::string& note : everyScript())
    builder.withCard(note);
  for (const What what : {What::sixCards, What::twelveCards, What::largeCards}) {
    const std::string words = unspaced(readBack(printed(builder, what)));
    for (const char* each :
         {"beforemyshiftends", "skończęzmianę", "末班车", "cùngchạytrước", "gweithio", "dhammaan"})
      EXPECT_THAT(words, HasSubstr(each)) << fileNameOf(what);
    for (const char* letters : {"ح", "آ", "ब", "আ", "ਬ", "છ", "வ"})
      EXPECT_THAT(words, HasSubstr(letters)) << fileNameOf(what);
  }
}

/// Glyphs that stand for letters no font has are boxes; none is drawn for the promised scripts.
TEST(Print, EmbedsAFontForEveryScript) {
  auto builder = aSession();
  for (const std::string& note : everyScript())
    builder.withCard(note);
  const std::string pdf = printed(builder, What::sixCards);
  EXPECT_GT(pdf.size(), printed(aSession().withCards(18), What::sixCards).size() + 20'000);
}

TEST(Print, LetsNoHeldBackWordIntoAnyFile) {
  const auto session = aSession()
                           .withCard("The last bus goes too early", "She seemed tired")
                           .withCard("Mrs Khan of 4 Alma Street said so")
                           .withTheme("Mrs Khan of 4 Alma Street said so", {"1", "2"})
                           .heldBack({"2"})
                           .with(facilitate::SetPurpose{"Mrs Khan of 4 Alma Street said so"})
                           .session();
  for (const What what : kAll) {
    const std::string words = readBack(printed(session, what));
    EXPECT_THAT(words, Not(HasSubstr("Khan"))) << fileNameOf(what);
    EXPECT_THAT(words, Not(HasSubstr("tired"))) << fileNameOf(what);
  }
}

TEST(Print, RefusesCardsWhereThereAreNoneToPrint) {
  const auto none = print(aSession(), What::sixCards);
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().sentence, "There are no cards to print yet.");
  const auto held = print(aSession().withCards(1).heldBack({"1"}), What::largeCards);
  ASSERT_FALSE(held);
  EXPECT_EQ(held.error().sentence, "Every card is held back, and held-back cards are not printed.");
}

TEST(Print, GivesBlankSheetsOfAnEmptySession) {
  EXPECT_TRUE(print(aSession(), What::noteSheets));
  EXPECT_TRUE(print(aSession(), What::sortingSheet));
}

TEST(Print, TakesHostileWords) {
  auto builder = aSession();
  const std::vector<std::string> hostile{std::string(20'000, 'a'),
                                         "\xFF\xFE",
                                         "אוטובוס 12 then לילה, and 7 again",
                                         "a\u0301\u0302\u0303\u0304\u0305\u0306",
                                         "() \\) Tj ET endstream",
                                         "e\n\n\n\n\n\n\n\n\nf"};
  for (const std::string& said : hostile)
    builder.withCard(said);
  for (const What what : kAll)
    EXPECT_THAT(printed(builder, what), StartsWith("%PDF-"));
}

TEST(Print, KeepsTheOrderOfMixedDirectionsAcrossLines) {
  std::string said = "He said “";
  for (int i = 1; i < 40; ++i)
    said += "חופשי " + std::to_string(100 + i) + " ";
  said += "” and left.";
  const std::string words = readBack(printed(aSession().withCard(said), What::sixCards));
  for (int i = 1; i < 40; ++i)
    EXPECT_THAT(words, HasSubstr(std::to_string(100 + i)));
}

TEST(Print, TakesFiveHundredCardsInAFewSeconds) {
  const auto session = aSession().withCards(500).session();
  const auto begun = std::chrono::steady_clock::now();
  const auto done = print(session, What::twelveCards);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->pages, 42U);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(20));
}

}  // namespace
}  // namespace ct::paper
