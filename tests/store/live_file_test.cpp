#include "store/live_file.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <thread>

#include "store/paths.h"
#include "store/sitting.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;

/// A folder with a new session in it.
class LiveFile : public testing::Test {
 protected:
  void SetUp() override { makeSession(folder); }
  TemporaryFolder place;
  const fs::path folder = place / "spring";
};

void expectSameHistory(const session::History& a, const session::History& b) {
  EXPECT_EQ(a.done(), b.done());
  ASSERT_EQ(a.entries().size(), b.entries().size());
  for (std::size_t i = 0; i < a.entries().size(); ++i) {
    EXPECT_EQ(a.entries()[i].number, b.entries()[i].number);
    EXPECT_EQ(a.entries()[i].follows, b.entries()[i].follows);
    EXPECT_EQ(a.entries()[i].sentence, b.entries()[i].sentence);
    EXPECT_EQ(a.entries()[i].time, b.entries()[i].time);
    EXPECT_EQ(a.entries()[i].join, b.entries()[i].join);
  }
}

TEST_F(LiveFile, OpensANewSessionAsItWasMade) {
  Sitting sitting(folder);
  EXPECT_EQ(sitting.session().info(), infoNamed("Spring workshop"));
  EXPECT_TRUE(sitting.history().entries().empty());
  EXPECT_EQ(sitting.file().state().pendingSteps, 0);
}

TEST_F(LiveFile, GivesBackEveryKindOfRecordWithAwkwardWords) {
  Sitting sitting(folder);
  sitting.edit("Everything", fillWithEverything);
  sitting.close();
  Sitting again(folder);
  EXPECT_TRUE(sameRecords(again.session(), sitting.session()));
  EXPECT_EQ(again.session().nextId(), sitting.session().nextId());
  EXPECT_EQ(again.session().revision(), sitting.session().revision());
  session::AllRecords::forEachKind([&]<class Record>() {
    EXPECT_FALSE(again.session().template table<Record>().empty()) << Record::kTable;
  });
}

TEST_F(LiveFile, KeepsUndoneEditsInTheHistory) {
  Sitting sitting(folder);
  for (const char* said : {"one", "two", "three"})
    sitting.addCard(said);
  sitting.undo();
  sitting.undo();
  sitting.redo();
  sitting.close();
  Sitting again(folder);
  EXPECT_TRUE(sameRecords(again.session(), sitting.session()));
  expectSameHistory(again.history(), sitting.history());
  EXPECT_EQ(again.history().done(), 2u);
}

TEST_F(LiveFile, KeepsUndoneEditsWhenSomethingElseIsDone) {
  Sitting sitting(folder);
  for (const char* said : {"one", "two", "three"})
    sitting.addCard(said);
  sitting.undo();
  sitting.undo();
  sitting.addCard("instead");
  sitting.close();
  Sitting again(folder);
  expectSameHistory(again.history(), sitting.history());
  EXPECT_EQ(again.history().entries().size(), 4u);
  EXPECT_EQ(again.history().line(), (std::vector<std::int64_t>{1, 4}));
  EXPECT_TRUE(again.file().changesOf(3)) << "what was left can still be done again";
}

TEST_F(LiveFile, SavesJoinedEditsAsOneEntry) {
  Sitting sitting(folder);
  sitting.edit("Everything", fillWithEverything);
  for (const double x : {1.0, 2.0, 3.0}) {
    sitting.edit(
        "Moved",
        [&](session::Draft& draft) {
          session::Card card = *sitting.session().cardByCode("2");
          card.x = card.y = x;
          draft.put(card);
        },
        "drag");
  }
  sitting.close();
  Sitting again(folder);
  ASSERT_EQ(again.history().entries().size(), 2u);
  again.undo();
  EXPECT_FALSE(again.session().cardByCode("2")->x.has_value());
}

