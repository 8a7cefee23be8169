#include "store/versions.h"

#include <sqlite3.h>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <string>
#include <thread>

#include "store/paths.h"
#include "store/sitting.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;

class Versions : public testing::Test {
 protected:
  void SetUp() override { makeSession(folder); }

  /// One version each, every one with one card more than the last.
  void saveVersions(std::initializer_list<const char*> messages) {
    Sitting sitting(folder);
    for (const char* message : messages) {
      sitting.addCard(message);
      sitting.saveVersion(message);
    }
    sitting.close();
  }

  std::vector<store::VersionInfo> listed() { return valueOf(store::listVersions(folder)); }
  store::VerifyReport verified() { return valueOf(store::verify(folder)); }

  /// True when the report is unsound and one line holds `words`.
  testing::AssertionResult finds(const std::string& words) {
    const auto report = verified();
    for (const std::string& line : report.lines) {
      if (!report.sound && line.find(words) != std::string::npos)
        return testing::AssertionSuccess();
    }
    return testing::AssertionFailure() << testing::PrintToString(report.lines);
  }

  void runSql(const fs::path& file, const std::string& sql) {
    fs::permissions(file, fs::perms::owner_write, fs::perm_options::add);
    sqlite3* connection = nullptr;
    ASSERT_EQ(sqlite3_open(file.c_str(), &connection), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
        << sqlite3_errmsg(connection);
    sqlite3_close(connection);
  }

  TemporaryFolder place;
  const fs::path folder = place / "spring";
};

TEST_F(Versions, HoldWhatWasDoneBeforeTheyWereAskedForAndNothingSince) {
  Sitting sitting(folder);
  for (int i = 1; i <= 20; ++i) {
    sitting.addCard("before");
    auto saving = sitting.file().saveVersion("version", kNoon);
    sitting.addCard("since");
    EXPECT_EQ(valueOf(saving.get()).cards, static_cast<std::size_t>(2 * i - 1));
  }
  sitting.close();
}

TEST_F(Versions, AreListedOldestFirstWithWhatTheyHold) {
  EXPECT_TRUE(listed().empty());
  saveVersions({"after reading", "after sorting"});
  const auto all = listed();
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].number, 1);
  EXPECT_EQ(all[0].message, "after reading");
  EXPECT_EQ(all[0].savedAt, kNoon);
  EXPECT_EQ(all[0].cards, 1u);
  EXPECT_EQ(all[0].previousHash, "");
  EXPECT_EQ(all[0].hash.size(), 64u);
  EXPECT_EQ(all[1].previousHash, all[0].hash);
  EXPECT_EQ(all[1].path.filename(), "0002 after sorting.sqlite");
}

TEST_F(Versions, GiveBackTheSessionOfTheirMoment) {
  Sitting sitting(folder);
  sitting.edit("Everything", fillWithEverything);
  const session::Session then = sitting.session();
  sitting.saveVersion("then");
  sitting.addCard("later");
  EXPECT_TRUE(sameRecords(valueOf(store::readVersion(folder, 1)), then));
}

TEST_F(Versions, CannotBeWrittenToAndAreNoLog) {
  saveVersions({"one"});
  const fs::path file = listed()[0].path;
  EXPECT_EQ(fs::status(file).permissions() & fs::perms(0222), fs::perms::none);
  EXPECT_EQ(bytesOf(file).substr(18, 2), std::string("\1\1"));
}

TEST_F(Versions, SaySoWhenThereIsNoSuchVersion) {
  const auto none = store::readVersion(folder, 1);
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().sentence, "This session has no versions yet; save one first.");
  saveVersions({"one", "two"});
  const auto seventh = store::readVersion(folder, 7);
  ASSERT_FALSE(seventh);
  EXPECT_EQ(seventh.error().sentence, "There is no version 7; this session has versions 1 to 2.");
}

TEST_F(Versions, NeedAFewWords) {
  Sitting sitting(folder);
  const auto saved = sitting.file().saveVersion(" \n\t", kNoon).get();
  ASSERT_FALSE(saved);
  EXPECT_NE(saved.error().sentence.find("a few words"), std::string::npos);
  EXPECT_TRUE(listed().empty());
}

