#include "store/erase.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <string>

#include "store/database.h"
#include "store/erase_steps.h"
#include "store/erasing_session.h"
#include "store/failing_disk.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

class Erase : public ErasingSession {};

TEST_F(Erase, LeavesNoByteOfTheWordsAnywhere) {
  ASSERT_THAT(holding(folder), testing::Not(IsEmpty()));
  const auto erased = valueOf(store::erase(folder, wish()));
  EXPECT_EQ(erased.versions, 3u) << "the first did not hold the card";
  EXPECT_EQ(erased.reports, 1u);
  EXPECT_THAT(erased.stillIn, IsEmpty());
  expectErased(folder);
}

TEST_F(Erase, KeepsWhatCanBeUndoneAndEveryLineOfIt) {
  valueOf(store::erase(folder, wish()));
  Sitting sitting(folder);
  while (sitting.history().toUndo() != nullptr)
    sitting.undo();
  EXPECT_TRUE(sitting.session().cards().empty());
  EXPECT_EQ(sitting.session().erasures().size(), 1u) << "the mark is not undone";
  while (sitting.history().toRedo() != nullptr)
    sitting.redo();
  EXPECT_EQ(sitting.session().cards().size(), 3u);
  sitting.close();
  EXPECT_THAT(holding(folder), IsEmpty());
}

TEST_F(Erase, KeepsTheCardInEveryVersionThatHadIt) {
  valueOf(store::erase(folder, wish()));
  EXPECT_EQ(valueOf(store::readVersion(folder, 1)).cards().size(), 1u);
  for (const std::int64_t number : {2, 3, 4})
    EXPECT_EQ(valueOf(store::readVersion(folder, number)).find(card)->said, "[Words removed]");
  Sitting sitting(folder);
  EXPECT_EQ(sitting.saveVersion("after").number, 5);
  sitting.close();
  EXPECT_TRUE(valueOf(store::verify(folder)).sound);
}

TEST_F(Erase, CanRemoveOnlyTheOldWording) {
  store::Erasing old = wish();
  old.said = "A neighbour saw it";
  {
    Sitting sitting(folder);
    reword(sitting, old.said, "");
    sitting.close();
  }
  valueOf(store::erase(folder, old));
  EXPECT_THAT(holding(folder), IsEmpty());
  EXPECT_EQ(valueOf(store::readVersion(folder, 2)).find(card)->said, old.said);
}

TEST_F(Erase, RefusesWhereThereIsNothingToRemove) {
  store::Erasing old = wish();
  const auto first = *valueOf(store::readSession(folder)).session.cards().begin();
  old.card = first.id;
  old.said = first.said;
  old.impression = first.impression;
  const auto before = valueOf(store::verify(folder)).lines;
  const auto erased = store::erase(folder, old);
  ASSERT_FALSE(erased);
  EXPECT_THAT(erased.error().sentence, HasSubstr("holds no other words, so nothing was removed"));
  EXPECT_EQ(valueOf(store::verify(folder)).lines, before);
  EXPECT_FALSE(fs::exists(store::erasingFile(folder)));
}

TEST_F(Erase, SaysWhereTheWordsStandBesides) {
  putBytes(folder / "my notes.txt", "They said: " + kSecond);
  const auto erased = valueOf(store::erase(folder, wish()));
  ASSERT_EQ(erased.stillIn.size(), 1u);
  EXPECT_EQ(erased.stillIn[0].filename(), "my notes.txt");
}

TEST_F(Erase, RefusesWhatItCannotDoWholly) {
  store::Erasing nobody = wish();
  nobody.card = {99'999};
  EXPECT_THAT(store::erase(folder, nobody).error().sentence, HasSubstr("not in the session"));
  const fs::path version = valueOf(store::listVersions(folder))[2].path;
  fs::permissions(version, fs::perms::owner_write, fs::perm_options::add);
  putBytes(version, bytesOf(version).substr(0, 5000));
  const auto refused = store::erase(folder, wish());
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().sentence, HasSubstr("Nothing was removed"));
  EXPECT_EQ(valueOf(store::readSession(folder)).session.find(card)->said, kFirst);
  fs::remove(version);
  Sitting open(folder);
  EXPECT_THAT(store::erase(folder, wish()).error().sentence, HasSubstr("open in another window"));
}

