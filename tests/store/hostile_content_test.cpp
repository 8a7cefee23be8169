#include <fmt/format.h>
#include <gmock/gmock.h>
#include <sqlite3.h>

#include <limits>
#include <string>

#include "store/failure.h"
#include "store/hostile_file.h"

/// What somebody who knows the format can put into a session's tables.
namespace ct::tests {
namespace {

using testing::HasSubstr;

using HostileContent = HostileFile;

TEST_F(HostileContent, IsRefusedWithVirtualTables) {
  runSql("CREATE VIRTUAL TABLE words USING fts5(said)");
  expectRefused("damaged", kOtherTables);
  putBytes(file, sound);
  runSql("CREATE VIRTUAL TABLE places USING rtree(id, a, b)");
  expectRefused("damaged", kOtherTables);
}

TEST_F(HostileContent, IsRefusedWithGeneratedColumnsChecksAndIndexesOfItsOwn) {
  for (const char* sql :
       {"ALTER TABLE card ADD COLUMN extra TEXT GENERATED ALWAYS AS (hex(zeroblob(100000000)))",
        "CREATE INDEX own ON card (said)", "CREATE INDEX own ON card (length(said))"}) {
    putBytes(file, sound);
    runSql(sql);
    expectRefused("damaged", kOtherTables);
  }
}

TEST_F(HostileContent, IsRefusedWhenTheSchemaItselfWasRewritten) {
  runSql(
      "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = replace(sql, 'TEXT NOT NULL', "
      "'TEXT NOT NULL DEFAULT (load_extension(char(47)))') WHERE name = 'card'");
  expectRefused("damaged", kOtherTables);
}

/// Evaluating what a schema from elsewhere says of its columns may take for ever; so it is compared
/// before anything is checked, and refused for that.
TEST_F(HostileContent, IsRefusedForItsSchemaBeforeAnythingOfItIsEvaluated) {
  runSql(
      "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = replace(sql, ') STRICT',"
      " ', CHECK (length(hex(zeroblob(200000000 + id))) > 0)) STRICT') WHERE name = 'card'");
  const auto read = store::readSession(folder);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().detail, kOtherTables);
  const auto opened = store::LiveFile::open(folder);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().detail, kOtherTables);
}

TEST_F(HostileContent, CannotAskForMoreMemoryThanAComputerHas) {
  ASSERT_TRUE(store::readSession(folder));
  const sqlite3_int64 limit = sqlite3_hard_heap_limit64(-1);
  EXPECT_GT(limit, 0);
  EXPECT_LE(limit, sqlite3_int64{4} << 30);
}

TEST_F(HostileContent, OfANewerProgramIsReadInOurTablesAlone) {
  // What quick_check of the whole would find fault with.
  runSql(
      "PRAGMA user_version=99; CREATE TABLE news (id INTEGER PRIMARY KEY, n INTEGER);"
      "INSERT INTO news VALUES (1, NULL); PRAGMA writable_schema=ON;"
      "UPDATE sqlite_schema SET sql = replace(sql, 'n INTEGER)', 'n INTEGER NOT NULL)')"
      " WHERE name = 'news'");
  EXPECT_TRUE(store::readSession(folder));
}

TEST_F(HostileContent, IsRefusedWithEndlessWords) {
  expectRefusedAfter(
      "UPDATE card SET said = replace(hex(zeroblob(30000000)), '00', 'word ') WHERE id = 2",
      "card 2 has words nobody can have typed in its said.");
}

TEST_F(HostileContent, IsRefusedWithWordsOneByteLongerThanAnybodyTypes) {
  constexpr std::size_t kLongest = 1 << 20;
  spoilWords(std::string(kLongest, 'x'));
  EXPECT_TRUE(store::readSession(folder)) << "so long they may be";
  putBytes(file, sound);
  spoilWords(std::string(kLongest + 1, 'x'));
  expectRefused("damaged", "card 2 has words nobody can have typed in its said.");
}