TEST_F(LiveFile, CanTakeBackEveryEditOfAnEarlierSitting) {
  {
    Sitting sitting(folder);
    sitting.edit("Everything", fillWithEverything);
    sitting.addCard("one more");
    sitting.edit("Removed", [&](session::Draft& draft) {
      draft.remove(sitting.session().cards().begin()->id);
    });
  }
  {
    Sitting again(folder);
    for (int i = 0; i < 3; ++i)
      again.undo();
    EXPECT_TRUE(sameRecords(again.session(), session::Session(infoNamed("Spring workshop"))));
    again.close();
  }
  Sitting third(folder);
  EXPECT_TRUE(sameRecords(third.session(), session::Session(infoNamed("Spring workshop"))));
  EXPECT_EQ(third.history().entries().size(), 3u);
}

TEST_F(LiveFile, RefusesTheChangesOfAnEntryThatIsNotThere) {
  Sitting sitting(folder);
  const auto changes = sitting.file().changesOf(7);
  ASSERT_FALSE(changes);
  EXPECT_EQ(changes.error().sentence, "That step of the history is not in the session's file.");
}

TEST_F(LiveFile, CountsWhatIsSavedAndWhen) {
  Sitting sitting(folder);
  const base::Time opened = sitting.file().state().savedAt;
  EXPECT_GT(opened.milliseconds, 0);
  sitting.addCard("one");
  sitting.addCard("two");
  sitting.expectSaved();
  const auto state = sitting.file().state();
  EXPECT_EQ(state.savedSteps, 2);
  EXPECT_EQ(state.pendingSteps, 0);
  EXPECT_GE(state.savedAt, opened);
  EXPECT_FALSE(state.trouble);
}

TEST_F(LiveFile, WakesTheWindowAfterSaving) {
  std::atomic<std::int64_t> seen = -1;  // told of for as long as the file is open
  Sitting sitting(folder);
  sitting.file().setWake([&] { seen = sitting.file().state().savedSteps; });
  sitting.addCard("one");
  sitting.expectSaved();
  EXPECT_EQ(seen, 1);
}

