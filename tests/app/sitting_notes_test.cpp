#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "app/sitting_test.h"
#include "support/bytes.h"

namespace ct::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Files of notes, from being chosen until they are in.
class NotesInASitting : public SittingTest {
 protected:
  void SetUp() override { makeSession(); }

  void choose(const std::string& name, const std::string& bytes) {
    putBytes(place_ / name, bytes);
    wish(ui::PreviewFile{(place_ / name).string()});
    waitUntilRead();
  }
  void take(const gather::Columns& columns) {
    wish(ui::ReadColumns{columns});
    waitUntilRead();
  }
  void waitUntilRead() {
    ASSERT_TRUE(facts().preview);
    ASSERT_TRUE(bell_.until([&] { return !facts().preview->underWay; }));
  }
  std::string saidOf(const char* code) {
    const session::Card* card = facts().session->cardByCode(code);
    return card == nullptr ? "(no such card)" : card->said;
  }
};

TEST_F(NotesInASitting, AreSeenBeforeTheyComeIn) {
  choose("notes.csv", "said\nThe last bus\n");
  EXPECT_EQ(facts().preview->table->rows(), 1U);
  EXPECT_EQ(facts().preview->notes->cards.size(), 1U);
  EXPECT_EQ(cards(), 0U);
  wish(ui::DropPreview{});
  EXPECT_FALSE(facts().preview);
}

TEST_F(NotesInASitting, ComeInTogetherAndGoByOneUndo) {
  choose("notes.csv", "said\nThe last bus\nThe first bus\n");
  view_.choosingFile = true;
  wish(ui::BringIn{});
  EXPECT_EQ(cards(), 2U);
  EXPECT_EQ(facts().session->cardByCode("1")->source, "notes.csv");
  EXPECT_FALSE(facts().preview);
  EXPECT_FALSE(view_.choosingFile);
  ask(commands::Undo{});
  EXPECT_EQ(cards(), 0U);
}

TEST_F(NotesInASitting, AreSaidToBeInAlreadyWhenAFileIsChosenAgain) {
  choose("notes.csv", "said\nThe last bus\nMore light\n");
  EXPECT_THAT(facts().preview->notes->notices, Not(testing::Contains(HasSubstr("in already"))));
  wish(ui::BringIn{});
  choose("notes.csv", "said\nThe last bus\nMore light\n");
  EXPECT_THAT(facts().preview->notes->notices.front(), HasSubstr("All 2 notes are in already"));
}

TEST_F(NotesInASitting, ComeFromTheFileAsItWasReadLast) {
  choose("notes.csv", "said\nThe old words\n");
  choose("notes.csv", "said\nThe new words\n");
  wish(ui::BringIn{});
  EXPECT_EQ(saidOf("1"), "The new words");
}

TEST_F(NotesInASitting, ComeFromTheColumnSomebodyChose) {
  choose("notes.csv", "note,place\nThe last bus,North\n");
  take({.text = "place"});
  EXPECT_EQ(facts().preview->columns.text, "place");
  wish(ui::BringIn{});
  EXPECT_EQ(saidOf("1"), "North");
}

TEST_F(NotesInASitting, AreNoneInAColumnWithoutWords) {
  choose("notes.csv", "note,place\nThe last bus,\n");
  take({.text = "place"});
  EXPECT_FALSE(facts().preview->notes);
  EXPECT_THAT(facts().preview->noNotes, HasSubstr("“place”"));
  wish(ui::BringIn{});
  EXPECT_EQ(cards(), 0U);
}

TEST_F(NotesInASitting, ComeFromTheSameColumnsOfTheNextFileOfThatShape) {
  choose("may.csv", "note,place\nThe last bus,North\n");
  take({.text = "place", .impression = "note"});
  wish(ui::BringIn{});
  choose("june.csv", "note,place\nThe first bus,South\n");
  EXPECT_EQ(facts().preview->columns, (gather::Columns{.text = "place", .impression = "note"}));
  choose("another.csv", "note,place,day\nThe first bus,South,Monday\n");
  EXPECT_EQ(facts().preview->columns.text, "note");
}

TEST_F(NotesInASitting, StayWhenTheyCannotComeIn) {
  addCard("One");
  saveVersion("first");
  choose("notes.csv", "said\nThe last bus\n");
  wish(ui::OpenVersion{1});
  wish(ui::BringIn{});
  EXPECT_NE(facts().refused, "");
  wish(ui::OpenVersion{0});
  ASSERT_TRUE(facts().preview);
  wish(ui::BringIn{});
  EXPECT_EQ(saidOf("2"), "The last bus");
}

TEST_F(NotesInASitting, AreHeldBackWhenTheyMayTellWhoSomebodyIs) {
  choose("notes.csv", "said\nRing Mrs Khan on 07700 900123\n");
  wish(ui::BringIn{});
  EXPECT_TRUE(facts().session->cardByCode("1")->heldBack);
}

TEST_F(NotesInASitting, AreCheckedInTheNextSessionToo) {
  wish(ui::NewSession{"Fares", "What would help?"});
  choose("notes.csv", "said\nRing Mrs Khan on 07700 900123\n");
  wish(ui::BringIn{});
  EXPECT_TRUE(facts().session->cardByCode("1")->heldBack);
}

