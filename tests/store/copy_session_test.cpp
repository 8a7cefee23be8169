#include "store/copy_session.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "store/failing_disk.h"
#include "store/paths.h"
#include "store/raw_sql.h"
#include "store/sitting.h"
#include "store/versions.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class CopySession : public testing::Test {
 protected:
  void SetUp() override {
    makeSession(folder);
    Sitting sitting(folder);
    sitting.addCard("one");
    sitting.saveVersion("first");
    sitting.edit("Everything", fillWithEverything);
    sitting.saveVersion("second");
    records.emplace(sitting.session());
    sitting.addCard("after the copy");
    sitting.close();
  }

  void expectWhole(const fs::path& where) {
    const auto report = valueOf(store::verify(where));
    EXPECT_TRUE(report.sound) << testing::PrintToString(report.lines);
    EXPECT_TRUE(sameRecords(valueOf(store::readSession(where)).session, *records));
    EXPECT_EQ(valueOf(store::listVersions(where)).size(), 2u);
  }

  TemporaryFolder place;
  const fs::path folder = place / "spring";
  const fs::path copy = place / "stick";
  std::optional<session::Session> records;
};

TEST_F(CopySession, HoldsTheSessionItsHistoryAndItsVersions) {
  ASSERT_TRUE(store::copySession(folder, 2, copy));
  expectWhole(copy);
  Sitting elsewhere(copy);
  EXPECT_EQ(elsewhere.history().done(), 2u);
  elsewhere.undo();
  EXPECT_EQ(elsewhere.session().cards().size(), 1u);
  elsewhere.addCard("and on we go");
  EXPECT_EQ(elsewhere.saveVersion("on the other laptop").number, 3);
  elsewhere.close();
  EXPECT_TRUE(valueOf(store::verify(copy)).sound);
  EXPECT_EQ(valueOf(store::readSession(folder)).session.cards().size(), records->cards().size() + 1)
      << "the session itself is as it was";
}

TEST_F(CopySession, CanBeMadeWhileTheSessionIsOpen) {
  Sitting sitting(folder);
  ASSERT_TRUE(store::copySession(folder, 2, copy));
  expectWhole(copy);
}

TEST_F(CopySession, HoldsNoVersionLaterThanItself) {
  ASSERT_TRUE(store::copySession(folder, 1, copy));
  EXPECT_EQ(valueOf(store::listVersions(copy)).size(), 1u);
  EXPECT_TRUE(valueOf(store::verify(copy)).sound);
}

TEST_F(CopySession, IsRefusedWhereSomethingIsAndWithoutSuchAVersion) {
  EXPECT_THAT(store::copySession(folder, 2, folder).error().sentence, HasSubstr("there already"));
  EXPECT_THAT(store::copySession(folder, 9, copy).error().sentence, HasSubstr("no version 9"));
  EXPECT_FALSE(store::copySession(folder, 2, place / "no such stick" / "spring"));
  EXPECT_FALSE(fs::exists(copy));
}

TEST_F(CopySession, IsNotMadeFromADamagedVersion) {
  const fs::path version = valueOf(store::listVersions(folder))[1].path;
  fs::permissions(version, fs::perms::owner_write, fs::perm_options::add);
  std::string bytes = bytesOf(version);
  const std::size_t words = bytes.find("placed by hand");
  ASSERT_NE(words, std::string::npos);
  bytes[words] = 'q';  // every page still reads well
  putBytes(version, bytes);
  EXPECT_THAT(store::copySession(folder, 2, copy).error().sentence, HasSubstr("damaged"));
  EXPECT_FALSE(fs::exists(copy));
}

TEST_F(CopySession, BlamesNoStickForAnEarlierVersionThatIsDamaged) {
  const fs::path version = valueOf(store::listVersions(folder))[0].path;
  fs::permissions(version, fs::perms::owner_write, fs::perm_options::add);
  runRawSql(version, "UPDATE card SET said = 'two'");
  EXPECT_THAT(store::copySession(folder, 2, copy).error().sentence,
              HasSubstr("because a version of the session is damaged; carry on from one"));
  EXPECT_FALSE(fs::exists(copy));
}

TEST_F(CopySession, IsWholeOrNotThereWhereverTheDiskFails) {
  FailingDisk disk;
  bool met = true;
  for (int n = 1; met && n < 2000; ++n) {
    disk.failFrom(n, DiskFault::full);
    const auto copied = store::copySession(folder, 2, copy);
    met = disk.mend();
    EXPECT_EQ(copied.has_value(), fs::exists(copy)) << n;
    if (!copied) {
      EXPECT_THAT(copied.error().sentence, HasSubstr("The copy was not made"));
      continue;
    }
    expectWhole(copy);
    fs::remove_all(copy);
  }
  EXPECT_FALSE(met);
  EXPECT_EQ(namesIn(place.path()).count("stick.unfinished"), 0u);
}

}  // namespace
}  // namespace ct::tests