TEST_F(LiveFile, KeepsItsLogShortOverThousandsOfEdits) {
  Sitting sitting(folder);
  sitting.addCard("one");
  std::uintmax_t longest = 0;
  std::uintmax_t written = 0;
  for (int i = 0; i < 2'000; ++i) {
    sitting.edit("Changed it", [&](session::Draft& draft) {
      session::Card card = *sitting.session().cards().begin();
      card.said = std::string(8'000, 'x');
      card.people = i;
      draft.put(card);
    });
    sitting.expectSaved();
    longest = std::max(longest, fs::file_size(store::walOf(store::sessionFile(folder))));
    written += 2UL * 8'000;  // at least: the card before and after
  }
  const std::uintmax_t bound = 4 * store::Upkeep{}.longLog + 1'000'000;
  EXPECT_LT(longest, bound);
  EXPECT_GT(written, bound);
  sitting.close();
  EXPECT_TRUE(sameRecords(Sitting(folder).session(), sitting.session()));
}

TEST_F(LiveFile, FoldsALongLogInOnceNothingWaits) {
  store::Upkeep upkeep;
  upkeep.longLog = 100'000;
  Sitting sitting(folder, upkeep);
  sitting.addCard(std::string(200'000, 'x'));
  sitting.expectSaved();
  const auto logLength = [&] { return fs::file_size(store::walOf(store::sessionFile(folder))); };
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
  while (logLength() > 0 && std::chrono::steady_clock::now() < end)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  EXPECT_EQ(logLength(), 0u);
  EXPECT_EQ(valueOf(store::readSession(folder)).session.cards().size(), 1u);
}

TEST_F(LiveFile, LeavesOneFileWhenClosed) {
  Sitting sitting(folder);
  sitting.addCard("one");
  sitting.close();
  EXPECT_EQ(namesIn(folder), std::set<std::string>{"session.sqlite"});
}

TEST_F(LiveFile, SavesWhatWaitsWhenItIsDroppedWithoutClosing) {
  {
    Sitting sitting(folder);
    for (int i = 0; i < 100; ++i)
      sitting.addCard("card");
  }
  EXPECT_EQ(Sitting(folder).session().cards().size(), 100u);
}

TEST_F(LiveFile, RefusesASecondOpenerAndSaysSo) {
  EXPECT_FALSE(store::isOpenElsewhere(folder));
  {
    Sitting sitting(folder);
    EXPECT_TRUE(store::isOpenElsewhere(folder));
    const auto second = store::LiveFile::open(folder);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().sentence, "“spring” is open in another window; close it there first.");
  }
  EXPECT_FALSE(store::isOpenElsewhere(folder));
  EXPECT_TRUE(store::LiveFile::open(folder));
}

TEST_F(LiveFile, IsNotHeldUpByALockFileNobodyHolds) {
  putBytes(store::lockFile(folder), "");
  EXPECT_FALSE(store::isOpenElsewhere(folder));
  EXPECT_TRUE(store::LiveFile::open(folder));
}

TEST_F(LiveFile, WritesTablesAStrangerCanRead) {
  Sitting sitting(folder);
  sitting.edit("Everything", fillWithEverything);
  sitting.close();
  const std::string file = bytesOf(store::sessionFile(folder));
  EXPECT_NE(file.find("CREATE TABLE \"differing_view\" (\n  \"id\" INTEGER PRIMARY KEY"),
            std::string::npos);
  EXPECT_NE(file.find("\"theme\" INTEGER REFERENCES \"theme\" (\"id\")"), std::string::npos);
  EXPECT_EQ(file.substr(68, 4), "CThr");
}

TEST_F(LiveFile, SaysWhereThereIsNoSession) {
  const auto nowhere = store::LiveFile::open(place / "autumn");
  ASSERT_FALSE(nowhere);
  EXPECT_EQ(nowhere.error().sentence,
            "“autumn” cannot be opened because there is no folder of that name.");
  const auto noSession = store::LiveFile::open(place.path());
  ASSERT_FALSE(noSession);
  EXPECT_NE(noSession.error().sentence.find("holds no session"), std::string::npos);
  EXPECT_EQ(namesIn(place.path()), (std::set<std::string>{"spring", "spring/session.sqlite"}));
}

TEST(CreateSession, RefusesToReplaceASession) {
  TemporaryFolder place;
  makeSession(place / "spring");
  const std::string before = bytesOf(store::sessionFile(place / "spring"));
  const auto again = store::createSession(place / "spring", session::Session(infoNamed("Another")));
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().sentence, "“spring” already holds a session; choose another name.");
  EXPECT_EQ(bytesOf(store::sessionFile(place / "spring")), before);
}

TEST(CreateSession, RefusesBesideALogThatWasLeftBehind) {
  TemporaryFolder place;
  putBytes(place / "session.sqlite-wal", "old");
  EXPECT_FALSE(store::createSession(place.path(), session::Session(infoNamed("New"))));
  EXPECT_EQ(namesIn(place.path()), std::set<std::string>{"session.sqlite-wal"});
}

TEST(CreateSession, LeavesNothingWhenItFails) {
  TemporaryFolder place;
  putBytes(place / "file", "in the way");
  EXPECT_FALSE(
      store::createSession(place / "file" / "a" / "b", session::Session(infoNamed("New"))));
  EXPECT_EQ(namesIn(place.path()), std::set<std::string>{"file"});
}

TEST(CreateSession, CarriesAWholeSessionOverWithAnEmptyHistory) {
  TemporaryFolder place;
  makeSession(place / "spring");
  Sitting spring(place / "spring");
  spring.edit("Everything", fillWithEverything);
  ASSERT_TRUE(store::createSession(place / "some" / "where" / "summer", spring.session()));
  Sitting summer(place / "some" / "where" / "summer");
  EXPECT_TRUE(sameRecords(summer.session(), spring.session()));
  EXPECT_EQ(summer.session().nextId(), spring.session().nextId());
  EXPECT_TRUE(summer.history().entries().empty());
}

}  // namespace
}  // namespace ct::tests
