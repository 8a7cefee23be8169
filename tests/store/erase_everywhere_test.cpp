#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <type_traits>

#include "store/database.h"
#include "store/erase_steps.h"
#include "store/erasing_session.h"
#include "store/schema.h"

/// Where else words may stand, and what must not change when they go.
namespace ct::tests {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

class EraseEverywhere : public ErasingSession {};

/// As a program writes JSON that is not ours, and a session may come from anywhere.
TEST_F(EraseEverywhere, FindsTheWordsHoweverTheHistoryIsSet) {
  {
    store::Database session(store::sessionFile(folder), store::OpenAs::writing);
    session.run(
        "UPDATE edit SET changes = replace(replace(replace(changes, ':', ' : '), ',\"', ' , \"'), "
        "'Miller', 'M\\u0069ller')");
  }
  ASSERT_TRUE(valueOf(store::LiveFile::open(folder)).file->close());
  valueOf(store::erase(folder, wish()));
  EXPECT_THAT(filesWith(folder, {"M\\u0069ller", "Alma", "Okafor"}), IsEmpty());
  expectErased(folder);
}

TEST_F(EraseEverywhere, RemovesTheWordsFromAnOlderRecordFoundInItsPlace) {
  const fs::path found = store::foundInPlace(folder, 1);
  fs::copy_file(store::sessionFile(folder), found);
  putBytes(store::foundInPlace(folder, 2), "SQLite format 3, but cut off");
  const auto erased = valueOf(store::erase(folder, wish()));
  EXPECT_THAT(erased.unread, testing::ElementsAre(store::foundInPlace(folder, 2)));
  EXPECT_TRUE(fs::exists(found));
  expectErased(folder);
}

TEST_F(EraseEverywhere, FollowsNoLinkInPlaceOfWhatWasFound) {
  const fs::path elsewhere = place / "elsewhere.sqlite";
  fs::copy_file(store::sessionFile(folder), elsewhere);
  const std::string before = bytesOf(elsewhere);
  fs::create_symlink(elsewhere, store::foundInPlace(folder, 1));
  const auto erased = valueOf(store::erase(folder, wish()));
  EXPECT_THAT(erased.unread, testing::ElementsAre(store::foundInPlace(folder, 1)));
  EXPECT_EQ(bytesOf(elsewhere), before);
  EXPECT_TRUE(fs::is_symlink(store::foundInPlace(folder, 1)));
}

TEST_F(EraseEverywhere, LeavesAnotherSessionThatWasFoundInItsPlace) {
  const fs::path other = place / "other";
  makeSession(other);
  {
    Sitting sitting(other);
    for (const char* words : {"one", "two", "three", "four", "five", "six"})
      sitting.addCard(words);
    sitting.close();
  }
  fs::rename(store::sessionFile(other), store::foundInPlace(folder, 1));
  const std::string before = bytesOf(store::foundInPlace(folder, 1));
  valueOf(store::erase(folder, wish()));
  EXPECT_EQ(bytesOf(store::foundInPlace(folder, 1)), before);
}

TEST_F(EraseEverywhere, SaysWhatAnEarlierErasingLeftThatIsFinishedFirst) {
  store::noteErasing(folder, wish());
  store::Erasing other = wish();
  other.card = valueOf(store::readSession(folder)).session.cards().begin()->id;
  other.at = {kNoon.milliseconds + 1};
  EXPECT_THAT(valueOf(store::erase(folder, other)).notice, HasSubstr("that is finished now"));
  EXPECT_THAT(holding(folder), IsEmpty());
}

TEST_F(EraseEverywhere, RemovesWhatAKilledProgramWasReading) {
  const pid_t ended = fork();
  if (ended == 0) _exit(0);
  waitpid(ended, nullptr, 0);
  const fs::path left =
      fs::temp_directory_path() / ("common-thread-reading-" + std::to_string(ended) + "-abcdef");
  fs::create_directories(left);
  putBytes(left / "session.sqlite", kFirst);
  valueOf(store::erase(folder, wish()));
  EXPECT_FALSE(fs::exists(left));
}

TEST_F(EraseEverywhere, KeepsCountsPlacesAndVotesAndMarksEveryFile) {
  {
    Sitting sitting(folder);
    sitting.edit("Everything", fillWithEverything);
    sitting.edit("Placed it", [&](session::Draft& draft) {
      session::Placement placed = *sitting.session().placements().begin();
      placed.id = draft.freshId<session::Placement>();
      placed.card = card;
      draft.put(placed);
    });
    sitting.saveVersion("sorted");
    sitting.close();
  }
  const session::Session before = valueOf(store::readSession(folder)).session;
  valueOf(store::erase(folder, wish()));
  const session::Session after = valueOf(store::readSession(folder)).session;
  session::AllRecords::forEachKind([&]<class Record>() {
    using K = Record;
    if constexpr (!std::is_same_v<K, session::Card> && !std::is_same_v<K, session::Erasure>) {
      EXPECT_TRUE(before.table<K>() == after.table<K>()) << K::kTable;
    }
  });
  EXPECT_EQ(before.cards().size(), after.cards().size());
  EXPECT_EQ(before.placementsOf(card).size(), 1U);
  const auto last =
      std::max_element(after.erasures().begin(), after.erasures().end(),
                       [](const auto& a, const auto& b) { return a.id.value < b.id.value; });
  EXPECT_EQ(last->erasedAt, kNoon);
  for (const auto& each : valueOf(store::listVersions(folder))) {
    if (each.number == 1) continue;
    EXPECT_THAT(store::metaText(store::Database(each.path, store::OpenAs::frozen), "erasures"),
                HasSubstr("card " + std::to_string(card.value)));
  }
}

}  // namespace
}  // namespace ct::tests