TEST_F(Versions, MayBeNamedAnything) {
  const std::string messages[] = {
      "../../etc/passwd", "a/b\\c:d*e?",         "...",
      "🚌 buses 🚌",        std::string(500, 'w'), std::string("line\nbreak")};
  Sitting sitting(folder);
  for (const std::string& message : messages)
    sitting.saveVersion(message);
  const auto all = listed();
  ASSERT_EQ(all.size(), std::size(messages));
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_EQ(all[i].message, messages[i]);
    EXPECT_EQ(all[i].path.parent_path(), store::versionsFolder(folder));
  }
  sitting.close();
  EXPECT_TRUE(verified().sound);
}

TEST_F(Versions, LeaveNothingBehindWhenTheyCannotBeSaved) {
  Sitting sitting(folder);
  putBytes(store::versionsFolder(folder), "a file where the folder should be");
  const auto saved = sitting.file().saveVersion("one", kNoon).get();
  ASSERT_FALSE(saved);
  EXPECT_EQ(saved.error().sentence.find("The version was not saved"), 0u);
  fs::remove(store::versionsFolder(folder));
  EXPECT_EQ(sitting.saveVersion("one").number, 1);
  EXPECT_EQ(namesIn(store::versionsFolder(folder)), std::set<std::string>{"0001 one.sqlite"});
}

TEST_F(Versions, AreNumberedOnAfterOneWasDeleted) {
  saveVersions({"one", "two"});
  fs::remove(listed()[1].path);
  saveVersions({"three"});
  EXPECT_EQ(listed().back().number, 3);
}

TEST_F(Versions, AreFoundSoundWhenTheyAre) {
  saveVersions({"after reading", "after sorting"});
  const auto report = verified();
  EXPECT_TRUE(report.sound);
  EXPECT_EQ(report.lines, (std::vector<std::string>{"Session: sound, 2 cards, 2 edits.",
                                                    "Version 1, “after reading”: sound.",
                                                    "Version 2, “after sorting”: sound."}));
}

TEST_F(Versions, AreNotMissedWhenNoneWasSavedYet) {
  const auto report = verified();
  EXPECT_TRUE(report.sound);
  EXPECT_EQ(report.lines, std::vector<std::string>{"Session: sound, 0 cards, 0 edits."});
}

TEST_F(Versions, AreFoundOutWhenARecordWasChanged) {
  saveVersions({"one", "two"});
  runSql(listed()[0].path, "UPDATE card SET said = 'never said'");
  EXPECT_TRUE(finds("Version 1, “one”: NOT sound"));
  EXPECT_FALSE(store::readVersion(folder, 1));
  EXPECT_TRUE(store::readVersion(folder, 2));
}

TEST_F(Versions, AreFoundOutWhenTheHistoryWasChanged) {
  saveVersions({"one"});
  runSql(listed()[0].path, "UPDATE edit SET sentence = 'Added nothing'");
  EXPECT_TRUE(finds("changed after it was saved"));
}

TEST_F(Versions, AreFoundOutWhenTheMessageWasChanged) {
  saveVersions({"one"});
  runSql(listed()[0].path, "UPDATE meta SET value = 'two' WHERE name = 'version_message'");
  EXPECT_TRUE(finds("changed after it was saved"));
}

TEST_F(Versions, AreMissedWhenOneInTheMiddleIsGone) {
  saveVersions({"one", "two", "three"});
  fs::remove(listed()[1].path);
  EXPECT_TRUE(finds("Version 2 is missing."));
}

TEST_F(Versions, AreMissedWhenTheLastIsGone) {
  saveVersions({"one", "two"});
  fs::remove(listed()[1].path);
  EXPECT_TRUE(finds("Version 2, the last one the session remembers, is missing."));
}

