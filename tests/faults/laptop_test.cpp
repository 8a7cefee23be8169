#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>
#include <thread>

#include "app/sitting.h"
#include "app/steady_clock.h"
#include "faults/failing_calls.h"
#include "store/create_session.h"
#include "store/live_file.h"
#include "store/paths.h"
#include "store/read_session.h"
#include "store/verify.h"
#include "store/versions.h"
#include "support/temporary_folder.h"

/// What happens to a laptop in the middle of an evening, seen from the screen.
namespace ct::tests {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

class Laptop : public testing::Test {
 protected:
  void SetUp() override {
    outbox_.wish(ui::NewSession{"Late buses", "What would help?"});
    carryOut();
    ASSERT_NE(facts().session, nullptr) << facts().refused;
    addCard("The last bus");
    ASSERT_TRUE(isSavedSoon());
  }

  void carryOut() { sitting_.carryOut(outbox_, view_); }
  const ui::Facts& facts() { return sitting_.facts(); }
  fs::path folder() const { return place_ / "sessions/Late buses"; }

  void addCard(const std::string& said) {
    outbox_.ask(gather::AddCards{{gather::NewCard{said}}});
    carryOut();
  }
  /// As it is typed: one edit for every letter.
  void typeInto(const std::string& code, const std::string& words) {
    for (std::size_t i = 1; i <= words.size(); ++i) {
      gather::EditCard edit;
      edit.card = facts().session->cardByCode(code)->id;
      edit.said = words.substr(0, i);
      outbox_.ask(edit);
      carryOut();
    }
  }

  template <class Condition>
  static bool soon(Condition there) {
    for (int i = 0; i < 2000; ++i) {
      if (there()) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
  }
  bool isSavedSoon() {
    return soon([&] { return !facts().saving.pending && facts().saving.trouble.empty(); });
  }
  bool isInTroubleSoon() {
    return soon([&] { return !facts().saving.trouble.empty(); });
  }

  /// Words stay on the screen, the status says what is wrong (`reason`, at the latest when it was
  /// tried again) and for how many, and once it is mended everything is saved without a word or a
  /// key.
  void expectHonestAndSavedOnceMended(int withErrno,
                                      const testing::Matcher<const std::string&>& reason) {
    calls_.failEveryChange(withErrno);
    typeInto("1", "Typed while it failed");
    ASSERT_TRUE(isInTroubleSoon());
    EXPECT_THAT(facts().saving.trouble, HasSubstr("kept but not saved yet"));
    EXPECT_TRUE(facts().saving.pending);
    EXPECT_EQ(facts().session->cardByCode("1")->said, "Typed while it failed");
    outbox_.ask(commands::SaveVersion{"cannot be saved now"});
    carryOut();
    EXPECT_TRUE(soon([&] { return !facts().refused.empty(); }));
    EXPECT_THAT(facts().versions, IsEmpty());
    EXPECT_TRUE(soon([&] { return testing::Matches(reason)(facts().saving.trouble); }))
        << facts().saving.trouble;
    EXPECT_TRUE(calls_.mend());
    EXPECT_TRUE(isSavedSoon());
    EXPECT_EQ(store::readSession(folder())->session.cardByCode("1")->said, "Typed while it failed");
  }

  void TearDown() override {
    ASSERT_TRUE(sitting_.close(view_));
    const auto report = store::verify(folder());
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->sound) << testing::PrintToString(report->lines);
  }

