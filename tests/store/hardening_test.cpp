#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "store/database.h"
#include "store/failure.h"
#include "support/temporary_folder.h"

/// What every connection refuses to do, whoever wrote the file it is open to.
namespace ct::tests {
namespace {

using store::Database;
using store::OpenAs;
using testing::HasSubstr;

/// SQLite's own words for why it was not done; "" when it was.
std::string refusalOf(Database& database, const std::string& sql) {
  try {
    database.run(sql);
  } catch (const store::Trouble& trouble) {
    return trouble.detail();
  }
  return {};
}

class Hardened : public testing::TestWithParam<OpenAs> {
 protected:
  void SetUp() override {
    Database made(file_, OpenAs::creating);
    made.run("CREATE TABLE t (x TEXT); INSERT INTO t VALUES ('one')");
    if (GetParam() == OpenAs::creating) std::filesystem::remove(file_);
  }

  Database open() {
    Database database(file_, GetParam());
    if (GetParam() == OpenAs::creating)
      database.run("CREATE TABLE t (x TEXT); INSERT INTO t VALUES ('one')");
    return database;
  }

  TemporaryFolder place_;
  const std::filesystem::path file_ = place_ / "file.sqlite";
};

INSTANTIATE_TEST_SUITE_P(Each, Hardened,
                         testing::Values(OpenAs::frozen, OpenAs::writing, OpenAs::creating));

TEST_P(Hardened, LetsNobodyRewriteItsSchema) {
  Database database = open();
  database.run("PRAGMA writable_schema=ON");
  EXPECT_THAT(refusalOf(database, "UPDATE sqlite_schema SET sql = 'CREATE TABLE t (y)'"),
              HasSubstr("table sqlite_master may not be modified"));
  EXPECT_EQ(database.textFrom("SELECT sql FROM sqlite_schema"), "CREATE TABLE t (x TEXT)");
}

TEST_P(Hardened, TrustsNoSchemaAndChecksReferencesAndPages) {
  const Database database = open();
  EXPECT_EQ(database.numberFrom("PRAGMA trusted_schema"), 0);
  EXPECT_EQ(database.numberFrom("PRAGMA foreign_keys"), 1);
  EXPECT_EQ(database.numberFrom("PRAGMA cell_size_check"), 1);
  EXPECT_EQ(database.numberFrom("PRAGMA mmap_size"), 0);
  EXPECT_EQ(database.textFrom("PRAGMA locking_mode"), "exclusive");
}

TEST_P(Hardened, TakesWordsInDoubleQuotesForNoValue) {
  Database database = open();
  EXPECT_THAT(refusalOf(database, "SELECT \"nothing of that name\""), HasSubstr("no such column"));
}

TEST_P(Hardened, BringsNoSecondFileInBesideTheOneACopyIsMadeInto) {
  Database database = open();
  EXPECT_EQ(refusalOf(database, "ATTACH ':memory:' AS one"), "");
  EXPECT_THAT(refusalOf(database, "ATTACH ':memory:' AS two"),
              HasSubstr("too many attached databases"));
}

TEST(HardenedDatabase, FiresNoTriggerAndLooksThroughNoView) {
  Database database = Database::inMemory();
  database.run(
      "CREATE TABLE t (x INTEGER); CREATE TABLE gone (x INTEGER); INSERT INTO gone VALUES (1);"
      "CREATE TRIGGER fires AFTER INSERT ON t BEGIN DELETE FROM gone; END;"
      "CREATE VIEW seen AS SELECT x FROM gone; INSERT INTO t VALUES (2)");
  EXPECT_EQ(database.numberFrom("SELECT count(*) FROM gone"), 1);
  EXPECT_THAT(refusalOf(database, "SELECT * FROM seen"), HasSubstr("prohibited"));
}

TEST(HardenedDatabase, TakesUpNoFurtherJournalThatWouldNotHelp) {
  TemporaryFolder place;
  Database database(place / "file.sqlite", OpenAs::creating);
  EXPECT_NE(database.textFrom("PRAGMA journal_mode=OFF"), "off");
}

std::string repeated(const std::string& part, int times, const std::string& between) {
  std::string all;
  for (int i = 0; i < times; ++i)
    all += (i == 0 ? "" : between) + part;
  return all;
}

/// One more than our own statements need is one too many; as many as that may be.
TEST(HardenedDatabase, DoesNothingLargerThanOurOwnStatementsNeed) {
  struct Limit {
    std::string most;
    std::string more;
    const char* why;
  };
  const std::string ones = repeated("1", 8, ", ");
  const Limit limits[] = {
      {"SELECT '" + std::string(99'980, 'x') + "'", "SELECT '" + std::string(100'001, 'x') + "'",
       "too big"},
      {"SELECT 'x' LIKE '" + std::string(50, 'x') + "'",
       "SELECT 'x' LIKE '" + std::string(51, 'x') + "'", "pattern too complex"},
      {"SELECT " + repeated("1", 100, ", "), "SELECT " + repeated("1", 101, ", "),
       "too many columns"},
      {"SELECT " + repeated("1", 20, " + "), "SELECT " + repeated("1", 22, " + "), "too large"},
      {repeated("SELECT 1", 3, " UNION ALL "), repeated("SELECT 1", 4, " UNION ALL "),
       "too many terms in compound SELECT"},
      {"SELECT max(" + ones + ")", "SELECT max(" + ones + ", 1)", "too many arguments"},
      {"SELECT ?50", "SELECT ?51", "variable number must be between"},
  };
  Database database = Database::inMemory();
  for (const Limit& each : limits) {
    EXPECT_EQ(refusalOf(database, each.most), "") << each.most.substr(0, 60);
    EXPECT_THAT(refusalOf(database, each.more), HasSubstr(each.why)) << each.more.substr(0, 60);
  }
}

}  // namespace
}  // namespace ct::tests
