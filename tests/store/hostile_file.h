#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <string>

#include "store/content.h"
#include "store/database.h"
#include "store/paths.h"
#include "store/raw_sql.h"
#include "store/sitting.h"

namespace ct::tests {

namespace fs = std::filesystem;

/// A sound session with everything in it, to be spoilt.
class HostileFile : public testing::Test {
 protected:
  static constexpr const char* kOtherTables = "its tables are not those of a session";

  void SetUp() override {
    makeSession(folder);
    Sitting sitting(folder);
    sitting.edit("Everything", fillWithEverything);
    sitting.saveVersion("one");
    sitting.close();
    sound = bytesOf(file);
    records.emplace(sitting.session());
  }

  void runSql(const std::string& sql) { runRawSql(file, sql); }

  /// Puts other words in a column of a row, and the sums that fit them.
  void spoilWords(const std::string& words, const std::string& column = "card.said",
                  std::int64_t id = 2) {
    const auto dot = column.find('.');
    {
      store::Database database(file, store::OpenAs::writing);
      store::Statement update(
          database, "UPDATE \"" + column.substr(0, dot) + "\" SET \"" + column.substr(dot + 1) +
                        "\" = ? WHERE " + (column.starts_with("edit.") ? "number" : "id") + " = ?");
      update.text(words);
      update.integer(id);
      update.execute();
    }
    refitSums();
  }

  /// Gives the file the sums that fit what was put into it, as somebody would who knows the format.
  void refitSums() {
    store::Database database(file, store::OpenAs::writing);
    store::saveSums(database);
    database.run("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE");
  }

  /// Both ways of opening refuse it, with these words in one sentence; and for that reason, when
  /// one is given.
  void expectRefused(const std::string& words, const std::string& reason = "") {
    const auto expect = [&](const base::Error& error) {
      EXPECT_NE(error.sentence.find(words), std::string::npos) << error.sentence;
      EXPECT_EQ(error.sentence.back(), '.');
      EXPECT_NE(error.detail.find(reason), std::string::npos)
          << "refused for \"" << error.detail << "\", not for \"" << reason << "\"";
    };
    const auto read = store::readSession(folder);
    ASSERT_FALSE(read);
    expect(read.error());
    const auto opened = store::LiveFile::open(folder);
    ASSERT_FALSE(opened);
    expect(opened.error());
    EXPECT_FALSE(fs::is_regular_file(fs::symlink_status(store::lockFile(folder))));
  }

  /// The same of the sound session with this done to it, and its sums made to fit.
  void expectRefusedAfter(const std::string& sql, const std::string& reason) {
    SCOPED_TRACE(sql);
    putBytes(file, sound);
    runSql(sql);
    refitSums();
    expectRefused("damaged", reason);
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
