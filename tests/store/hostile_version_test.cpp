#include <sys/stat.h>

#include <filesystem>
#include <string>

#include "store/hostile_version.h"

/// A version from somebody else, put among ours: what it says of itself is listed, its rows are
/// read, compared, carried on from and copied.
namespace ct::tests {
namespace {

constexpr const char* kOtherTables = "its tables are not those of a session";

TEST_F(HostileVersion, IsReadAndCopiedAsLongAsItIsSound) {
  EXPECT_TRUE(store::copySession(folder, 3, place / "copy"));
  EXPECT_TRUE(valueOf(store::verify(folder)).sound);
  refit();
  EXPECT_TRUE(sameRecords(valueOf(store::readVersion(folder, 2)), *records));
  EXPECT_TRUE(valueOf(store::verify(folder)).sound) << "to make it fit changes nothing";
}

TEST_F(HostileVersion, IsRefusedWithTablesAndProgramsOfItsOwn) {
  for (const char* sql :
       {"CREATE TABLE extra (id INTEGER PRIMARY KEY)", "DROP TABLE tally",
        "CREATE TRIGGER t AFTER UPDATE ON card BEGIN DELETE FROM theme; END",
        "CREATE VIEW seen AS SELECT * FROM card",
        "PRAGMA foreign_keys=OFF; PRAGMA legacy_alter_table=ON; ALTER TABLE card RENAME TO t;"
        "CREATE VIEW card AS SELECT * FROM t",
        "CREATE VIRTUAL TABLE words USING fts5(said)",
        "CREATE VIRTUAL TABLE places USING rtree(id, a, b)",
        "CREATE INDEX own ON card (length(said))",
        "ALTER TABLE card ADD COLUMN more TEXT GENERATED ALWAYS AS (hex(zeroblob(100000000)))",
        "ALTER TABLE card RENAME COLUMN said TO words",
        "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = replace(sql, ') STRICT',"
        " ', CHECK (length(hex(zeroblob(200000000 + id))) > 0)) STRICT') WHERE name = 'card'",
        "PRAGMA user_version=1", "PRAGMA user_version=2"}) {
    SCOPED_TRACE(sql);
    putBytes(version, sound);
    runSql(sql);
    expectRefused(kOtherTables);
  }
}

TEST_F(HostileVersion, IsRefusedFromAnotherProgramOrOneTooNew) {
  runSql("PRAGMA application_id=7");
  expectRefused("application_id");
  putBytes(version, sound);
  runSql("PRAGMA user_version=0");
  expectRefused("user_version");
  putBytes(version, sound);
  runSql("PRAGMA user_version=99; UPDATE meta SET value='98' WHERE name='oldest_reader'");
  expectRefused("user_version 99");
}

TEST_F(HostileVersion, IsRefusedWhenItIsNoDatabaseOrHalfOfOne) {
  for (const std::string& bytes :
       {std::string(), std::string("Dear all,\nhere are my notes.\n"), sound.substr(0, 50),
        sound.substr(0, sound.size() / 2), sound.substr(0, 100) + std::string(20'000, '\xff')}) {
    SCOPED_TRACE(bytes.size());
    putBytes(version, bytes);
    expectRefused("");
  }
}

/// Who knows the format makes sums and hash fit; then it is the rows themselves that are refused.
TEST_F(HostileVersion, IsRefusedForWhatItsRowsSayThoughEverySumFits) {
  const std::pair<const char*, const char*> kSpoilt[] = {
      {"UPDATE card SET said = 'a' || char(8238) || 'b' WHERE id = 2",
       "card 2 has words nobody can have typed in its said."},
      {"UPDATE theme SET title = char(8294) || 'Buses'", "typed in its title."},
      {"UPDATE recommendation SET text = 'Run' || char(1)", "typed in its text."},
      {"UPDATE edit SET sentence = char(65279)", "a sentence of the history"},
      {"UPDATE card SET voice = 'loud' WHERE id = 2", "card: an unreadable row"},
      {"UPDATE card SET code = 'same'", "Two cards have the code same."},
      {"UPDATE card SET people = -1 WHERE id = 2", "counted in its people."},
      {"UPDATE edit SET follows = number", "history"},
      {"UPDATE meta SET value = '1' WHERE name = 'next_id'", "ids"},
      {"PRAGMA foreign_keys=OFF; DELETE FROM theme", "a row refers to one that is not there"}};
  for (const auto& [sql, reason] : kSpoilt) {
    SCOPED_TRACE(sql);
    putBytes(version, sound);
    runSql(sql);
    refit();
    expectRefused(reason, Listed::asItSays);
  }
}

TEST_F(HostileVersion, IsRefusedWhenItWasChangedWithoutMakingItsSumsFit) {
  runSql("UPDATE card SET said = 'never said' WHERE id = 2");
  expectRefused("card: not what was saved", Listed::asItSays);
}

TEST_F(HostileVersion, IsFoundOutWhenItsHistoryWasChangedWithoutMakingItsHashFit) {
  runSql("UPDATE edit SET sentence = 'Did nothing'");
  expectNotVerified();
  expectNotCopied();
}

/// What it says about itself stands in a list beside what others say.
TEST_F(HostileVersion, IsListedWithoutWhatItSaysWhenThatHidesOrMakesNoSense) {
  const std::pair<const char*, const char*> kSpoilt[] = {
      {"UPDATE meta SET value = 'after' || char(8238) || 'sorting' WHERE name = 'version_message'",
       "version_message"},
      {"UPDATE meta SET value = 'after' || char(10) || char(127) WHERE name = 'version_message'",
       "version_message"},
      {"UPDATE meta SET value = 'noon' WHERE name = 'version_saved_at'", "version_saved_at"},
      {"UPDATE meta SET value = '-1' WHERE name = 'version_number'", "meta version_number"},
      {"DELETE FROM meta WHERE name = 'version_number'", "meta version_number"},
      {"UPDATE meta SET value = 'x' WHERE name = 'revision'", "meta revision"}};
  for (const auto& [sql, reason] : kSpoilt) {
    SCOPED_TRACE(sql);
    putBytes(version, sound);
    runSql(sql);
    refit();
    const auto versions = valueOf(store::listVersions(folder));
    ASSERT_TRUE(versions.at(1).trouble);
    expectSentence(*versions[1].trouble, reason);
    EXPECT_EQ(versions[1].number, 2);
    EXPECT_EQ(versions[1].message, "two") << "as its file is named";
    expectNotVerified();
    expectNotCopied();
    expectTheOthers();
  }
}

TEST_F(HostileVersion, IsNotListedUnderTheNumberOfAnother) {
  for (const char* number : {"1", "3", "5", "1000000000", "9223372036854775807"}) {
    SCOPED_TRACE(number);
    putBytes(version, sound);
    runSql("UPDATE meta SET value = '" + std::string(number) + "' WHERE name = 'version_number'");
    refit();
    const auto versions = valueOf(store::listVersions(folder));
    ASSERT_EQ(versions.size(), 3u);
    EXPECT_EQ(versions[1].number, 2) << "what is listed is what is opened";
    EXPECT_TRUE(versions[1].trouble);
    expectNotVerified();
    expectTheOthers();
  }
}

TEST_F(HostileVersion, IsLeftOutWhenItsNameLeadsElsewhere) {
  const fs::path elsewhere = place / "elsewhere.sqlite";
  const auto expectLeftOut = [&] {
    EXPECT_EQ(valueOf(store::listVersions(folder)).size(), 2u);
    EXPECT_FALSE(store::readVersion(folder, 2));
    EXPECT_FALSE(valueOf(store::verify(folder)).sound) << "it is missing";
    fs::remove_all(version);
  };
  fs::rename(version, elsewhere);
  fs::create_symlink(elsewhere, version);
  expectLeftOut();
  fs::create_directory(version);
  expectLeftOut();
  ASSERT_EQ(mkfifo(version.c_str(), 0600), 0);
  expectLeftOut();
  EXPECT_EQ(bytesOf(elsewhere), sound);
}

}  // namespace
}  // namespace ct::tests