TEST_F(NotesInASitting, AreHeldBackForANameSomebodyListed) {
  choose("notes.csv", "said\nThe lift at Elm Court is out\n");
  EXPECT_FALSE(facts().preview->notes->cards[0].heldBack);
  wish(ui::KeepListedNames{"elm court = a block of flats\n"});
  EXPECT_EQ(facts().refused, "");
  waitUntilRead();
  EXPECT_TRUE(facts().preview->notes->cards[0].heldBack);
  EXPECT_EQ(facts().listedNames, "elm court = a block of flats\n");
  EXPECT_FALSE(fs::exists(sessionFolder() / "names to look for.txt"));
  app::Sitting again(place_ / "sessions", clock_, [] {});
  ui::Outbox nothing;
  again.carryOut(nothing, view_);
  EXPECT_TRUE(again.facts().identity->holdsListed("Elm Court"));
}

TEST_F(NotesInASitting, AreLookedThroughForListedNamesBeforeThereIsAFolderOfSessions) {
  ASSERT_TRUE(sitting_.close(view_));
  fs::rename(place_ / "sessions", place_ / "elsewhere");
  ASSERT_TRUE(sitting_.open(place_ / "elsewhere/Late buses", view_));
  wish(ui::KeepListedNames{"Elm Court\n"});
  EXPECT_EQ(facts().refused, "");
  EXPECT_TRUE(facts().identity->holdsListed("Elm Court"));
}

TEST_F(NotesInASitting, AreCheckedAsBeforeWhenAListCannotBeKept) {
  fs::create_directories(place_ / "sessions/names to look for.txt/in the way");
  wish(ui::KeepListedNames{"Elm Court\n"});
  EXPECT_NE(facts().refused, "");
  EXPECT_NE(facts().identity, nullptr);
  EXPECT_EQ(facts().listedNames, "");
}

TEST_F(NotesInASitting, AreCheckedAgainOnceAListThatCouldNotBeReadIsMended) {
  const fs::path other = place_ / "other sessions";
  fs::create_directories(other / "names to look for.txt");
  app::Sitting sitting(other, clock_, [] {});
  outbox_.wish(ui::NewSession{"Fares", "What would help?"});
  sitting.carryOut(outbox_, view_);
  ASSERT_EQ(sitting.facts().identity, nullptr);
  ASSERT_NE(sitting.facts().identityTrouble, "");
  fs::remove(other / "names to look for.txt");
  outbox_.wish(ui::KeepListedNames{"Elm Court\n"});
  sitting.carryOut(outbox_, view_);
  EXPECT_EQ(sitting.facts().identityTrouble, "");
  ASSERT_NE(sitting.facts().identity, nullptr);
  EXPECT_TRUE(sitting.facts().identity->holdsListed("Elm Court"));
  EXPECT_TRUE(sitting.close(view_));
}

TEST_F(NotesInASitting, DoNotFollowIntoAnotherSession) {
  choose("notes.csv", "said\nThe last bus\n");
  wish(ui::NewSession{"Fares", "What would help?"});
  EXPECT_FALSE(facts().preview);
  wish(ui::BringIn{});
  EXPECT_EQ(cards(), 0U);
}

TEST_F(NotesInASitting, AreReadBehindTheScenesWhenThereAreMany) {
  std::string bytes = "said\n";
  for (int i = 0; i < 60'000; ++i)
    bytes +=
        "The bus comes late to Mrs Khan, and nobody says why, number " + std::to_string(i) + "\n";
  putBytes(place_ / "long.csv", bytes);
  wish(ui::PreviewFile{(place_ / "long.csv").string()});
  ASSERT_TRUE(facts().preview->underWay) << "it was read at once: make it longer";
  EXPECT_LT(facts().preview->share, 1);
  wish(ui::BringIn{});
  EXPECT_EQ(cards(), 0U);
  waitUntilRead();
  EXPECT_EQ(facts().preview->notes->cards.size(), 60'000U);
  wish(ui::PreviewFile{(place_ / "long.csv").string()});
  const auto begun = std::chrono::steady_clock::now();
  wish(ui::DropPreview{});
  EXPECT_FALSE(facts().preview);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(3))
      << "it stops at once";
}

TEST_F(NotesInASitting, AreNotThereWhenTheFileIsNot) {
  wish(ui::PreviewFile{(place_ / "none.csv").string()});
  waitUntilRead();
  EXPECT_THAT(facts().preview->problem, HasSubstr("none.csv"));
  EXPECT_FALSE(facts().preview->table);
}

TEST_F(NotesInASitting, LeaveNoWordInWhatIsRemembered) {
  choose("names.csv", "Anna Kowalska said the bus is late,place\nThe last bus,North\n");
  take({.text = "place"});
  wish(ui::BringIn{});
  const std::string remembered = bytesOf((place_ / "sessions/.columns.json").string());
  EXPECT_THAT(remembered, HasSubstr("note"));
  for (const char* word : {"Anna", "bus", "North", "place", "names.csv"})
    EXPECT_THAT(remembered, Not(HasSubstr(word)));
}

}  // namespace
}  // namespace ct::tests
