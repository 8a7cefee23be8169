#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "store/content.h"
#include "store/database.h"
#include "store/paths.h"
#include "store/rows.h"
#include "store/schema.h"
#include "store/sitting.h"
#include "store/verify.h"
#include "store/versions.h"

/// Every schema there ever was: a session of each is kept for ever (tests/data/formats).
namespace ct::tests {
namespace {

namespace fs = std::filesystem;
using store::Database;
using store::OpenAs;

/// A copy of the session written by that version of the schema.
class EveryFormat : public testing::TestWithParam<int> {
 protected:
  EveryFormat() {
    fs::copy(fs::path(CT_SOURCE_FOLDER) / "tests/data/formats" / std::to_string(GetParam()), folder,
             fs::copy_options::recursive);
  }

  std::string bytesOfVersion(std::int64_t number) const {
    return bytesOf(
        valueOf(store::listVersions(folder)).at(static_cast<std::size_t>(number) - 1).path);
  }

  TemporaryFolder place;
  fs::path folder = place / "session";
  fs::path copy = store::copyBeforeUpgrade(folder, GetParam());
};

TEST_P(EveryFormat, IsReadWithoutChangingAnything) {
  const auto names = namesIn(folder);
  const std::string before = bytesOf(store::sessionFile(folder));
  const auto reading = valueOf(store::readSession(folder));
  EXPECT_EQ(reading.session.cards().size(), 5u);
  EXPECT_EQ(reading.session.cardByCode("4")->said, "ٹکٹ بہت مہنگا ہے");
  EXPECT_EQ(reading.history.entries().size(), 16u);
  EXPECT_EQ(reading.history.inForce(), 15);
  EXPECT_TRUE(bytesOf(store::sessionFile(folder)) == before);
  EXPECT_EQ(namesIn(folder), names);
}

TEST_P(EveryFormat, IsBroughtUpToDateWhenOpenedAndCopiedFirst) {
  const auto read = valueOf(store::readSession(folder));
  const std::string before = bytesOf(store::sessionFile(folder));
  {
    Sitting sitting(folder);
    EXPECT_TRUE(sameRecords(sitting.session(), read.session));
    sitting.addCard("and it goes on");
    sitting.close();
  }
  EXPECT_EQ(valueOf(store::readSession(folder)).session.cards().size(), 6u);
  const Database now(store::sessionFile(folder), OpenAs::frozen);
  EXPECT_EQ(now.numberFrom("PRAGMA user_version"), store::kSchemaVersion);
  ASSERT_EQ(fs::exists(copy), GetParam() < store::kSchemaVersion);
  if (!fs::exists(copy)) return;
  const Database old(copy, OpenAs::frozen);
  EXPECT_EQ(old.numberFrom("PRAGMA user_version"), GetParam());
  EXPECT_EQ(old.numberFrom("SELECT count(*) FROM card"), 5);
  store::checkSums(old);
}

TEST_P(EveryFormat, CanTakeBackAllThatWasDoneInIt) {
  Sitting sitting(folder);
  sitting.redo();
  EXPECT_EQ(sitting.session().recommendations().begin()->communityCan,
            "Walk together from the last stop");
  while (sitting.history().toUndo() != nullptr)
    sitting.undo();
  EXPECT_TRUE(sitting.session().cards().empty());
  EXPECT_TRUE(sitting.session().rounds().empty());
}

TEST_P(EveryFormat, KeepsItsVersionsAsTheyAre) {
  EXPECT_TRUE(valueOf(store::verify(folder)).sound);
  const std::string first = bytesOfVersion(1);
  {
    Sitting sitting(folder);
    sitting.saveVersion("by a later program");
    sitting.close();
  }
  EXPECT_TRUE(bytesOfVersion(1) == first);
  EXPECT_EQ(valueOf(store::readVersion(folder, 1)).cards().size(), 5u);
  EXPECT_EQ(valueOf(store::readVersion(folder, 2)).ballots().size(), 2u);
  const auto report = valueOf(store::verify(folder));
  EXPECT_TRUE(report.sound) << testing::PrintToString(report.lines);
  EXPECT_EQ(report.lines.size(), 4u);
}

TEST_P(EveryFormat, IsRefusedAndLeftAloneWhenItsWordsWereChanged) {
  {
    Database file(store::sessionFile(folder), OpenAs::writing);
    file.run("UPDATE card SET said = 'never said' WHERE code = '1'");
  }
  EXPECT_FALSE(store::readSession(folder));
  EXPECT_FALSE(store::LiveFile::open(folder));
  const Database still(store::sessionFile(folder), OpenAs::writing);
  EXPECT_EQ(still.numberFrom("PRAGMA user_version"), GetParam()) << "damage is not made newer";
}

INSTANTIATE_TEST_SUITE_P(From1, EveryFormat,
                         testing::Range(1, static_cast<int>(store::kSchemaVersion) + 1),
                         testing::PrintToStringParamName());

/// The oldest format whose program can still read the file.
std::string oldestReaderOf(const fs::path& file) {
  return store::metaText(Database(file, OpenAs::frozen), "oldest_reader");
}

TEST_P(EveryFormat, SaysWhichFormatAProgramMustKnowToReadIt) {
  EXPECT_EQ(oldestReaderOf(store::sessionFile(folder)), std::to_string(GetParam()));
  {
    Sitting sitting(folder);
    sitting.saveVersion("by a later program");
    sitting.close();
  }
  EXPECT_EQ(oldestReaderOf(store::sessionFile(folder)), "7");
  EXPECT_EQ(oldestReaderOf(valueOf(store::listVersions(folder))[2].path), "7");
  if (GetParam() < store::kSchemaVersion) {
    EXPECT_EQ(oldestReaderOf(copy), std::to_string(GetParam()));
  }
}

TEST(Schema, HasAColumnForEveryFieldInItsOrder) {
  Database file = Database::inMemory();
  store::upgradeSchema(file);
  session::AllRecords::forEachKind([&]<class Record>() {
    std::vector<std::string> columns;
    store::Statement row(file, "SELECT name FROM pragma_table_info(?) ORDER BY cid");
    row.text(Record::kTable);
    while (row.next())
      columns.emplace_back(row.textAt(0));
    std::vector<std::string> fields;
    session::forEachField<Record>([&](const auto& each) { fields.emplace_back(each.name); });
    EXPECT_EQ(columns, fields) << Record::kTable;
  });
}

TEST(Schema, ComesToTheSameSumsByRecordAndByRow) {
  TemporaryFolder place;
  makeSession(place / "s");
  {
    Sitting sitting(place / "s");
    sitting.edit("Everything", fillWithEverything);
    sitting.close();
  }
  const Database file(store::sessionFile(place / "s"), OpenAs::frozen);
  store::checkSums(file);
  EXPECT_NE(store::sumOfTable(file, "card").text(), store::TableSum{}.text());
}

}  // namespace
}  // namespace ct::tests
