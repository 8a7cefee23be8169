#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "store/erase.h"
#include "store/hostile_file.h"
#include "store/versions.h"

namespace ct::tests {
namespace {

TEST_F(HostileFile, IsRefusedWhenEmpty) {
  putBytes(file, "");
  expectRefused("its file is empty (zero bytes)");
}

TEST_F(HostileFile, IsRefusedWhenItIsNoDatabase) {
  putBytes(file, "Dear all,\nhere are my notes.\n");
  expectRefused("not a session's but something else");
}

TEST_F(HostileFile, IsRefusedWhenItIsAFolder) {
  fs::remove(file);
  fs::create_directory(file);
  expectRefused("“spring” cannot be");
}

TEST_F(HostileFile, IsRefusedWhenItBelongsToAnotherProgram) {
  runSql("PRAGMA application_id=1");
  expectRefused("its file belongs to another program");
}

TEST_F(HostileFile, IsRefusedWhenItsLettersAreNotUtf8) {
  for (const char encoding : {'\0', '\2', '\3', '\f'}) {
    std::string bytes = sound;
    bytes[59] = encoding;  // the last byte of its text encoding, in the format of SQLite's files
    putBytes(file, bytes);
    expectRefused("damaged");
  }
}

TEST_F(HostileFile, IsRefusedWhenItsProgramIsTooNew) {
  runSql("PRAGMA user_version=99; UPDATE meta SET value='98' WHERE name='oldest_reader'");
  expectRefused("written by a newer Common Thread");
}

TEST_F(HostileFile, IsReadWhenItsNewerProgramSaysWeMay) {
  runSql("PRAGMA user_version=99; CREATE TABLE news (id INTEGER PRIMARY KEY)");
  const auto read = store::readSession(folder);
  ASSERT_TRUE(read) << read.error().sentence << read.error().detail;
  EXPECT_TRUE(sameRecords(read->session, *records));
}

TEST_F(HostileFile, IsRefusedWithTablesThatAreNotOurs) {
  runSql("CREATE TABLE extra (id INTEGER PRIMARY KEY)");
  expectRefused("damaged", kOtherTables);
}

TEST_F(HostileFile, IsRefusedWithATrigger) {
  runSql("CREATE TRIGGER t AFTER UPDATE ON card BEGIN DELETE FROM theme; END");
  expectRefused("damaged", kOtherTables);
}

TEST_F(HostileFile, IsRefusedWithAViewInPlaceOfATable) {
  runSql(
      "PRAGMA foreign_keys=OFF; PRAGMA legacy_alter_table=ON; ALTER TABLE tally RENAME TO t;"
      "CREATE VIEW tally AS SELECT * FROM t");
  expectRefused("damaged", kOtherTables);
}

TEST_F(HostileFile, IsRefusedWhenAReferenceLeadsNowhere) {
  expectRefusedAfter("PRAGMA foreign_keys=OFF; DELETE FROM theme",
                     "a row refers to one that is not there");
  expectRefusedAfter(
      "UPDATE ballot SET dots = '[{\"option\":99999,\"dots\":2}]' WHERE dots <> '[]'",
      "A ballot gives dots to something that was not on its ballot paper.");
}

TEST_F(HostileFile, IsRefusedWhenRecordsContradictEachOther) {
  expectRefusedAfter("UPDATE card SET code='same'", "Two cards have the code same.");
  expectRefusedAfter(
      "UPDATE card SET standing='parked' WHERE id = (SELECT min(card) FROM placement)",
      "is in a theme and out of every theme at once.");
  expectRefusedAfter("UPDATE theme SET agreed_at=NULL", "is agreed without a time");
  expectRefusedAfter("UPDATE evidence SET card=NULL, theme=NULL, round=NULL",
                     "not exactly one thing");
  expectRefusedAfter("UPDATE differing_view SET theme=NULL, recommendation=NULL",
                     "not about exactly one thing");
}

TEST_F(HostileFile, IsRefusedWhenWordsWereChangedBehindOurBack) {
  runSql("UPDATE card SET said='never said' WHERE id=2");
  expectRefused("damaged", "card: not what was saved");
}

TEST_F(HostileFile, IsRefusedWithNonsenseInEveryKindOfColumn) {
  expectRefusedAfter("UPDATE card SET voice='loud' WHERE id=2", "card: an unreadable row");
  expectRefusedAfter("UPDATE card SET held_back=7 WHERE id=2", "card: an unreadable row");
  expectRefusedAfter("UPDATE round SET opened_at='noon'", "round: an unreadable row");
  expectRefusedAfter("UPDATE ballot SET dots='[1'", "ballot: an unreadable row");
  expectRefusedAfter("UPDATE meta SET value='-1' WHERE name='next_id'", "meta next_id is \"-1\"");
  expectRefusedAfter("UPDATE meta SET value='9223372036854775807' WHERE name='next_id'", "ids");
  expectRefusedAfter("UPDATE meta SET value='5' WHERE name='edit_in_force'", "edit_in_force");
  expectRefusedAfter("DELETE FROM meta", "meta next_id is \"\"");
  expectRefusedAfter("UPDATE edit SET number=2", "history");
  expectRefusedAfter("UPDATE edit SET time='noon'", "history");
}

TEST_F(HostileFile, IsRefusedWhenSomethingOfItLeadsElsewhere) {
  const fs::path elsewhere = place / "elsewhere";
  for (const char* name : {"session.sqlite", "session.sqlite-wal", "session.sqlite-journal",
                           "session.lock", ".erasing", "versions", "reports", "photos"}) {
    fs::remove_all(elsewhere);
    if (fs::exists(folder / name)) {
      fs::rename(folder / name, elsewhere);
    } else {
      fs::create_directory(elsewhere);
    }
    fs::create_symlink(elsewhere, folder / name);
    expectRefused("leads elsewhere");
    EXPECT_FALSE(store::verify(folder));
    EXPECT_FALSE(store::listVersions(folder));
    EXPECT_FALSE(store::erase(folder, {{2}, "gone", "", "why", kNoon}));
    fs::remove(folder / name);
    if (fs::is_regular_file(elsewhere) || std::string(name) == "versions") {
      fs::rename(elsewhere, folder / name);
    }
  }
  EXPECT_TRUE(store::readSession(folder));
}

TEST_F(HostileFile, NeverWaitsForAPipe) {
  for (const char* name : {"session.sqlite", "session.sqlite-wal", "session.sqlite-journal",
                           "session.lock", ".erasing", "versions", "reports", "photos"}) {
    const bool there = fs::exists(folder / name);
    if (there) fs::rename(folder / name, place / "aside");
    ASSERT_EQ(mkfifo((folder / name).c_str(), 0600), 0);
    expectRefused("something else");
    EXPECT_FALSE(store::isOpenElsewhere(folder));
    fs::remove(folder / name);
    if (there) fs::rename(place / "aside", folder / name);
  }
  ASSERT_EQ(mkfifo((store::versionsFolder(folder) / "0002 two.sqlite").c_str(), 0600), 0);
  EXPECT_EQ(valueOf(store::listVersions(folder)).size(), 1u);
  EXPECT_TRUE(valueOf(store::verify(folder)).sound);
}

/// Found by made-up input: rows of a table that are not in their order are read well enough, and
/// then no version can be saved of them.
TEST_F(HostileFile, IsNotWorkedOnWhenItsRowsAreOutOfTheirOrder) {
  const std::string name = "last_version_hash";
  for (std::size_t at = sound.find(name); at != std::string::npos; at = sound.find(name, at + 1))
    sound.replace(at, name.size(), "aast_version_hash");
  putBytes(file, sound);
  const auto opened = store::LiveFile::open(folder);
  ASSERT_FALSE(opened);
  EXPECT_NE(opened.error().sentence.find("damaged"), std::string::npos);
  EXPECT_FALSE(valueOf(store::verify(folder)).sound);
}

/// Pages that no row is on, as a sender may leave them or fill them.
TEST_F(HostileFile, IsWorkedOnInAFreshFileMadeOfItsRows) {
  runSql(
      "PRAGMA secure_delete=OFF; CREATE TABLE t (x); INSERT INTO t VALUES "
      "(replace(hex(zeroblob(20000)), '00', 'unseen')); DROP TABLE t");
  ASSERT_NE(bytesOf(file).find("unseen"), std::string::npos);
  Sitting sitting(folder);
  sitting.close();
  EXPECT_EQ(bytesOf(file).find("unseen"), std::string::npos);
  EXPECT_TRUE(sameRecords(sitting.session(), *records));
}

TEST_F(HostileFile, SaysSoWhenAnEntryOfTheHistoryCannotBeRead) {
  runSql("UPDATE edit SET changes='[{\"record\":\"card\"}]'");
  Sitting sitting(folder);
  EXPECT_FALSE(sitting.file().changesOf(1));
  sitting.addCard("and the session goes on");
  sitting.expectSaved();
}

TEST_F(HostileFile, IsRefusedWhenCutShortAnywhere) {
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE(fmt::format("seed {}", seed));
  std::mt19937 chance(seed);
  std::uniform_int_distribution<std::size_t> anywhere(0, sound.size() - 1);
  for (int i = 0; i < 150; ++i) {
    const std::size_t length = i < 110 ? static_cast<std::size_t>(i) : anywhere(chance);
    putBytes(file, sound.substr(0, length));
    EXPECT_FALSE(store::readSession(folder)) << length;
    EXPECT_FALSE(store::LiveFile::open(folder)) << length;
  }
}

TEST_F(HostileFile, GivesTheSameSessionOrNoneWhenBytesAreFlipped) {
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE(fmt::format("seed {}", seed));
  std::mt19937 chance(seed);
  std::uniform_int_distribution<std::size_t> anywhere(0, sound.size() - 1);
  std::uniform_int_distribution<int> bits(1, 255);
  for (int i = 0; i < 400; ++i) {
    std::string spoilt = sound;
    const int flips = 1 + i % 3;
    for (int k = 0; k < flips; ++k) {
      char& byte = spoilt[anywhere(chance)];
      byte = static_cast<char>(byte ^ bits(chance));
    }
    putBytes(file, spoilt);
    expectRefusedOrEqual(fmt::format("flip {}", i));
  }
}

TEST_F(HostileFile, SurvivesEveryFlippedByteOfItsFirstPage) {
  for (std::size_t at = 0; at < 200; ++at) {
    std::string spoilt = sound;
    spoilt[at] = static_cast<char>(~spoilt[at]);
    putBytes(file, spoilt);
    expectRefusedOrEqual(fmt::format("byte {}", at));
  }
}

TEST_F(HostileFile, CanBeSavedIntoAfterAnyByteOfItsHeaderWasFlippedOrIsRefused) {
  for (std::size_t at = 0; at < 100; ++at) {
    for (const int bits : {0x01, 0x0C}) {
      SCOPED_TRACE(fmt::format("byte {}, bits {}", at, bits));
      std::string spoilt = sound;
      spoilt[at] = static_cast<char>(spoilt[at] ^ bits);
      fs::remove_all(folder / "versions");
      putBytes(file, spoilt);
      if (!store::LiveFile::open(folder)) continue;
      Sitting sitting(folder);
      sitting.addCard("One more");
      sitting.saveVersion("another");
      sitting.close();
    }
  }
}

TEST_F(HostileFile, GivesTheSameVersionOrNoneWhenBytesAreFlipped) {
  const fs::path version = valueOf(store::listVersions(folder))[0].path;
  const std::string whole = bytesOf(version);
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE(fmt::format("seed {}", seed));
  std::mt19937 chance(seed);
  std::uniform_int_distribution<std::size_t> anywhere(0, whole.size() - 1);
  fs::permissions(version, fs::perms::owner_write, fs::perm_options::add);
  for (int i = 0; i < 200; ++i) {
    std::string spoilt = whole;
    char& byte = spoilt[anywhere(chance)];
    byte = static_cast<char>(byte ^ 0x41);
    putBytes(version, spoilt);
    const auto read = store::readVersion(folder, 1);
    if (read) {
      EXPECT_TRUE(sameRecords(*read, *records)) << i;
    }
  }
}

TEST_F(HostileFile, SurvivesALogOfNonsense) {
  std::mt19937 chance(1);
  for (int i = 0; i < 20; ++i) {
    std::string log(static_cast<std::size_t>(i) * 997, '\0');
    for (char& byte : log)
      byte = static_cast<char>(chance());
    putBytes(store::walOf(file), log);
    expectRefusedOrEqual(fmt::format("log {}", i));
  }
}

}  // namespace
}  // namespace ct::tests
