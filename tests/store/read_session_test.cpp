#include "store/read_session.h"

#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <string>
#include <thread>

#include "store/paths.h"
#include "store/sitting.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;

class ReadSession : public testing::Test {
 protected:
  void SetUp() override { makeSession(folder); }

  /// Reads a session that another thread is changing: each time one moment of it, or an honest
  /// answer that there is not a moment's rest.
  void readOften(int times) const {
    for (int i = 0; i < times; ++i) {
      const auto reading = store::readSession(folder);
      if (!reading) {
        EXPECT_NE(reading.error().sentence.find("too quickly"), std::string::npos)
            << reading.error().sentence << reading.error().detail;
        continue;
      }
      EXPECT_EQ(reading->session.cards().size(), reading->history.done());
    }
  }

  TemporaryFolder place;
  const fs::path folder = place / "spring";
};

TEST_F(ReadSession, GivesWhatWasSaved) {
  Sitting sitting(folder);
  sitting.edit("Everything", fillWithEverything);
  sitting.undo();
  sitting.redo();
  sitting.saveVersion("one");
  sitting.close();
  const auto reading = valueOf(store::readSession(folder));
  EXPECT_TRUE(sameRecords(reading.session, sitting.session()));
  EXPECT_EQ(reading.history.done(), 1u);
  EXPECT_EQ(reading.versions, 1u);
  EXPECT_GT(reading.savedAt.milliseconds, 0);
}

/// What a program keeps for itself while it reads; `maker` is its number.
fs::path privateFolderOf(pid_t maker) {
  const fs::path folder =
      fs::temp_directory_path() / ("common-thread-reading-" + std::to_string(maker) + "-abcdef");
  fs::create_directories(folder);
  putBytes(folder / "session.sqlite", "every word");
  return folder;
}

TEST_F(ReadSession, RemovesWhatAProgramLeftThatWasKilledWhileReading) {
  const pid_t killed = fork();
  if (killed == 0) _exit(0);
  waitpid(killed, nullptr, 0);
  const fs::path left = privateFolderOf(killed);
  const fs::path inUse = privateFolderOf(getpid());
  valueOf(store::readSession(folder));
  EXPECT_FALSE(fs::exists(left));
  EXPECT_TRUE(fs::exists(inUse));
  fs::remove_all(inUse);
}

TEST_F(ReadSession, WritesNothingInTheFolder) {
  const auto names = namesIn(folder);
  const auto before = fs::last_write_time(folder);
  const auto bytes = bytesOf(store::sessionFile(folder));
  valueOf(store::readSession(folder));
  EXPECT_EQ(namesIn(folder), names);
  EXPECT_EQ(fs::last_write_time(folder), before);
  EXPECT_EQ(bytesOf(store::sessionFile(folder)), bytes);
}

TEST_F(ReadSession, SeesWhatIsOnlyInTheLogYet) {
  Sitting sitting(folder);
  sitting.addCard("one");
  sitting.expectSaved();
  ASSERT_TRUE(fs::exists(store::walOf(store::sessionFile(folder))));
  EXPECT_EQ(valueOf(store::readSession(folder)).session.cards().size(), 1u);
}

TEST_F(ReadSession, GivesOneMomentWhileTheSessionIsBeingChanged) {
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    while (!stop) {
      // The log is folded in now and then.
      Sitting sitting(folder, {.longLog = 50'000});
      for (int i = 0; i < 20; ++i)
        sitting.addCard(std::string(2'000, 'x'));
      for (int i = 0; i < 10; ++i)
        sitting.undo();
      sitting.close();
    }
  });
  readOften(30);
  stop = true;
  writer.join();
}

TEST_F(ReadSession, GivesOneMomentWhileTheSessionIsOpenedAndClosed) {
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    while (!stop) {
      Sitting sitting(folder);
      sitting.addCard("one more");
      sitting.close();
      std::this_thread::sleep_for(std::chrono::milliseconds(sitting.session().cards().size() % 30));
    }
  });
  readOften(100);
  stop = true;
  writer.join();
}

TEST_F(ReadSession, RemovesItsCopy) {
  TemporaryFolder temporary;
  setenv("TMPDIR", temporary.path().c_str(), 1);
  valueOf(store::readSession(folder));
  EXPECT_TRUE(fs::is_empty(temporary.path()));
  unsetenv("TMPDIR");
}

}  // namespace
}  // namespace ct::tests
