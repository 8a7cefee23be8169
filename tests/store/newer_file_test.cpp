#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "store/copy_session.h"
#include "store/database.h"
#include "store/erase.h"
#include "store/paths.h"
#include "store/raw_sql.h"
#include "store/schema.h"
#include "store/sitting.h"
#include "store/versions.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;
using store::Database;
using store::OpenAs;

/// A session of a program yet to come, which says that this one may read it: with a table of its
/// own, rows that refer to ours, and its own lines in `meta`.
class ANewerFile : public testing::Test {
 protected:
  void SetUp() override {
    makeSession(folder);
    {
      Sitting sitting(folder);
      sitting.addCard("The last bus");
      sitting.close();
    }
    Database file(store::sessionFile(folder), OpenAs::writing);
    file.run(
        "CREATE TABLE feeling (id INTEGER PRIMARY KEY, card INTEGER NOT NULL REFERENCES card (id),"
        " word TEXT NOT NULL); CREATE INDEX feeling_card ON feeling (card);"
        "INSERT INTO feeling SELECT 1000, id, 'glad' FROM card;"
        "INSERT INTO meta VALUES ('feeling_sum', '12'), ('colour', 'blue');"
        "UPDATE meta SET value = '2' WHERE name = 'oldest_reader';"
        "UPDATE meta SET value = 'Common Thread 9' WHERE name = 'written_by';"
        "PRAGMA user_version = 9");
  }

  void runSql(const std::string& sql) const { runRawSql(store::sessionFile(folder), sql); }

  void expectNewer(const fs::path& path) const {
    SCOPED_TRACE(path);
    const Database file(path, OpenAs::frozen);
    EXPECT_EQ(file.numberFrom("PRAGMA user_version"), 9);
    EXPECT_EQ(store::metaText(file, "oldest_reader"), "2");
    EXPECT_EQ(store::metaText(file, "written_by"), "Common Thread 9");
    EXPECT_EQ(store::metaText(file, "feeling_sum"), "12");
    EXPECT_EQ(store::metaText(file, "colour"), "blue");
    EXPECT_EQ(file.textFrom("SELECT word FROM feeling JOIN card ON card.id = feeling.card"),
              "glad");
    EXPECT_EQ(file.numberFrom("SELECT count(*) FROM sqlite_schema WHERE name = 'feeling_card'"), 1);
  }

  TemporaryFolder place;
  const fs::path folder = place / "spring";
};

TEST_F(ANewerFile, KeepsAllThatIsItsOwnWhenItIsChanged) {
  fs::path version;
  {
    Sitting sitting(folder);
    sitting.addCard("The first train");
    version = sitting.saveVersion("by an older program").path;
    sitting.close();
  }
  expectNewer(store::sessionFile(folder));
  expectNewer(version);
  EXPECT_EQ(valueOf(store::readSession(folder)).session.cards().size(), 2u);
  EXPECT_EQ(valueOf(store::readVersion(folder, 1)).cards().size(), 2u);
  EXPECT_TRUE(valueOf(store::verify(folder)).sound);
  EXPECT_EQ(namesIn(folder).count("session before upgrade from 9.sqlite"), 0u);
}

TEST_F(ANewerFile, KeepsAllThatIsItsOwnWhenItIsCopiedAndWhenWordsAreRemoved) {
  {
    Sitting sitting(folder);
    sitting.saveVersion("by an older program");
    sitting.close();
  }
  ASSERT_TRUE(store::copySession(folder, 1, place / "copy"));
  expectNewer(store::sessionFile(place / "copy"));
  const auto card = valueOf(store::readSession(folder)).session.cards().begin()->id;
  ASSERT_TRUE(store::erase(folder, {card, "[Words removed]", "", "why", kNoon}));
  expectNewer(store::sessionFile(folder));
  expectNewer(valueOf(store::listVersions(folder))[0].path);
  EXPECT_TRUE(valueOf(store::verify(folder)).sound);
}

TEST_F(ANewerFile, KeepsAllThatIsItsOwnWhenItIsWrittenAgain) {
  Sitting sitting(folder);
  fs::remove(store::sessionFile(folder));
  sitting.addCard("Said after that");
  sitting.expectSaved();
  sitting.close();
  expectNewer(store::sessionFile(folder));
}

/// What is wrong with its own tables is for its own program to see: ours neither reads nor
/// evaluates them.
TEST_F(ANewerFile, IsWorkedOnWhateverIsWrongWithItsOwnTables) {
  runSql(
      "CREATE TABLE news (id INTEGER PRIMARY KEY, n INTEGER); INSERT INTO news VALUES (1, NULL);"
      "CREATE TRIGGER fires AFTER INSERT ON card BEGIN DELETE FROM theme; END;"
      "CREATE VIEW seen AS SELECT colour FROM nowhere; PRAGMA writable_schema=ON;"
      "UPDATE sqlite_schema SET sql = replace(sql, 'n INTEGER)', 'n INTEGER NOT NULL)')"
      " WHERE name = 'news'");
  {
    Sitting sitting(folder);
    sitting.addCard("The first train");
    sitting.saveVersion("by an older program");
    sitting.close();
  }
  expectNewer(store::sessionFile(folder));
  EXPECT_TRUE(store::readVersion(folder, 1));
  const auto report = valueOf(store::verify(folder));
  EXPECT_TRUE(report.sound) << testing::PrintToString(report.lines);
}

}  // namespace
}  // namespace ct::tests