TEST_F(Erase, RemovesWhatAKilledProgramLeftOfAReport) {
  const fs::path left = store::reportsFolder(folder) / "today/report.html.part-77";
  putBytes(left, "<p>Jenny Miller of 4 Alma Street, &quot;the red door&quot;</p>");
  valueOf(store::erase(folder, wish()));
  EXPECT_FALSE(fs::exists(left));
}

TEST_F(Erase, FindsTheWordsInSixteenBitLettersToo) {
  const auto wide = [](const std::string& words, bool bigEnd) {
    std::string bytes;
    for (const char letter : words)
      bytes += bigEnd ? std::string{'\0', letter} : std::string{letter, '\0'};
    return bytes;
  };
  putBytes(folder / "little.txt", "...." + wide("J. Miller, Alma St.", false));
  putBytes(folder / "big.txt", wide("J. Miller, Alma St.", true));
  putBytes(folder / "none.txt", wide("Nobody in particular", false));
  std::set<std::string> found;
  for (const fs::path& each : filesWith(folder, {"Alma St."}))
    found.insert(each.filename().string());
  EXPECT_THAT(found, testing::IsSupersetOf({"little.txt", "big.txt"}));
  EXPECT_THAT(found, testing::Not(testing::Contains("none.txt")));
}

TEST_F(Erase, FindsTheWordsAsFilesMadeOfThemWriteThem) {
  const std::string words = "Zoë \"Zed\" O'Neill & son\n<2nd floor>";
  const std::map<std::string, std::string> files = {
      {"plain.txt", "a: " + words},
      {"a.json", R"({"said":"Zoë \"Zed\" O'Neill & son\n<2nd floor>"})"},
      {"ascii.json", R"({"said":"Zo\u00eb \"Zed\" O'Neill & son\n<2nd floor>"})"},
      {"a.csv", "\"Zoë \"\"Zed\"\" O'Neill & son\n<2nd floor>\",1"},
      {"page.html", "<p>Zoë &quot;Zed&quot; O&#39;Neill &amp; son\n&lt;2nd floor&gt;</p>"},
      {"text.html", "<p>Zoë \"Zed\" O'Neill &amp; son\n&lt;2nd floor&gt;</p>"},
      {"record.md", "Zoë \"Zed\" O'Neill &amp; son\\\n&lt;2nd floor\\>"},
      {"other.txt", "Zoë Zed O'Neill"}};
  for (const auto& [name, bytes] : files)
    putBytes(folder / name, bytes);
  std::set<std::string> found;
  for (const fs::path& each : filesWith(folder, {words}))
    found.insert(each.filename().string());
  EXPECT_THAT(found, testing::ElementsAre("a.csv", "a.json", "ascii.json", "page.html", "plain.txt",
                                          "record.md", "text.html"));
}