TEST_F(HostileContent, IsRefusedWithBytesInPlaceOfWords) {
  runSql(
      "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')')"
      " WHERE name = 'card'; PRAGMA writable_schema=RESET;"
      "UPDATE card SET said = zeroblob(50000000) WHERE id = 2;"
      "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = rtrim(sql) || ' STRICT'"
      " WHERE name = 'card'");
  expectRefused("damaged", "non-TEXT value in card.said");
}

TEST_F(HostileContent, IsRefusedWhenStepsOfTheHistoryGoRoundInACircle) {
  expectRefusedAfter("UPDATE edit SET follows = number", "history");
  expectRefusedAfter("UPDATE edit SET follows = number + 1", "history");
  expectRefusedAfter("UPDATE edit SET follows = -1", "history");
}

TEST_F(HostileContent, IsRefusedWithNumbersOutOfRange) {
  const std::string last = std::to_string(std::numeric_limits<std::int64_t>::max());
  for (const std::string& id : {last, std::string("-2"), std::string("0")}) {
    expectRefusedAfter("PRAGMA foreign_keys=OFF; UPDATE card SET id = " + id + " WHERE id = 2",
                       "ids");
  }
  expectRefusedAfter("UPDATE meta SET value = '1' WHERE name = 'next_id'", "ids");
  expectRefusedAfter("UPDATE card SET people = -" + last + " WHERE id = 2",
                     "card 2 counts what nobody can have counted in its people.");
  expectRefusedAfter("UPDATE edit SET number = " + last + " WHERE number = 1", "history");
}

TEST_F(HostileContent, IsRefusedWhenTwoThingsOfUnlikeKindsHaveOneNumber) {
  expectRefusedAfter(
      "INSERT INTO differing_view SELECT max(id), 'the same', 1, (SELECT min(id) FROM theme), NULL"
      " FROM card",
      "has the number of something else.");
}

/// Only through the bytes themselves, past the key: of a row its number stands before its values.
TEST_F(HostileContent, IsRefusedWhenARowIsThereTwice) {
  constexpr std::size_t kBefore = 18;  // from a card's number to what it said
  std::string spoilt = sound;
  bool found = false;
  for (std::size_t at = spoilt.find("Robert')"); at != std::string::npos && !found;
       at = spoilt.find("Robert')", at + 1)) {
    char& number = spoilt[at - kBefore];
    found = number == 4 && spoilt[at - 1] == '4';
    if (found) number = 3;
  }
  ASSERT_TRUE(found);
  putBytes(file, spoilt);
  expectRefused("damaged", "Rowid 3 out of order");
}

/// Two names of one index, or each other's: what is looked up by them is not what stands there.
TEST_F(HostileContent, IsRefusedOrNotWorkedOnWhenAnIndexIsNotItsOwn) {
  const std::string other =
      "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM "
      "sqlite_schema AS other WHERE other.name = 'placement_card')"
      " WHERE name = 'placement_theme'";
  runSql(other);
  expectRefused("damaged", "invalid rootpage");
  putBytes(file, sound);
  runSql(
      "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage = (SELECT sum(rootpage) FROM "
      "sqlite_schema AS both WHERE both.name IN ('placement_card', 'placement_theme')) - rootpage"
      " WHERE name IN ('placement_card', 'placement_theme')");
  EXPECT_TRUE(sameRecords(valueOf(store::readSession(folder)).session, *records));
  const auto opened = store::LiveFile::open(folder);
  ASSERT_FALSE(opened);
  EXPECT_THAT(opened.error().detail, HasSubstr("missing from index"));
}

TEST(StepLimit, EndsWhatWouldNeverEnd) {
  store::Database database = store::Database::inMemory();
  const std::string endless =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
  {
    const store::StepLimit limit(database, 1'000'000);
    try {
      database.numberFrom(endless);
      FAIL() << "it ended";
    } catch (const store::Trouble& trouble) {
      EXPECT_THAT(trouble.reason(), HasSubstr("longer than a file of its size may"));
    }
  }
  EXPECT_EQ(database.numberFrom("SELECT 2"), 2) << "and then it counts no more";
}

}  // namespace
}  // namespace ct::tests
