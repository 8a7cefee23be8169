#include "store/failing_disk.h"

#include <chrono>
#include <filesystem>
#include <future>
#include <string>

#include "store/paths.h"
#include "store/sitting.h"
#include "store/versions.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;

/// Each test does the same thing again and again, the disk failing one operation later each time,
/// until it goes through without meeting the fault.
class OnAFailingDisk : public testing::TestWithParam<DiskFault> {
 protected:
  TemporaryFolder place;
  const fs::path folder = place / "spring";
  FailingDisk disk;
};

constexpr int kFar = 2000;  // no fault this late is met

TEST_P(OnAFailingDisk, ChangesAreKeptAndSavedOnceTheDiskIsMended) {
  makeSession(folder);
  Sitting sitting(folder);
  bool met = true;
  for (int n = 1; met && n < kFar; ++n) {
    disk.failFrom(n, GetParam());
    sitting.addCard("one");
    sitting.edit("Changed it", [&](session::Draft& draft) {
      session::Card card = *sitting.session().cards().begin();
      card.people = n;
      draft.put(card);
    });
    const auto saved = sitting.file().waitUntilDurable();
    if (!saved) {
      const auto state = sitting.file().state();
      ASSERT_TRUE(state.trouble);
      EXPECT_EQ(state.trouble->sentence, saved.error().sentence);
      EXPECT_GT(state.pendingSteps, 0);
    }
    met = disk.mend();
    sitting.addCard("two");
    sitting.expectSaved();
    EXPECT_EQ(sitting.file().state().pendingSteps, 0);
    EXPECT_FALSE(sitting.file().state().trouble);
  }
  EXPECT_FALSE(met);
  sitting.close();
  Sitting again(folder);
  EXPECT_TRUE(sameRecords(again.session(), sitting.session()));
  EXPECT_EQ(again.history().done(), sitting.history().done());
}

TEST_P(OnAFailingDisk, ChangesAreSavedByThemselvesOnceTheDiskIsMended) {
  makeSession(folder);
  std::promise<void> saved;
  store::Upkeep upkeep;
  upkeep.retry = std::chrono::milliseconds(5);
  Sitting sitting(folder, upkeep);
  sitting.file().setWake([&] {
    if (sitting.file().state().pendingSteps == 0) saved.set_value();
  });
  disk.failFrom(1, GetParam());
  sitting.addCard("one");
  EXPECT_FALSE(sitting.file().waitUntilDurable());
  EXPECT_TRUE(disk.mend());
  ASSERT_EQ(saved.get_future().wait_for(std::chrono::seconds(30)), std::future_status::ready);
  EXPECT_EQ(sitting.file().state().savedSteps, 1);
  EXPECT_FALSE(sitting.file().state().trouble);
}

TEST_P(OnAFailingDisk, NothingSavedIsLostWhereverFoldingTheLogInFails) {
  makeSession(folder);
  store::Upkeep upkeep;
  upkeep.longLog = 0;  // folded in after every save
  Sitting sitting(folder, upkeep);
  bool met = true;
  for (int n = 1; met && n < kFar; ++n) {
    disk.failFrom(n, GetParam());
    sitting.addCard("one");
    const bool saved = sitting.file().waitUntilDurable().has_value();
    const bool still = sitting.file().waitUntilDurable().has_value();  // folding was tried by now
    met = disk.mend();
    EXPECT_TRUE(still || !saved) << n;
    const auto reading = valueOf(store::readSession(folder));
    EXPECT_GE(reading.history.done() + (saved ? 0 : 1), sitting.history().done()) << n;
    sitting.expectSaved();
  }
  EXPECT_FALSE(met);
  sitting.close();
  EXPECT_TRUE(sameRecords(Sitting(folder).session(), sitting.session()));
}

TEST_P(OnAFailingDisk, AProgramThatGivesUpLosesOnlyWhatItSaidWasNotSaved) {
  bool met = true;
  for (int n = 1; met && n < kFar; ++n) {
    const fs::path each = place / ("session " + std::to_string(n));
    makeSession(each);
    std::size_t saved = 0;
    {
      Sitting sitting(each);
      disk.failFrom(n, GetParam());
      for (int i = 0; i < 3; ++i) {
        sitting.addCard("card");
        if (sitting.file().waitUntilDurable()) saved = sitting.history().done();
      }
      const auto closed = sitting.file().close();
      EXPECT_TRUE(!closed || saved == 3);
      met = disk.mend();
    }
    const auto reading = valueOf(store::readSession(each));
    EXPECT_GE(reading.history.done(), saved);
    EXPECT_EQ(reading.session.cards().size(), reading.history.done());
  }
  EXPECT_FALSE(met);
}

