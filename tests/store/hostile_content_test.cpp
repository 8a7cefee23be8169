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

class HostileContent : public HostileFile {
 protected:
  /// Gives the file the sums that fit what was put into it.
  void sum() {
    store::Database database(file, store::OpenAs::writing);
    store::saveSums(database);
    database.run("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE");
  }
  void refuses(const std::string& sql) {
    SCOPED_TRACE(sql);
    putBytes(file, sound);
    runSql(sql);
    sum();
    expectRefused("damaged");
  }
};

TEST_F(HostileContent, IsRefusedWithVirtualTables) {
  runSql("CREATE VIRTUAL TABLE words USING fts5(said)");
  expectRefused("damaged");
  putBytes(file, sound);
  runSql("CREATE VIRTUAL TABLE places USING rtree(id, a, b)");
  expectRefused("damaged");
}

TEST_F(HostileContent, IsRefusedWithGeneratedColumnsChecksAndIndexesOfItsOwn) {
  for (const char* sql :
       {"ALTER TABLE card ADD COLUMN extra TEXT GENERATED ALWAYS AS (hex(zeroblob(100000000)))",
        "CREATE INDEX own ON card (said)", "CREATE INDEX own ON card (length(said))"}) {
    putBytes(file, sound);
    runSql(sql);
    expectRefused("damaged");
  }
}

TEST_F(HostileContent, IsRefusedWhenTheSchemaItselfWasRewritten) {
  runSql(
      "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = replace(sql, 'TEXT NOT NULL', "
      "'TEXT NOT NULL DEFAULT (load_extension(char(47)))') WHERE name = 'card'");
  expectRefused("damaged");
}

/// Evaluating what a schema from elsewhere says of its columns may take for ever; so it is compared
/// before anything is checked, and refused for that.
TEST_F(HostileContent, IsRefusedForItsSchemaBeforeAnythingOfItIsEvaluated) {
  runSql(
      "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = replace(sql, ') STRICT',"
      " ', CHECK (length(hex(zeroblob(200000000 + id))) > 0)) STRICT') WHERE name = 'card'");
  const auto read = store::readSession(folder);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().detail, "its tables are not those of a session");
  const auto opened = store::LiveFile::open(folder);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().detail, "its tables are not those of a session");
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
  refuses("UPDATE card SET said = replace(hex(zeroblob(30000000)), '00', 'word ') WHERE id = 2");
}

TEST_F(HostileContent, IsRefusedWithBytesInPlaceOfWords) {
  runSql(
      "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')')"
      " WHERE name = 'card'; PRAGMA writable_schema=RESET;"
      "UPDATE card SET said = zeroblob(50000000) WHERE id = 2;"
      "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = rtrim(sql) || ' STRICT'"
      " WHERE name = 'card'");
  expectRefused("damaged");
}

TEST_F(HostileContent, IsRefusedWhenStepsOfTheHistoryGoRoundInACircle) {
  refuses("UPDATE edit SET follows = number");
  refuses("UPDATE edit SET follows = number + 1");
  refuses("UPDATE edit SET follows = -1");
}

TEST_F(HostileContent, IsRefusedWithNumbersOutOfRange) {
  const std::string last = std::to_string(std::numeric_limits<std::int64_t>::max());
  refuses("PRAGMA foreign_keys=OFF; UPDATE card SET id = " + last + " WHERE id = 2");
  refuses("PRAGMA foreign_keys=OFF; UPDATE card SET id = -2 WHERE id = 2");
  refuses("PRAGMA foreign_keys=OFF; UPDATE card SET id = 0 WHERE id = 2");
  refuses("UPDATE meta SET value = '1' WHERE name = 'next_id'");
  refuses("UPDATE card SET people = -" + last + " WHERE id = 2");
  refuses("UPDATE edit SET number = " + last + " WHERE number = 1");
}

TEST_F(HostileContent, IsRefusedWhenTwoThingsOfUnlikeKindsHaveOneNumber) {
  refuses(
      "INSERT INTO differing_view SELECT max(id), 'the same', 1, (SELECT min(id) FROM theme), NULL"
      " FROM card");
}

TEST_F(HostileContent, IsRefusedWhenARowIsThereTwice) {
  // Only through the pages themselves, past the key: the index and the table then disagree.
  runSql(
      "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage ="
      " (SELECT rootpage FROM sqlite_schema WHERE name = 'placement_card')"
      " WHERE name = 'placement_theme'");
  expectRefused("damaged");
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
