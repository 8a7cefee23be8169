#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "store/database.h"
#include "store/erasing_session.h"
#include "store/failing_disk.h"
#include "store/raw_sql.h"
#include "store/sitting.h"
#include "store/versions.h"

/// An edit of so many changes that they stand in several rows.
namespace ct::tests {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kCards = 20'000;

class AVeryLargeEdit : public testing::Test {
 protected:
  void SetUp() override {
    makeSession(folder);
    Sitting sitting(folder);
    bringIn(sitting);
    sitting.saveVersion("after bringing in");
    sitting.close();
  }

  static std::string wordsOf(std::int64_t card) {
    return "Nobody has mended the lamp outside number " + std::to_string(card) + " since spring.";
  }

  static void bringIn(Sitting& sitting, const std::string& join = {}) {
    sitting.edit(
        "Added very many cards",
        [](session::Draft& draft) {
          for (std::int64_t i = 0; i < kCards; ++i) {
            const auto id = draft.freshId<session::Card>();
            draft.put(cardSaying(id, wordsOf(id.value)));
          }
        },
        join);
  }

  std::int64_t numberFrom(const std::string& sql) const {
    return store::Database(store::sessionFile(folder), store::OpenAs::frozen).numberFrom(sql);
  }

  TemporaryFolder place;
  fs::path folder = place / "session";
};

TEST_F(AVeryLargeEdit, StandsInSeveralRowsNoneOfWhichIsLong) {
  EXPECT_GE(numberFrom("SELECT count(*) FROM edit_part WHERE edit = 1"), 2);
  EXPECT_EQ(numberFrom("SELECT min(part) FROM edit_part"), 2) << "the first stands with the entry";
  constexpr std::int64_t kLong = (1 << 20) + 1'000;
  EXPECT_LT(numberFrom("SELECT max(length(changes)) FROM edit_part"), kLong);
  EXPECT_LT(numberFrom("SELECT max(length(changes)) FROM edit"), kLong);
}

TEST_F(AVeryLargeEdit, IsTakenBackAndDoneAgainInALaterSitting) {
  const session::Session before = valueOf(store::readSession(folder)).session;
  {
    Sitting sitting(folder);
    sitting.undo();
    EXPECT_TRUE(sitting.session().cards().empty());
    sitting.close();
  }
  {
    Sitting sitting(folder);
    EXPECT_TRUE(sitting.session().cards().empty());
    sitting.redo();
    EXPECT_TRUE(sameRecords(sitting.session(), before));
    sitting.close();
  }
  EXPECT_TRUE(sameRecords(valueOf(store::readSession(folder)).session, before));
}

TEST_F(AVeryLargeEdit, IsAsLongAsAllOfItsRows) {
  Sitting sitting(folder);
  EXPECT_GT(valueOf(sitting.file().lengthOfChanges(1)), 2 << 20);
  EXPECT_EQ(valueOf(sitting.file().changesOf(1)).size(), static_cast<std::size_t>(kCards));
}

TEST_F(AVeryLargeEdit, IsPartOfWhatAVersionIsHeldAgainst) {
  ASSERT_TRUE(valueOf(store::verify(folder)).sound);
  const fs::path version = valueOf(store::listVersions(folder)).at(0).path;
  fs::permissions(version, fs::perms::owner_write, fs::perm_options::add);
  runRawSql(version, "UPDATE edit_part SET changes = '[]' WHERE part = 2");
  EXPECT_FALSE(valueOf(store::verify(folder)).sound);
}

TEST_F(AVeryLargeEdit, LeavesNoRowsBehindWhenItGrowsIntoASmallOne) {
  Sitting sitting(folder);
  bringIn(sitting, "again");
  sitting.expectSaved();
  sitting.edit(
      "Took most of them out",
      [&](session::Draft& draft) {
        for (const session::Card& card : sitting.session().cards()) {
          if (card.id.value > kCards + 2) draft.remove(card.id);
        }
      },
      "again");
  sitting.close();
  EXPECT_EQ(numberFrom("SELECT count(*) FROM edit"), 2);
  EXPECT_EQ(numberFrom("SELECT count(*) FROM edit_part WHERE edit = 2"), 0);
  EXPECT_GT(numberFrom("SELECT count(*) FROM edit_part WHERE edit = 1"), 0);
}

TEST_F(AVeryLargeEdit, KeepsNoRemovedWordsInAnyOfItsRows) {
  const session::Session before = valueOf(store::readSession(folder)).session;
  const session::Card last =
      *std::max_element(before.cards().begin(), before.cards().end(),
                        [](const auto& a, const auto& b) { return a.id < b.id; });
  ASSERT_EQ(filesWith(folder, {last.said}).size(), 2u) << "the record and a version";
  store::Erasing wish;
  wish.card = last.id;
  wish.said = "[Words removed]";
  wish.at = kNoon;
  wish.reason = "It was asked for";
  valueOf(store::erase(folder, wish));
  EXPECT_THAT(filesWith(folder, {last.said}), testing::IsEmpty());
  Sitting sitting(folder);
  sitting.undo();
  sitting.redo();
  EXPECT_EQ(sitting.session().find(last.id)->said, "[Words removed]");
  EXPECT_EQ(sitting.session().cards().size(), static_cast<std::size_t>(kCards));
}

/// At the first write of an import, in the midst of its rows, and further on.
TEST_F(AVeryLargeEdit, IsSavedWholeOrNotAtAllOnADiskThatFailsMeanwhile) {
  FailingDisk disk;
  std::int64_t edits = 1;
  for (const int write : {1, 700, 2'000}) {
    const std::string cards = "SELECT count(*) FROM card";
    const std::int64_t before = numberFrom(cards);
    Sitting sitting(folder);
    disk.failFrom(write, DiskFault::full);
    bringIn(sitting);
    EXPECT_FALSE(sitting.file().waitUntilDurable());
    EXPECT_EQ(static_cast<std::int64_t>(valueOf(store::readSession(folder)).session.cards().size()),
              before);
    EXPECT_TRUE(disk.mend());
    sitting.expectSaved();
    sitting.close();
    ++edits;
    EXPECT_EQ(numberFrom(cards), before + kCards);
    EXPECT_EQ(numberFrom("SELECT count(DISTINCT edit) FROM edit_part"), edits);
    EXPECT_TRUE(valueOf(store::verify(folder)).sound);
  }
}

TEST_F(AVeryLargeEdit, IsNotOpenedWithARowOfAnEditThatIsNotThere) {
  runRawSql(store::sessionFile(folder), "INSERT INTO edit_part VALUES (7, 2, '[]')");
  EXPECT_FALSE(store::readSession(folder));
  EXPECT_FALSE(store::LiveFile::open(folder));
}

}  // namespace
}  // namespace ct::tests