TEST_P(OnAFailingDisk, AVersionIsWholeOrNotThere) {
  makeSession(folder);
  Sitting sitting(folder);
  sitting.edit("Everything", fillWithEverything);
  sitting.expectSaved();
  std::size_t versions = 0;
  bool met = true;
  for (int n = 1; met && n < kFar; ++n) {
    disk.failFrom(n, GetParam());
    const auto saved = sitting.file().saveVersion("one", kNoon).get();
    met = disk.mend();
    if (saved) ++versions;
    if (!saved) {
      EXPECT_EQ(saved.error().sentence.find("The version was not saved because"), 0u);
    }
    EXPECT_EQ(valueOf(store::listVersions(folder)).size(), versions);
    EXPECT_FALSE(fs::exists(store::versionsFolder(folder) / ".saving.sqlite"));
  }
  EXPECT_FALSE(met);
  EXPECT_EQ(sitting.saveVersion("two").number, static_cast<std::int64_t>(versions) + 1);
  sitting.close();
  const auto report = valueOf(store::verify(folder));
  EXPECT_TRUE(report.sound) << testing::PrintToString(report.lines);
}

TEST_P(OnAFailingDisk, ANewSessionIsWholeOrNotThere) {
  bool met = true;
  for (int n = 1; met && n < kFar; ++n) {
    disk.failFrom(n, GetParam());
    const auto made = store::createSession(folder, session::Session(infoNamed("Spring")));
    met = disk.mend();
    if (!made) {
      EXPECT_FALSE(fs::exists(folder)) << n;
      continue;
    }
    EXPECT_TRUE(store::readSession(folder));
    fs::remove_all(folder);
  }
  EXPECT_FALSE(met);
}

/// As when somebody puts a copy from a stick over the file while the disk fails, and our log stays:
/// page for page it fits, and the newest rows are ours, but a card says something else.
TEST(AFailingDisk, BringsNothingIntoAnOlderFileBesideItsLog) {
  const TemporaryFolder place;
  const fs::path folder = place / "spring";
  FailingDisk disk;
  makeSession(folder);
  const std::string words(100, 'x');
  {
    Sitting before(folder);
    before.addCard(std::string(8'000, '.') + words + std::string(8'000, '.'));
    before.close();
  }
  Sitting sitting(folder);
  const fs::path file = store::sessionFile(folder);
  const std::string newer = bytesOf(file);
  std::string older = newer;
  for (std::size_t at = older.find(words); at != std::string::npos; at = older.find(words, at))
    older.replace(at, words.size(), std::string(words.size(), 'y'));
  ASSERT_NE(older, newer);
  sitting.addCard("In the log alone");
  sitting.expectSaved();
  ASSERT_GT(fs::file_size(store::walOf(file)), 0U);

  disk.failFrom(1, DiskFault::ioError);
  sitting.addCard("While it failed");
  EXPECT_FALSE(sitting.file().waitUntilDurable());
  putBytes(file, older);
  EXPECT_FALSE(sitting.file().waitUntilDurable()) << "what was tried before has come to its end";
  disk.mend();
  EXPECT_FALSE(sitting.file().waitUntilDurable());
  ASSERT_TRUE(sitting.file().state().trouble);
  EXPECT_NE(sitting.file().state().trouble->sentence.find("another session lies where it was"),
            std::string::npos);
  EXPECT_EQ(bytesOf(file), older) << "no byte of another's is touched";
  putBytes(file, newer);
  sitting.expectSaved();
  sitting.close();
  EXPECT_TRUE(sameRecords(Sitting(folder).session(), sitting.session()));
}

INSTANTIATE_TEST_SUITE_P(EveryWay, OnAFailingDisk,
                         testing::Values(DiskFault::ioError, DiskFault::full),
                         [](const auto& fault) {
                           return fault.param == DiskFault::full ? "Full" : "IoError";
                         });

}  // namespace
}  // namespace ct::tests