TEST_F(Versions, AreNotTakenFromAnotherSession) {
  saveVersions({"one", "two"});
  TemporaryFolder other;
  const fs::path mine = listed()[0].path;
  makeSession(other.path());
  {
    Sitting sitting(other.path());
    sitting.saveVersion("one");
  }
  fs::remove(mine);
  fs::copy_file(valueOf(store::listVersions(other.path()))[0].path, mine);
  EXPECT_TRUE(finds("Version 2 does not follow from what is now version 1."));
}

TEST_F(Versions, AreNotExchangedForALaterSessionsLast) {
  saveVersions({"one"});
  TemporaryFolder other;
  makeSession(other.path());
  {
    Sitting sitting(other.path());
    sitting.saveVersion("one");
  }
  fs::remove(listed()[0].path);
  fs::copy_file(valueOf(store::listVersions(other.path()))[0].path,
                store::versionsFolder(folder) / "0001 one.sqlite");
  EXPECT_TRUE(finds("Version 1 is not the one that this session saved."));
}

TEST_F(Versions, DoNotHideBehindADamagedOne) {
  saveVersions({"one", "two"});
  const fs::path file = listed()[0].path;
  fs::remove(file);
  putBytes(file, "not a version");
  const auto all = listed();
  ASSERT_EQ(all.size(), 2u);
  EXPECT_TRUE(all[0].trouble);
  EXPECT_EQ(all[0].message, "one");
  EXPECT_FALSE(all[1].trouble);
  EXPECT_TRUE(finds("Version 1, “one”: NOT sound"));
}

TEST_F(Versions, AreSoundWhenTheProgramStoppedBeforeNotingTheLast) {
  saveVersions({"one", "two"});
  runSql(store::sessionFile(folder),
         "UPDATE meta SET value = 1 WHERE name = 'last_version_number'");
  runSql(store::sessionFile(folder),
         "UPDATE meta SET value = '" + listed()[0].hash + "' WHERE name = 'last_version_hash'");
  EXPECT_TRUE(verified().sound);
  saveVersions({"three"});
  EXPECT_EQ(listed().back().number, 3);
  EXPECT_TRUE(verified().sound);
}

TEST_F(Versions, AreNotThereUntilTheyAreWhole) {
  saveVersions({"one"});
  const fs::path versions = store::versionsFolder(folder);
  putBytes(versions / ".saving.sqlite", bytesOf(listed()[0].path).substr(0, 5'000));
  putBytes(versions / ".saving.sqlite-journal", "half made");
  EXPECT_EQ(listed().size(), 1u);
  EXPECT_EQ(valueOf(store::readSession(folder)).versions, 1u);
  EXPECT_TRUE(store::readVersion(folder, 1));
  EXPECT_FALSE(store::readVersion(folder, 2));
  EXPECT_TRUE(verified().sound);
}

TEST_F(Versions, CanBeListedReadAndVerifiedWhileOneIsSaved) {
  Sitting sitting(folder);
  sitting.edit("Everything", fillWithEverything);
  sitting.saveVersion("first");
  std::atomic<bool> done = false;
  std::thread reader([&] {
    for (std::size_t known = 1; !done; known = listed().size()) {
      for (const store::VersionInfo& each : listed())
        EXPECT_FALSE(each.trouble) << each.path;
      EXPECT_TRUE(store::readVersion(folder, static_cast<std::int64_t>(known)));
      const auto report = verified();
      EXPECT_TRUE(report.sound) << testing::PrintToString(report.lines);
    }
  });
  for (int i = 0; i < 30; ++i)
    sitting.saveVersion("again");
  done = true;
  reader.join();
  EXPECT_EQ(listed().size(), 31u);
}

TEST_F(Versions, AreVerifiedWithoutWritingAnything) {
  saveVersions({"one"});
  const auto names = namesIn(folder);
  const auto live = bytesOf(store::sessionFile(folder));
  EXPECT_TRUE(verified().sound);
  EXPECT_EQ(namesIn(folder), names);
  EXPECT_EQ(bytesOf(store::sessionFile(folder)), live);
}

}  // namespace
}  // namespace ct::tests
