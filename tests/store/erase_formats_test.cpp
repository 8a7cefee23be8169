#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"
#include "store/erase.h"
#include "store/paths.h"
#include "store/schema.h"
#include "store/sitting.h"
#include "store/versions.h"

/// Removing words from sessions of every schema there ever was. Bytes are looked for here by other
/// code than the program's own.
namespace ct::tests {
namespace {

namespace fs = std::filesystem;
using store::Database;
using store::OpenAs;
using testing::IsEmpty;

/// The same words as the formats since 1 may hold them.
std::vector<std::string> formsOf(std::string_view utf8, std::u16string_view utf16) {
  std::string little;
  std::string big;
  for (const char16_t unit : utf16) {
    const char low = static_cast<char>(unit & 0xff);
    const char high = static_cast<char>(unit >> 8);
    little += {low, high};
    big += {high, low};
  }
  return {std::string(utf8), little, big};
}

struct Said {
  std::string card;                             ///< its code
  std::vector<std::vector<std::string>> words;  ///< each in every form
};

const Said kGran{"2",
                 {formsOf("My gran waits in the dark.", u"My gran waits in the dark."),
                  formsOf("gran", u"gran"), formsOf("worried", u"worried")}};
const Said kTicket{"4",
                   {formsOf("ٹکٹ بہت مہنگا ہے", u"ٹکٹ بہت مہنگا ہے"), formsOf("مہنگا", u"مہنگا")}};

class ErasingInEveryFormat : public testing::TestWithParam<int> {
 protected:
  ErasingInEveryFormat() {
    fs::copy(fs::path(CT_SOURCE_FOLDER) / "tests/data/formats" / std::to_string(GetParam()), folder,
             fs::copy_options::recursive);
  }

  void openAndClose() {
    Sitting sitting(folder);
    sitting.close();
  }

  store::Erasing wishFor(const Said& said) const {
    const auto reading = valueOf(store::readSession(folder));
    return {reading.session.cardByCode(said.card)->id, "[Words removed]", "", "it named a person",
            kNoon};
  }

  std::set<std::string> holding(const Said& said) const {
    std::set<std::string> names;
    for (const auto& each : fs::recursive_directory_iterator(folder)) {
      if (!each.is_regular_file()) continue;
      const std::string bytes = bytesOf(each.path());
      for (const auto& forms : said.words) {
        for (const std::string& form : forms) {
          if (bytes.find(form) != std::string::npos) names.insert(each.path().filename().string());
        }
      }
    }
    return names;
  }

  std::vector<fs::path> databases() const {
    std::vector<fs::path> files{store::sessionFile(folder)};
    for (const auto& each : valueOf(store::listVersions(folder)))
      files.push_back(each.path);
    return files;
  }

  void expectSound(std::size_t lines = 3) const {
    const auto report = valueOf(store::verify(folder));
    EXPECT_TRUE(report.sound) << testing::PrintToString(report.lines);
    EXPECT_EQ(report.lines.size(), lines) << testing::PrintToString(report.lines);
  }

