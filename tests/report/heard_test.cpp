#include "report/heard.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/files.h"
#include "report/handover.h"
#include "report/report.h"
#include "support/session_builder.h"

namespace ct::report {
namespace {

using session::Session;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using tests::aSession;

gather::RecordConversation at(const std::string& place, std::int64_t people) {
  return {{.heldIn = "2026-03",
           .place = place,
           .people = people,
           .kinds = "carers",
           .codeWords = "Lantern"}};
}

Session campaign() {
  return aSession()
      .withCards(2)
      .with(at("Riverside", 20))
      .with(at("Hilltop", 9))
      .with(at("Number 9", 2))
      .with(gather::SetOut{.goal = 9, .hopedToHear = "carers, newcomers"});
}

TEST(Heard, IsToldInSentencesAndTablesWithoutSmallNumbers) {
  const SharedSession shared = shareable(campaign());
  EXPECT_THAT(
      heardSentences(shared),
      ElementsAre("3 conversations with 31 people.",
                  "3 conversations of the 9 hoped for: about a third.",
                  "Whom the campaign hoped to hear: carers, 31 people; newcomers, fewer than 5, or "
                  "not recorded.",
                  "Fewer than 5 people are never told of by number, nor is anything they could be "
                  "worked out from."));
  const auto tables = heardTables(shared.reach);
  ASSERT_FALSE(tables.empty());
  EXPECT_THAT(tables[0].rows, ElementsAre(gather::ReachRow{"Riverside", 20},
                                          gather::ReachRow{std::string(gather::kOthers), 11}));
}

TEST(Heard, SaysSoWhenNothingIsRecorded) {
  const SharedSession shared = shareable(aSession());
  EXPECT_THAT(heardSentences(shared), ElementsAre("No conversation is recorded."));
  EXPECT_THAT(heardTables(shared.reach), IsEmpty());
}

TEST(Conversations, LeaveTheSessionInNoFileOneByOne) {
  auto builder = aSession().withCards(1).with(at("Riverside", 20)).with(at("CANARY mews", 2));
  const Session& session = builder.session();
  builder.with(gather::CameFrom{tests::cards(session, {"1"}), session.conversations().begin()->id});
  std::vector<ReportFile> files = writeReport(session, {tests::kEvening, 0, ""});
  session::History history;
  for (ReportFile& file : writeHandover(session, history, {.writtenAt = tests::kEvening}))
    files.push_back(std::move(file));
  bool json = false;
  for (const ReportFile& file : files) {
    for (const char* word : {"2026-03", "CANARY", "Lantern"})
      EXPECT_THAT(file.bytes, Not(HasSubstr(word))) << file.name;
    if (file.name != "session.json") continue;
    json = true;
    const auto records = nlohmann::json::parse(file.bytes)["records"];
    EXPECT_TRUE(records["conversation"].empty());
    EXPECT_TRUE(records["card"][0]["conversation"].is_null());
  }
  EXPECT_TRUE(json);
}

TEST(Heard, StandsOnThePageAndInTheMarkdown) {
  std::size_t told = 0;
  for (const ReportFile& file : writeReport(campaign(), {tests::kEvening, 0, ""})) {
    if (file.name == "report.html") {
      ++told;
      EXPECT_THAT(file.bytes, HasSubstr("others, told of together"));
    } else if (file.name == "report.md") {
      ++told;
      EXPECT_THAT(file.bytes, HasSubstr("| Riverside | 20 |"));
    }
    EXPECT_THAT(file.bytes, Not(HasSubstr("Number 9"))) << file.name;
  }
  EXPECT_EQ(told, 2U);
}

}  // namespace
}  // namespace ct::report
