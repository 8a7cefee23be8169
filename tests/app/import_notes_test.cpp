#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "app/example_session.h"

/// Bringing notes in by the command line.
namespace ct::tests {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;

class ImportNotes : public testing::Test {
 protected:
  void SetUp() override { outputOf({"new", session_, "--title", "Late buses"}); }

  std::string fileOf(const std::string& name, const std::string& bytes) const {
    putBytes(place_ / name, bytes);
    return (place_ / name).string();
  }

  json cardCounts() const { return shown(session_)["counts"]; }

  TemporaryFolder place_;
  const std::string session_ = (place_ / "s").string();
};

TEST_F(ImportNotes, SayWhatWouldComeInAndBringNothingIn) {
  const std::string said =
      outputOf({"import", session_, exampleFile("notes.csv").string(), "--dry-run"});
  EXPECT_THAT(said, AllOf(HasSubstr("notes.csv: 39 rows, letters read as UTF-8"),
                          HasSubstr("  comment-body: The note\n"),
                          HasSubstr("  author-id: Tells who: dropped, never stored\n"),
                          HasSubstr("Would bring in 39 notes, 3 of them held back"),
                          HasSubstr("Nothing was brought in.")));
  EXPECT_EQ(cardCounts()["cards"], 0);
}

TEST_F(ImportNotes, SayItForProgramsToo) {
  const json said = json::parse(
      outputOf({"import", session_, exampleFile("notes.csv").string(), "--dry-run", "--json"}));
  EXPECT_EQ(said["rows"], 39);
  EXPECT_EQ(said["notes"], 39);
  EXPECT_EQ(said["heldBack"], 3);
  EXPECT_EQ(said["encoding"], "UTF-8");
  EXPECT_EQ(said["columns"][7]["meaning"], "The note");
  EXPECT_EQ(cardCounts()["cards"], 0);
}

TEST_F(ImportNotes, BringInWhatAServiceToldAsNobodysVoice) {
  const std::string file = fileOf("bus company.csv", "note,place\nThe 12 stops at six,Mill\n");
  EXPECT_THAT(outputOf({"import", session_, file, "--information"}),
              testing::Not(HasSubstr("conversation")));
  EXPECT_EQ(cardCounts()["cards"], 0);
  EXPECT_EQ(cardCounts()["information"], 1);
}

TEST_F(ImportNotes, BringConversationsAlong) {
  const std::string file = fileOf("doors.csv",
                                  "note,talk,month,place,way\nMore "
                                  "buses,7,14/03/2026,Mill,doorstep\nLight,7,,,\nFares,8,,Mill,\n");
  EXPECT_THAT(outputOf({"import", session_, file, "--conversation", "talk"}),
              HasSubstr("2 conversations come in with them."));
  const json dry = json::parse(
      outputOf({"import", session_, file, "--conversation", "talk", "--dry-run", "--json"}));
  EXPECT_EQ(dry["conversations"], 2);
}

TEST_F(ImportNotes, QuoteNoNoteThatIsHeldBack) {
  const std::string file = fileOf("n.csv", "note\nMrs Khan is ill\nMore buses\n");
  const std::string said = outputOf({"import", session_, file, "--dry-run"});
  EXPECT_THAT(said, AllOf(HasSubstr("“More buses”"), HasSubstr("1 note may tell who somebody is"),
                          testing::Not(HasSubstr("Khan"))));
}

TEST_F(ImportNotes, ReadLettersAsAPersonSays) {
  const std::string file = fileOf("n.csv", "note\nThe caf\x8E\n");
  outputOf({"import", session_, file, "--encoding", "Macintosh"});
  outputOf({"report", session_, "--to", (place_ / "r").string()});
  EXPECT_THAT(bytesOf(place_ / "r/cards.csv"), HasSubstr("The café"));
}

TEST_F(ImportNotes, TakeOfEachColumnWhatAPersonSaysItHolds) {
  const std::string file =
      fileOf("n.csv", "a,b,c,d,e\nMore buses,Calm,own,3,1\nNo cars,Angry,someone,1,-1\n");
  outputOf({"import", session_, file, "--text", "a", "--impression", "b", "--voice", "c",
            "--people", "d", "--moderated", "e"});
  outputOf({"report", session_, "--to", (place_ / "r").string()});
  const json cards = json::parse(bytesOf(place_ / "r/session.json"))["records"]["card"];
  ASSERT_EQ(cards.size(), 1U) << "the other is held back";
  EXPECT_EQ(cards[0]["said"], "More buses");
  EXPECT_EQ(cards[0]["voice"], "own");
  EXPECT_EQ(cards[0]["people"], 3);
  EXPECT_EQ(cardCounts()["cards"], 2);
}

TEST_F(ImportNotes, TakeEveryLineWhenAPersonSaysSo) {
  outputOf({"import", session_, fileOf("n.txt", "note\nMore buses, please\n"), "--as", "lines"});
  EXPECT_EQ(cardCounts()["cards"], 2);
}

TEST_F(ImportNotes, ComeBackFromOurOwnTablesExactly) {
  const std::vector<std::string> words{"- more benches", "+1",      "@ the stop",    "=2+2",
                                       "'twas",          "'- both", "café \"late\"", "two\nlines"};
  std::string csv = "note\n";
  for (const std::string& said : words) {
    std::string cell = said;
    for (auto at = cell.find('"'); at != std::string::npos; at = cell.find('"', at + 2))
      cell.insert(at, "\"");
    csv += "\"" + cell + "\"\n";
  }
  outputOf({"import", session_, fileOf("n.csv", csv)});
  outputOf({"report", session_, "--to", (place_ / "r").string()});
  const std::string other = (place_ / "other").string();
  outputOf({"new", other, "--title", "Again"});
  outputOf({"import", other, (place_ / "r/cards.csv").string()});
  outputOf({"report", other, "--to", (place_ / "r2").string()});
  const json before = json::parse(bytesOf(place_ / "r/session.json"))["records"]["card"];
  const json after = json::parse(bytesOf(place_ / "r2/session.json"))["records"]["card"];
  ASSERT_EQ(before.size(), words.size());
  ASSERT_EQ(after.size(), words.size());
  for (std::size_t i = 0; i < words.size(); ++i)
    EXPECT_EQ(after[i]["said"], before[i]["said"]);
}

}  // namespace
}  // namespace ct::tests
