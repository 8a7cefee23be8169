#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>
#include <optional>
#include <string>

#include "store/content.h"
#include "store/database.h"
#include "store/paths.h"
#include "store/sitting.h"

namespace ct::tests {

namespace fs = std::filesystem;

/// A sound session with everything in it, to be spoilt.
class HostileFile : public testing::Test {
 protected:
  void SetUp() override {
    makeSession(folder);
    Sitting sitting(folder);
    sitting.edit("Everything", fillWithEverything);
    sitting.saveVersion("one");
    sitting.close();
    sound = bytesOf(file);
    records.emplace(sitting.session());
  }

  void runSql(const std::string& sql) {
    sqlite3* connection = nullptr;
    ASSERT_EQ(sqlite3_open(file.c_str(), &connection), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
        << sqlite3_errmsg(connection);
    sqlite3_close(connection);
  }

  /// Gives a card other words, and the file the sum that fits them.
  void spoilWords(const std::string& words) {
    store::Database database(file, store::OpenAs::writing);
    store::Statement update(database, "UPDATE card SET said = ? WHERE id = 2");
    update.text(words);
    update.execute();
    store::saveSums(database);
    database.run("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE");
  }

  /// Both ways of opening refuse it, with these words in one sentence.
  void expectRefused(const std::string& words) {
    const auto read = store::readSession(folder);
    ASSERT_FALSE(read);
    EXPECT_NE(read.error().sentence.find(words), std::string::npos) << read.error().sentence;
    EXPECT_EQ(read.error().sentence.back(), '.');
    const auto opened = store::LiveFile::open(folder);
    ASSERT_FALSE(opened);
    EXPECT_NE(opened.error().sentence.find(words), std::string::npos) << opened.error().sentence;
    EXPECT_FALSE(fs::is_regular_file(fs::symlink_status(store::lockFile(folder))));
  }

  /// Refused, or the very session it was.
  void expectRefusedOrEqual(const std::string& what) {
    const auto read = store::readSession(folder);
    if (read) {
      EXPECT_TRUE(sameRecords(read->session, *records)) << what;
    }
  }

  TemporaryFolder place;
  const fs::path folder = place / "spring";
  const fs::path file = store::sessionFile(folder);
  std::string sound;
  std::optional<session::Session> records;
};

}  // namespace ct::tests