  TemporaryFolder place;
  fs::path folder = place / "session";
  fs::path copy = store::copyBeforeUpgrade(folder, GetParam());
};

TEST_P(ErasingInEveryFormat, LeavesNoByteOfTheWordsAnywhere) {
  openAndClose();
  const std::size_t files = GetParam() < store::kSchemaVersion ? 4 : 3;
  EXPECT_EQ(holding(kGran).size(), files) << testing::PrintToString(holding(kGran));
  EXPECT_EQ(holding(kTicket).size(), files) << testing::PrintToString(holding(kTicket));
  for (const Said& said : {kGran, kTicket}) {
    const auto erased = valueOf(store::erase(folder, wishFor(said)));
    EXPECT_EQ(erased.versions, 2u);
    EXPECT_THAT(erased.stillIn, IsEmpty());
    EXPECT_THAT(holding(said), IsEmpty());
    EXPECT_FALSE(fs::exists(copy)) << "it held the words too";
    expectSound();
  }
}

TEST_P(ErasingInEveryFormat, IsDoneInOneOfThatFormatThatWasNeverOpenedSince) {
  valueOf(store::erase(folder, wishFor(kGran)));
  EXPECT_THAT(holding(kGran), IsEmpty());
  EXPECT_THAT(namesIn(folder),
              testing::UnorderedElementsAre("session.sqlite", "versions",
                                            "versions/0001 after reading.sqlite",
                                            "versions/0002 after the vote.sqlite"));
  expectSound();
}

TEST_P(ErasingInEveryFormat, IsNotedInEveryFileWithItsMomentAndItsCard) {
  const store::Erasing first = wishFor(kGran);
  valueOf(store::erase(folder, first));
  const auto lineOf = [](const store::Erasing& wish) {
    return base::toIso(wish.at) + " card " + std::to_string(wish.card.value) + "\n";
  };
  const std::string line = lineOf(first);
  ASSERT_EQ(databases().size(), 3u);
  for (const fs::path& each : databases())
    EXPECT_EQ(store::metaText(Database(each, OpenAs::frozen), "erasures"), line) << each;
  store::Erasing second = wishFor(kTicket);
  second.at = {kNoon.milliseconds + 1};
  valueOf(store::erase(folder, second));
  const std::string both = line + lineOf(second);
  for (const fs::path& each : databases())
    EXPECT_EQ(store::metaText(Database(each, OpenAs::frozen), "erasures"), both) << each;
}

TEST_P(ErasingInEveryFormat, LeavesVersionsInTheirFormatAndTheirCardsCounted) {
  openAndClose();
  valueOf(store::erase(folder, wishFor(kGran)));
  for (const auto& each : valueOf(store::listVersions(folder))) {
    const Database version(each.path, OpenAs::frozen);
    EXPECT_EQ(version.numberFrom("PRAGMA user_version"), GetParam());
    EXPECT_EQ(version.numberFrom("SELECT count(*) FROM card"), 5);
    constexpr int kFirstWithErasures = 3;
    const auto read = valueOf(store::readVersion(folder, each.number));
    EXPECT_EQ(read.erasures().size(), GetParam() < kFirstWithErasures ? 0u : 1u);
    EXPECT_EQ(read.cardByCode(kGran.card)->said, "[Words removed]");
    EXPECT_EQ(read.cardByCode(kGran.card)->impression, "");
    EXPECT_EQ(read.cardByCode(kTicket.card)->said, "ٹکٹ بہت مہنگا ہے");
  }
  const auto now = valueOf(store::readSession(folder)).session;
  EXPECT_EQ(now.cardByCode(kGran.card)->said, "[Words removed]");
  ASSERT_EQ(now.erasures().size(), 1u);
  EXPECT_EQ(now.erasures().begin()->card, "2");
}

TEST_P(ErasingInEveryFormat, CanBeWorkedOnAfterwardsAndBringsNoWordsBack) {
  valueOf(store::erase(folder, wishFor(kGran)));
  Sitting sitting(folder);
  while (sitting.history().toUndo() != nullptr)
    sitting.undo();
  EXPECT_TRUE(sitting.session().cards().empty());
  while (sitting.history().toRedo() != nullptr)
    sitting.redo();
  EXPECT_EQ(sitting.session().cardByCode(kGran.card)->said, "[Words removed]");
  EXPECT_EQ(sitting.saveVersion("after removing").number, 3);
  sitting.close();
  EXPECT_THAT(holding(kGran), IsEmpty());
  expectSound(4);
}

INSTANTIATE_TEST_SUITE_P(From1, ErasingInEveryFormat,
                         testing::Range(1, static_cast<int>(store::kSchemaVersion) + 1),
                         testing::PrintToStringParamName());

}  // namespace
}  // namespace ct::tests
