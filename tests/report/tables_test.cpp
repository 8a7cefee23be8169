#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/files.h"
#include "session/record_json.h"

/// The files for spreadsheets and for programs.
namespace ct::report {
namespace {

using session::RoundState;
using testing::HasSubstr;
using testing::StartsWith;
using tests::occurrences;
using tests::RecordBuilder;
using tests::reportFile;

TEST(CsvFiles, BeginSoThatSpreadsheetsReadUtf8AndEndLinesAsRfc4180) {
  for (const char* name :
       {"cards.csv", "themes.csv", "recommendations.csv", "votes.csv", "heard.csv"}) {
    const std::string bytes = reportFile(tests::sampleEvening(), name);
    EXPECT_THAT(bytes, StartsWith("\xEF\xBB\xBF\"")) << name;
    EXPECT_THAT(bytes, testing::EndsWith("\"\r\n")) << name;
  }
}

TEST(CardsCsv, HasALineForEveryCardThatCanBeShown) {
  const std::string bytes = reportFile(tests::sampleEvening(), "cards.csv");
  EXPECT_EQ(occurrences(bytes, "\r\n"), 37u);
  EXPECT_THAT(bytes,
              HasSubstr("\"4\",\"Give young people a chance to speak their mind, and tell "
                        "them what came of it.\",\"unknown\",\"\",\"In a theme\",\"A\",\"E\""));
}

TEST(CardsCsv, GivesASpreadsheetNoFormula) {
  RecordBuilder build("T", "P");
  build.card("=HYPERLINK(\"x\")");
  EXPECT_THAT(reportFile(build.session(), "cards.csv"), HasSubstr("\"'=HYPERLINK(\"\"x\"\")\""));
}

TEST(ThemesCsv, ListsCardsAndDifferingViews) {
  EXPECT_THAT(
      reportFile(tests::sampleEvening(), "themes.csv"),
      HasSubstr("\"B\",\"In schools, or not\",\"agreed\",\"2026-11-21T14:42:00.000Z\",\"4\","
                "\"7 8 9 10\",\"A differing view: Schools should be left out of this "
                "altogether.\""));
}

TEST(RecommendationsCsv, SaysWhatEachRestsOn) {
  EXPECT_THAT(
      reportFile(tests::sampleEvening(), "recommendations.csv"),
      HasSubstr("\"11\",\"A F\",\"28\",\"1\",\"2 people see this differently: We would not"));
}

TEST(VotesCsv, GivesDotsAndPeopleForEachOption) {
  EXPECT_THAT(reportFile(tests::sampleEvening(), "votes.csv"),
              HasSubstr("\"A\",\"Talk with us before there is trouble\",\"31\",\"17\",\"24\",\"1\","
                        "\"1\"\r\n"));
}

TEST(VotesCsv, LeavesFiguresOutUntilTheRoomHasSeenThem) {
  RecordBuilder build("T", "P");
  const auto round = build.round("?", {build.theme("A", "a", {})}, RoundState::closed);
  build.ballot(round, {3});
  build.tally(round);
  EXPECT_THAT(reportFile(build.session(), "votes.csv"),
              HasSubstr("\"A\",\"a\",\"\",\"\",\"\",\"\",\"\"\r\n"));
}

TEST(SessionJson, HoldsRecordsThatCanBeReadBack) {
  const auto json =
      nlohmann::ordered_json::parse(reportFile(tests::sampleEvening(), "session.json"));
  std::size_t read = 0;
  session::AllRecords::forEachKind([&]<class Record>() {
    for (const auto& each : json["records"][session::camelCase(Record::kTable)]) {
      EXPECT_TRUE(session::recordFromJson<Record>(each)) << each;
      ++read;
    }
  });
  EXPECT_GT(read, 100u);
  EXPECT_EQ(json["records"]["card"].size(), 36u);
  EXPECT_EQ(json["leftOut"]["heldBackCards"], 3);
}

TEST(SessionJson, HoldsNoImpressions) {
  EXPECT_EQ(occurrences(reportFile(tests::sampleEvening(), "session.json"), "Said quietly"), 0u);
}

}  // namespace
}  // namespace ct::report
