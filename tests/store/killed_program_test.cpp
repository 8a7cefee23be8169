#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <random>
#include <string>

#include "store/paths.h"
#include "store/sitting.h"
#include "store/versions.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;

/// Opens the session and changes it for ever; writes the number of its entries to `acknowledge`
/// each time they are saved.
[[noreturn]] void changeUntilKilled(const fs::path& folder, int acknowledge) {
  Sitting sitting(folder);
  const auto tellWhatIsSaved = [&] {
    const auto saved = static_cast<std::int64_t>(sitting.history().done());
    if (write(acknowledge, &saved, sizeof saved) != sizeof saved) _exit(1);
  };
  tellWhatIsSaved();
  for (int i = 1;; ++i) {
    sitting.addCard(std::string(static_cast<std::size_t>(i % 7) * 3000, 'x'));
    if (!sitting.file().waitUntilDurable()) _exit(1);
    tellWhatIsSaved();
    if (i % 5 == 0 && !sitting.file().saveVersion("again", kNoon).get()) _exit(1);
  }
}

enum class Kills { fromTheStart, onceItIsOpen };

/// Starts a program on the session, kills it after a while, and gives the last number it
/// acknowledged.
std::int64_t acknowledgedBeforeKilled(const fs::path& folder, Kills when, int microseconds) {
  int ends[2];
  EXPECT_EQ(pipe(ends), 0);
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    changeUntilKilled(folder, ends[1]);
  }
  close(ends[1]);
  std::int64_t last = 0;
  std::int64_t number = 0;
  const auto another = [&] { return read(ends[0], &number, sizeof number) == sizeof number; };
  if (when == Kills::onceItIsOpen && another()) last = number;
  usleep(static_cast<useconds_t>(microseconds));
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status)) << "the program ended by itself";
  while (another())
    last = number;
  close(ends[0]);
  return last;
}

TEST(KilledProgram, LosesNothingItAcknowledged) {
  TemporaryFolder place;
  const fs::path folder = place / "spring";
  makeSession(folder);
  std::mt19937 chance(std::random_device{}());
  std::uniform_int_distribution<int> wait(3'000, 60'000);
  std::size_t before = 0;
  for (int cycle = 0; cycle < 30; ++cycle) {
    const auto when = cycle % 2 == 0 ? Kills::onceItIsOpen : Kills::fromTheStart;
    const auto last =
        static_cast<std::size_t>(acknowledgedBeforeKilled(folder, when, wait(chance)));
    const auto reading = valueOf(store::readSession(folder));
    EXPECT_GE(reading.history.done(), std::max(last, before));
    EXPECT_EQ(reading.session.cards().size(), reading.history.done());
    before = reading.history.done();
  }
  EXPECT_GT(before, 0u);
  EXPECT_FALSE(store::isOpenElsewhere(folder));
  const auto report = valueOf(store::verify(folder));
  EXPECT_TRUE(report.sound) << testing::PrintToString(report.lines);
  Sitting(folder).saveVersion("after all that");
  for (const std::string& name : namesIn(folder)) {
    EXPECT_EQ(name.find(".saving"), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace ct::tests
