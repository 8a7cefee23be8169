#include "programme/sessions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>

#include "session/draft.h"
#include "store/create_session.h"
#include "store/paths.h"
#include "support/temporary_folder.h"

namespace ct::programme {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

constexpr base::Time kMorning{1'700'000'000'000};

session::Session sessionCalled(const std::string& title, int cards) {
  session::Session session(session::SessionInfo{{1}, title, "What would help here?", kMorning});
  session::Draft draft(session, kMorning);
  for (int i = 1; i <= cards; ++i) {
    session::Card card;
    card.id = draft.freshId<session::Card>();
    card.code = std::to_string(i);
    card.said = "Words";
    draft.put(card);
  }
  EXPECT_TRUE(session.apply(draft.finish("Added cards").changes));
  return session;
}

class ListSessions : public testing::Test {
 protected:
  void save(const std::string& name, const std::string& title, int cards, int hoursAgo) {
    ASSERT_TRUE(store::createSession(folder_ / name, sessionCalled(title, cards)));
    setAge(name, hoursAgo);
  }

  void saveRubbish(const std::string& name, int hoursAgo) {
    std::filesystem::create_directories(folder_ / name);
    std::ofstream(store::sessionFile(folder_ / name)) << "not a session at all";
    setAge(name, hoursAgo);
  }

  void setAge(const std::string& name, int hoursAgo) {
    const auto now = std::filesystem::file_time_type::clock::now();
    std::filesystem::last_write_time(store::sessionFile(folder_ / name),
                                     now - std::chrono::hours(hoursAgo));
  }

  std::vector<SessionSummary> list() {
    auto listed = listSessions(folder_.path());
    EXPECT_TRUE(listed) << listed.error().sentence;
    return listed ? *listed : std::vector<SessionSummary>{};
  }

  tests::TemporaryFolder folder_;
};

TEST_F(ListSessions, SaysWhatEachIsAbout) {
  save("buses", "Buses in Harehills", 3, 1);
  const auto sessions = list();
  ASSERT_EQ(sessions.size(), 1u);
  EXPECT_EQ(sessions[0].path, folder_ / "buses");
  EXPECT_EQ(sessions[0].name, "buses");
  EXPECT_EQ(sessions[0].title, "Buses in Harehills");
  EXPECT_EQ(sessions[0].purpose, "What would help here?");
  EXPECT_EQ(sessions[0].cards, 3u);
  EXPECT_FALSE(sessions[0].trouble);
}

TEST_F(ListSessions, PutsTheNewestFirst) {
  save("a", "Oldest", 0, 30);
  save("b", "Newest", 0, 1);
  save("c", "Between", 0, 5);
  EXPECT_THAT(list(),
              ElementsAre(Field(&SessionSummary::name, "b"), Field(&SessionSummary::name, "c"),
                          Field(&SessionSummary::name, "a")));
}

TEST_F(ListSessions, ListsUnreadableOnesWithTheirTroubleInTheirPlace) {
  save("old", "Old", 2, 30);
  saveRubbish("broken", 3);
  save("new", "New", 1, 1);
  const auto sessions = list();
  ASSERT_EQ(sessions.size(), 3u);
  EXPECT_EQ(sessions[1].name, "broken");
  ASSERT_TRUE(sessions[1].trouble);
  EXPECT_NE(sessions[1].trouble->sentence, "");
  EXPECT_EQ(sessions[1].title, "");
}

TEST_F(ListSessions, PassesOverWhatIsNotASession) {
  std::filesystem::create_directories(folder_ / "holiday pictures");
  std::ofstream(folder_ / "notes.txt") << "hello";
  EXPECT_THAT(list(), IsEmpty());
}

TEST_F(ListSessions, LeavesTheFoldersAsTheyWere) {
  save("buses", "Buses", 1, 1);
  list();
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder_ / "buses")) {
    names.push_back(entry.path().filename().string());
  }
  EXPECT_THAT(names, testing::Not(testing::Contains(testing::EndsWith("-wal"))));
  EXPECT_THAT(names, testing::Contains("session.sqlite"));
}

TEST_F(ListSessions, FindsNoneInAFolderThatIsNotThere) {
  const auto sessions = listSessions(folder_ / "nowhere");
  ASSERT_TRUE(sessions);
  EXPECT_THAT(*sessions, IsEmpty());
}

TEST_F(ListSessions, RefusesAFileInPlaceOfAFolder) {
  std::ofstream(folder_ / "file") << "hello";
  const auto sessions = listSessions(folder_ / "file");
  ASSERT_FALSE(sessions);
  EXPECT_THAT(sessions.error().sentence, testing::HasSubstr("cannot be listed"));
}

}  // namespace
}  // namespace ct::programme
