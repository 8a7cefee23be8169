#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "store/content.h"
#include "store/copy_session.h"
#include "store/database.h"
#include "store/paths.h"
#include "store/raw_sql.h"
#include "store/schema.h"
#include "store/sitting.h"
#include "store/versions.h"

namespace ct::tests {

namespace fs = std::filesystem;

/// A sound session of three versions, of which the second is to be spoilt.
class HostileVersion : public testing::Test {
 protected:
  void SetUp() override {
    makeSession(folder);
    Sitting sitting(folder);
    sitting.edit("Everything", fillWithEverything);
    for (const char* message : {"one", "two", "three"}) {
      sitting.saveVersion(message);
      sitting.addCard("After " + std::string(message));
    }
    sitting.close();
    version = valueOf(store::listVersions(folder))[1].path;
    fs::permissions(version, fs::perms::owner_write, fs::perm_options::add);
    sound = bytesOf(version);
    records.emplace(valueOf(store::readVersion(folder, 2)));
  }

  void runSql(const std::string& sql) { runRawSql(version, sql); }

  /// Gives the version the sums and the hash of what it holds now, as somebody would who knows the
  /// format.
  void refit() {
    store::Database database(version, store::OpenAs::writing);
    store::saveSums(database);
    store::setMeta(database, "hash", store::contentHash(database));
    database.run("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE");
  }

  /// Whether listing the versions tells already that one cannot be read: it looks at what they say
  /// about themselves, not at every row.
  enum class Listed { asUnread, asItSays };

  /// Version 2 is never read, verified or copied, and for that reason; what does not need it goes
  /// on.
  void expectRefused(const std::string& reason, Listed listed = Listed::asUnread) {
    const auto versions = valueOf(store::listVersions(folder));
    ASSERT_EQ(versions.size(), 3u);
    EXPECT_EQ(versions[1].trouble.has_value(), listed == Listed::asUnread);
    if (versions[1].trouble) expectSentence(*versions[1].trouble, reason);
    const auto read = store::readVersion(folder, 2);
    ASSERT_FALSE(read);
    expectSentence(read.error(), reason);
    expectNotVerified();
    expectNotCopied();
    expectTheOthers();
  }

  void expectNotVerified() const {
    const auto report = valueOf(store::verify(folder));
    EXPECT_FALSE(report.sound);
    const auto says = [](const std::string& line) {
      return line.starts_with("Version 2,") && line.find("NOT sound") != std::string::npos;
    };
    EXPECT_TRUE(std::any_of(report.lines.begin(), report.lines.end(), says))
        << testing::PrintToString(report.lines);
  }

  void expectNotCopied() const {
    for (const std::int64_t number : {2, 3}) {
      const auto copied = store::copySession(folder, number, place / "copy");
      ASSERT_FALSE(copied) << "as version " << number;
      expectSentence(copied.error(), "");
      EXPECT_FALSE(fs::exists(place / "copy"));
      EXPECT_FALSE(fs::exists(place / "copy.unfinished"));
    }
  }

  /// The versions beside it can be read and copied, and the session can be worked on.
  void expectTheOthers() const {
    const auto versions = valueOf(store::listVersions(folder));
    EXPECT_EQ(versions[0].message, "one");
    EXPECT_EQ(versions[2].message, "three");
    EXPECT_TRUE(store::readVersion(folder, 1));
    EXPECT_TRUE(store::readVersion(folder, 3));
    EXPECT_TRUE(store::copySession(folder, 1, place / "first"));
    fs::remove_all(place / "first");
    const std::string before = bytesOf(store::sessionFile(folder));
    Sitting sitting(folder);
    const auto next = sitting.saveVersion("four");
    EXPECT_EQ(next.number, 4);
    sitting.close();
    fs::remove(next.path);
    putBytes(store::sessionFile(folder), before);
  }

  static void expectSentence(const base::Error& error, const std::string& reason) {
    EXPECT_EQ(error.sentence.back(), '.') << error.sentence;
    EXPECT_EQ(error.sentence.find("unexpected"), std::string::npos) << error.sentence;
    EXPECT_NE(error.detail.find(reason), std::string::npos)
        << "refused for \"" << error.detail << "\", not for \"" << reason << "\"";
  }

  TemporaryFolder place;
  const fs::path folder = place / "spring";
  fs::path version;
  std::string sound;
  std::optional<session::Session> records;
};

}  // namespace ct::tests