  TemporaryFolder place_;
  FailingCalls calls_;
  const Watch watch_{place_.path(), calls_};
  SteadyClock clock_;
  app::Sitting sitting_{place_ / "sessions", clock_, [] {}};
  ui::Outbox outbox_;
  ui::ViewState view_;
};

TEST_F(Laptop, KeepsWhatIsTypedWhileTheDiskIsFull) {
  expectHonestAndSavedOnceMended(ENOSPC, HasSubstr("the disk is full"));
}

TEST_F(Laptop, KeepsWhatIsTypedWhileTheFolderMayOnlyBeRead) {
  expectHonestAndSavedOnceMended(EROFS, HasSubstr("because the disk may only be read"));
}

TEST_F(Laptop, KeepsWhatIsTypedWhileNothingIsPermitted) {
  // SQLite takes it for a failing disk; when the record is written anew we are told ourselves.
  expectHonestAndSavedOnceMended(EACCES, HasSubstr("because you are not permitted"));
}

TEST_F(Laptop, KeepsWhatIsTypedWhileTheStickIsPulledOut) {
  expectHonestAndSavedOnceMended(EIO, HasSubstr("the disk reported an error"));
}

TEST_F(Laptop, StaysWhenItCannotBeSavedAndAWindowIsClosed) {
  calls_.failEveryChange(ENOSPC);
  addCard("Not on the disk");
  EXPECT_FALSE(sitting_.close(view_));
  EXPECT_NE(facts().session, nullptr) << "nothing is closed that is not saved";
  calls_.mend();
  EXPECT_TRUE(isSavedSoon());
}

/// As when a drive is unmounted and mounted again, or somebody tidies up.
TEST_F(Laptop, GoesOnWhenItsFolderIsTakenAwayAndBroughtBack) {
  fs::rename(folder(), place_ / "elsewhere");
  addCard("While it was away");
  outbox_.ask(commands::SaveVersion{"cannot be saved now"});
  carryOut();
  EXPECT_TRUE(soon([&] { return !facts().refused.empty(); }));
  EXPECT_EQ(facts().session->cards().size(), 2u);
  fs::rename(place_ / "elsewhere", folder());
  outbox_.ask(commands::SaveVersion{"now it can"});
  carryOut();
  EXPECT_TRUE(soon([&] { return facts().versions.size() == 1; })) << facts().refused;
  EXPECT_TRUE(isSavedSoon());
  EXPECT_EQ(store::readVersion(folder(), 1)->cards().size(), 2u);
}

TEST_F(Laptop, SavesNothingWhereNobodyWouldFindIt) {
  fs::rename(folder(), place_ / "elsewhere");
  addCard("While it was away");
  ASSERT_TRUE(isInTroubleSoon());
  EXPECT_THAT(facts().saving.trouble, HasSubstr("its folder is no longer where it was; put it"));
  EXPECT_FALSE(sitting_.close(view_)) << "nothing is closed that is not saved";
  fs::rename(place_ / "elsewhere", folder());
  EXPECT_TRUE(isSavedSoon());
  EXPECT_EQ(store::readSession(folder())->session.cards().size(), 2u);
}

/// As when a stick is pulled out and put in again: another folder for the system, the same session.
TEST_F(Laptop, GoesOnWithTheSameSessionInAnotherFolderOfItsName) {
  fs::rename(folder(), place_ / "pulled out");
  addCard("While it was out");
  ASSERT_TRUE(isInTroubleSoon());
  fs::copy(place_ / "pulled out", folder(), fs::copy_options::recursive);
  EXPECT_TRUE(isSavedSoon());
  EXPECT_EQ(store::readSession(folder())->session.cards().size(), 2u);
  EXPECT_EQ(store::readSession(place_ / "pulled out")->session.cards().size(), 1u);
  EXPECT_TRUE(store::isOpenElsewhere(folder()));
}

TEST_F(Laptop, WritesIntoNoOtherSessionThatLiesWhereItWas) {
  const fs::path other = place_ / "other";
  ASSERT_TRUE(store::createSession(
      other, session::Session(session::SessionInfo{{1}, "Another", "Why?", base::Time{}})));
  fs::rename(folder(), place_ / "elsewhere");
  fs::rename(other, folder());
  addCard("While it was away");
  ASSERT_TRUE(isInTroubleSoon());
  EXPECT_THAT(facts().saving.trouble, HasSubstr("another session lies where it was"));
  fs::rename(folder(), other);
  EXPECT_EQ(store::readSession(other)->session.cards().size(), 0u);
  fs::rename(place_ / "elsewhere", folder());
  EXPECT_TRUE(isSavedSoon());
  EXPECT_EQ(store::readSession(folder())->session.cards().size(), 2u);
}

/// As when somebody tidies up too much.
TEST_F(Laptop, WritesTheSessionAgainWhenItsFolderIsRemoved) {
  fs::remove_all(folder());
  addCard("Said after that");
  ASSERT_TRUE(soon([&] { return !facts().saving.pending; }));
  EXPECT_THAT(facts().saving.trouble, IsEmpty());
  EXPECT_THAT(facts().refused, HasSubstr("it was written there again"));
  EXPECT_EQ(store::readSession(folder())->session.cards().size(), 2u);
  EXPECT_TRUE(store::isOpenElsewhere(folder())) << "and is still ours alone";
  addCard("And after that");
  EXPECT_TRUE(isSavedSoon());
}

TEST_F(Laptop, WritesTheSessionAgainWhenItIsRemovedAndNothingElseIsDone) {
  fs::remove_all(folder());
  EXPECT_TRUE(sitting_.close(view_));
  EXPECT_EQ(store::readSession(folder())->session.cards().size(), 1u);
}

TEST_F(Laptop, WritesTheSessionAgainWhereAnOlderCopyWasPutBack) {
  fs::copy(folder(), place_ / "older", fs::copy_options::recursive);
  addCard("Said since");
  ASSERT_TRUE(isSavedSoon());
  fs::remove_all(folder());
  fs::copy(place_ / "older", folder(), fs::copy_options::recursive);
  addCard("And after that");
  ASSERT_TRUE(soon([&] { return !facts().saving.pending; }));
  EXPECT_EQ(store::readSession(folder())->session.cards().size(), 3u);
  EXPECT_TRUE(fs::exists(folder() / "found in its place 1.sqlite"));
  fs::remove(folder() / "found in its place 1.sqlite-wal");
}

TEST_F(Laptop, NoticesByItselfThatItsFolderWentAway) {
  fs::rename(folder(), place_ / "elsewhere");
  EXPECT_TRUE(isInTroubleSoon()) << "though nothing was done meanwhile";
  fs::rename(place_ / "elsewhere", folder());
  EXPECT_TRUE(isSavedSoon());
}

TEST_F(Laptop, KeepsALogThatLosesItsName) {
  addCard("In the log alone");
  ASSERT_TRUE(isSavedSoon());
  fs::remove(store::walOf(store::sessionFile(folder())));
  addCard("And after that");
  ASSERT_TRUE(soon([&] { return !facts().saving.pending; }));
  EXPECT_EQ(store::readSession(folder())->session.cards().size(), 3u);
  EXPECT_FALSE(fs::exists(folder() / "found in its place 1.sqlite")) << "it is our own";
}

/// As a program does that keeps a folder and a cloud alike.
TEST_F(Laptop, SetsAsideWhatIsPutInItsPlace) {
  const fs::path other = place_ / "other";
  ASSERT_TRUE(store::createSession(other, *facts().session));
  fs::rename(store::sessionFile(other), store::sessionFile(folder()));
  addCard("Said after that");
  ASSERT_TRUE(soon([&] { return !facts().saving.pending; }));
  EXPECT_EQ(store::readSession(folder())->session.cards().size(), 2u);
  EXPECT_TRUE(fs::exists(folder() / "found in its place 1.sqlite"));
  addCard("And after that");
  EXPECT_TRUE(isSavedSoon());
  EXPECT_EQ(store::readSession(folder())->session.cards().size(), 3u);
}

TEST_F(Laptop, KeepsTheSessionWhileItCannotBeWrittenAgain) {
  fs::remove(store::sessionFile(folder()));
  calls_.failEveryChange(ENOSPC);
  addCard("Said after that");
  ASSERT_TRUE(isInTroubleSoon());
  calls_.mend();
  ASSERT_TRUE(isSavedSoon());
  EXPECT_EQ(store::readSession(folder())->session.cards().size(), 2u);
}

TEST_F(Laptop, SaysThatItsFolderIsCopiedToACloud) {
  const fs::path cloud = place_ / "OneDrive - Council";
  fs::create_directory(cloud);
  ASSERT_TRUE(store::createSession(cloud / "Late buses", *facts().session));
  outbox_.wish(ui::OpenSession{(cloud / "Late buses").string()});
  carryOut();
  EXPECT_THAT(facts().saving.warning, HasSubstr("OneDrive"));
  EXPECT_THAT(facts().saving.warning, HasSubstr("Keep it elsewhere and copy it there afterwards"));
  outbox_.wish(ui::OpenSession{folder().string()});
  carryOut();
  EXPECT_THAT(facts().saving.warning, IsEmpty());
}

TEST_F(Laptop, GoesOnWhenItsClockJumps) {
  constexpr std::int64_t kDay = 86'400'000;
  for (const std::int64_t jump : {-3 * kDay, 800 * kDay, -797 * kDay, std::int64_t{0}}) {
    clock_.goOn(jump);
    addCard("Said at another time");
    outbox_.ask(commands::SaveVersion{"then"});
    carryOut();
    const std::size_t before = facts().versions.size();
    ASSERT_TRUE(soon([&] { return facts().versions.size() > before; })) << facts().refused;
  }
  outbox_.ask(commands::GoTo{2});
  carryOut();
  EXPECT_EQ(facts().session->cards().size(), 2u);
  outbox_.ask(commands::Undo{});
  carryOut();
  EXPECT_EQ(facts().session->cards().size(), 5u);
}

TEST_F(Laptop, KeepsItsTimesInAnotherTimeZone) {
  const std::string before = base::toIso(facts().history->entry(1).time);
  ASSERT_EQ(setenv("TZ", "Pacific/Auckland", 1), 0);
  tzset();
  const auto reading = store::readSession(folder());
  EXPECT_EQ(base::toIso(reading->history.entry(1).time), before);
  addCard("Said on the other side of the world");
  EXPECT_TRUE(isSavedSoon());
  unsetenv("TZ");
  tzset();
}

/// As whoever else uses this computer.
TEST_F(Laptop, IsNotChangedByAnotherPersonOfTheSameComputer) {
  constexpr uid_t kNobody = 65534;
  if (geteuid() != 0) GTEST_SKIP() << "only an administrator can become somebody else";
  fs::permissions(place_.path(), fs::perms(0755));
  const pid_t child = fork();
  if (child == 0) {
    if (setgid(kNobody) != 0 || setuid(kNobody) != 0) _exit(3);
    const auto changed = app::OpenSession::openForChanging(folder());
    if (changed || changed.error().sentence.find("Late buses") == std::string::npos) _exit(1);
    const auto looked = app::OpenSession::open(folder());
    _exit(looked && (*looked)->readOnly().empty() ? 2 : 0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), 0);
  addCard("and it goes on");
  EXPECT_TRUE(isSavedSoon());
}

}  // namespace
}  // namespace ct::tests