/// Only somebody else than the administrator can be locked out.
TEST_F(Erase, NamesWhatItCannotLookIntoOrChangeAndGoesOn) {
  if (geteuid() != 0) GTEST_SKIP() << "needs an administrator, to become somebody else";
  constexpr uid_t kNobody = 65534;
  fs::create_directories(folder / "reports/locked");
  fs::create_directories(folder / "reports/handed over");
  putBytes(folder / "reports/handed over/record.md", kSecond);
  putBytes(folder / "notes.txt", "J. Miller, Alma St.");
  for (const auto& each : fs::recursive_directory_iterator(place.path()))
    ASSERT_EQ(chown(each.path().c_str(), kNobody, kNobody), 0);
  ASSERT_EQ(chown(place.path().c_str(), kNobody, kNobody), 0);
  for (const char* name : {"reports/locked", "notes.txt"}) {
    ASSERT_EQ(chown((folder / name).c_str(), 0, 0), 0);
    fs::permissions(folder / name, fs::perms::owner_all);
  }
  fs::permissions(folder / "reports/handed over", fs::perms::owner_read | fs::perms::owner_exec);
  const pid_t child = fork();
  if (child == 0) {
    if (setgid(kNobody) != 0 || setuid(kNobody) != 0) _exit(3);
    const auto erased = store::erase(folder, wish());
    const bool named = erased && erased->unread.size() >= 2 && erased->stillIn.size() == 1;
    _exit(named && store::readSession(folder) ? 0 : 4);
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST_F(Erase, DoesNotMakeGoodAVersionThatSomebodyChanged) {
  const fs::path version = valueOf(store::listVersions(folder))[1].path;
  fs::permissions(version, fs::perms::owner_write, fs::perm_options::add);
  {
    store::Database changed(version, store::OpenAs::writing);
    changed.run("UPDATE edit SET sentence = 'Added nothing' WHERE number = 1");
  }
  const auto refused = store::erase(folder, wish());
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().sentence, HasSubstr("Version 2 cannot be read as it was saved"));
  EXPECT_FALSE(valueOf(store::verify(folder)).sound);
}

TEST_F(Erase, KnowsAVersionThatWasSavedButNotNotedYet) {
  {
    store::Database session(store::sessionFile(folder), store::OpenAs::writing);
    session.run("UPDATE meta SET value = 3 WHERE name = 'last_version_number'");
  }
  valueOf(store::erase(folder, wish()));
  expectErased(folder);
}

TEST_F(Erase, TakesNoNoteFromElsewhereWithHiddenLetters) {
  store::Erasing hidden = wish();
  hidden.said = "[removed] \u202Edesrever";
  store::noteErasing(folder, hidden);
  EXPECT_FALSE(store::LiveFile::open(folder));
  fs::remove(store::erasingFile(folder));
  EXPECT_EQ(valueOf(store::readSession(folder)).session.find(card)->said, kFirst)
      << "nothing was written over";
}

TEST_F(Erase, TakesTwoCardsOneAfterTheOther) {
  valueOf(store::erase(folder, wish()));
  store::Erasing other = wish();
  other.card = valueOf(store::readSession(folder)).session.cards().begin()->id;
  other.at = {kNoon.milliseconds + 1};
  valueOf(store::erase(folder, other));
  EXPECT_THAT(filesWith(folder, {"Nothing about anybody"}), IsEmpty());
  const auto report = valueOf(store::verify(folder));
  EXPECT_TRUE(report.sound) << testing::PrintToString(report.lines);
}

/// The disk fails ever later; opening the session afterwards finishes what was begun. A third of
/// the places each time; `fault_table` tries them all.
TEST_F(Erase, IsFinishedAtTheNextStartWhereverTheDiskFails) {
  FailingDisk disk;
  bool met = true;
  for (int n = 1 + static_cast<int>(std::random_device{}() % 3); met; n += 3) {
    const fs::path each = place / ("session " + std::to_string(n));
    make(each);
    disk.failFrom(n, DiskFault::ioError);
    const auto erased = store::erase(each, wish());
    met = disk.mend();
    const bool begun = fs::exists(store::erasingFile(each));
    if (!erased && !begun) {
      EXPECT_EQ(valueOf(store::readSession(each)).session.find(card)->said, kFirst) << n;
    } else {
      auto opened = valueOf(store::LiveFile::open(each));
      EXPECT_EQ(opened.notice.empty(), !begun) << n;
      ASSERT_TRUE(opened.file->close());
      expectErased(each);
    }
    fs::remove_all(each);
  }
  EXPECT_FALSE(met);
}

TEST_F(Erase, IsDoneOrFinishedAtTheNextStartWhereverTheProgramIsKilled) {
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE(testing::Message() << "seed " << seed);
  std::mt19937 chance(seed);
  std::uniform_int_distribution<int> wait(0, 60'000);
  for (int cycle = 0; cycle < 25; ++cycle) {
    const fs::path each = place / ("session " + std::to_string(cycle));
    make(each);
    const pid_t child = fork();
    if (child == 0) _exit(store::erase(each, wish()) ? 0 : 1);
    usleep(static_cast<useconds_t>(wait(chance)));
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    const bool begun = fs::exists(store::erasingFile(each));
    ASSERT_TRUE(valueOf(store::LiveFile::open(each)).file->close());
    const bool gone = holding(each).empty();
    EXPECT_TRUE(gone || !begun);
    if (gone) expectErased(each);
    fs::remove_all(each);
  }
}

}  // namespace
}  // namespace ct::tests
