#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include "app/example_session.h"
#include "commands/command.h"
#include "store/live_file.h"

namespace ct::tests {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

const std::vector<std::string> kSubcommands{"new",      "import",  "replay",   "save",   "show",
                                            "versions", "verify",  "commands", "report", "picture",
                                            "compare",  "restore", "print"};

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);)
    lines.push_back(line);
  return lines;
}

std::set<std::string> keysOf(const json& object) {
  std::set<std::string> keys;
  for (const auto& [key, value] : object.items())
    keys.insert(key);
  return keys;
}

class CommandLine : public WithExample {};

TEST(NewSession, IsMadeWithItsTitleAndPurpose) {
  const TemporaryFolder place;
  const std::string session = (place / "far/away").string();
  EXPECT_THAT(outputOf({"new", session, "--title", "Late buses", "--purpose", "What would help?"}),
              HasSubstr("Late buses"));
  const json all = shown(session);
  EXPECT_EQ(all["title"], "Late buses");
  EXPECT_EQ(all["purpose"], "What would help?");
  EXPECT_EQ(all["counts"]["cards"], 0);
}

TEST(NewSession, NeedsNoPurposeYet) {
  const TemporaryFolder place;
  outputOf({"new", (place / "s").string(), "--title", "Late buses"});
  EXPECT_EQ(shown(place / "s")["purpose"], "");
}

TEST(Import, SaysWhatCameInAndWhatWasLeftOut) {
  const TemporaryFolder place;
  const std::string session = (place / "s").string();
  outputOf({"new", session, "--title", "Late buses"});
  const auto said = linesOf(outputOf({"import", session, exampleFile("notes.csv").string()}));
  EXPECT_THAT(said, ElementsAre("Added 39 cards from notes.csv, 3 of them held back",
                                HasSubstr("author-id"),
                                HasSubstr("timestamp, datetime, comment-id, agrees, disagrees"),
                                HasSubstr("3 notes were hidden")));
  EXPECT_EQ(shown(session)["counts"]["notYetPlaced"], 36);
  EXPECT_EQ(shown(session)["counts"]["heldBack"], 3);
}

TEST(Import, TakesTheColumnsItIsTold) {
  const TemporaryFolder place;
  const std::string session = (place / "s").string();
  putBytes(place / "n.csv", "a,b\nThe last bus,It was late\n");
  outputOf({"new", session, "--title", "Late buses"});
  outputOf({"import", session, (place / "n.csv").string(), "--text", "b", "--impression", "a"});
  outputOf({"report", session, "--to", (place / "r").string()});
  EXPECT_THAT(bytesOf(place / "r/cards.csv"), HasSubstr("It was late"));
}

TEST_F(CommandLine, ReplaysTheExampleWorkshopToItsEnd) {
  const json counts = shown(session_)["counts"];
  EXPECT_EQ(counts["cards"], 39);
  EXPECT_EQ(counts["inThemes"], 24);
  EXPECT_EQ(counts["parked"], 4);
  EXPECT_EQ(counts["fitsNone"], 5);
  EXPECT_EQ(counts["notYetPlaced"], 3);
  EXPECT_EQ(counts["heldBack"], 3);
}

TEST_F(CommandLine, ShowsASessionInAFewLines) {
  const std::string said = outputOf({"show", session_.string()});
  EXPECT_THAT(said, AllOf(HasSubstr("39 cards: 24 in themes, 4 parked, 5 fit none, 3 not yet "
                                    "placed, 3 held back\n"),
                          HasSubstr("A, Open talk with the police  (agreed, 5 cards)"),
                          HasSubstr("(revealed, 24 ballots)"), HasSubstr("Recommendation 3"),
                          HasSubstr("4 versions\n")));
}

TEST_F(CommandLine, ShowsASessionAsJsonOfThePromisedShape) {
  const json all = shown(session_);
  EXPECT_EQ(keysOf(all), (std::set<std::string>{"title", "purpose", "revision", "counts", "themes",
                                                "rounds", "recommendations", "versions"}));
  EXPECT_EQ(keysOf(all["counts"]),
            (std::set<std::string>{"cards", "inThemes", "parked", "fitsNone", "notYetPlaced",
                                   "heldBack", "sayingTheSame", "information"}));
  EXPECT_GT(all["revision"].get<int>(), 60);
  EXPECT_EQ(all["versions"], 4);
  EXPECT_EQ(all["recommendations"].size(), 3u);
  ASSERT_EQ(all["themes"].size(), 6u);
  const json& first = all["themes"][0];
  EXPECT_EQ(first["letter"], "A");
  EXPECT_EQ(first["title"], "Open talk with the police");
  EXPECT_EQ(first["state"], "agreed");
  EXPECT_EQ(first["cards"], json::parse(R"(["16", "17", "11", "13", "9"])"));
  EXPECT_EQ(all["themes"][5]["state"], "proposed");
}

TEST_F(CommandLine, ShowsWhatTheRoomVoted) {
  const json round = shown(session_)["rounds"].at(0);
  EXPECT_EQ(round["ballots"], 24);
  EXPECT_EQ(round["state"], "revealed");
  int dots = 0;
  for (const json& line : round["results"]) {
    EXPECT_LE(line["people"], 24);
    dots += line["dots"].get<int>();
  }
  EXPECT_EQ(dots, 24 * 5);
}

TEST_F(CommandLine, SavesAVersionAndListsIt) {
  EXPECT_EQ(outputOf({"save", session_.string(), "-m", "Before the break"}),
            "Saved version 5: Before the break\n");
  const auto lines = linesOf(outputOf({"versions", session_.string()}));
  ASSERT_EQ(lines.size(), 5u);
  EXPECT_THAT(lines.back(), AllOf(HasSubstr("Before the break"), HasSubstr("(39 cards)")));
}

TEST_F(CommandLine, ListsVersionsAsAChain) {
  const json versions = json::parse(outputOf({"versions", session_.string(), "--json"}));
  ASSERT_EQ(versions.size(), 4u);
  for (std::size_t i = 0; i < versions.size(); ++i) {
    EXPECT_EQ(versions[i]["number"], i + 1);
    EXPECT_EQ(versions[i]["previousHash"], i == 0 ? json("") : versions[i - 1]["hash"]);
    EXPECT_TRUE(fs::exists(session_ / "versions" / versions[i]["file"].get<std::string>()));
  }
}

TEST_F(CommandLine, VerifiesTheSessionAndEveryVersion) {
  const auto lines = linesOf(outputOf({"verify", session_.string()}));
  ASSERT_EQ(lines.size(), 5u);
  for (const std::string& line : lines)
    EXPECT_THAT(line, HasSubstr(": sound"));
}

TEST_F(CommandLine, ComparesTwoVersionsInPlainWords) {
  const std::string session = session_.string();
  outputOf({"save", session, "-m", "before"});
  const std::string script = at("more.jsonl").string();
  putBytes(script, R"({"command":"nameTheme","theme":"A","title":"Talk"})");
  outputOf({"replay", session, script});
  EXPECT_THAT(outputOf({"compare", session, "5", "now"}),
              AllOf(HasSubstr("Theme A has another name."), HasSubstr("after:  Talk")));
  const json all = json::parse(outputOf({"compare", session, "5", "now", "--json"}));
  EXPECT_EQ(all["from"], "5");
  EXPECT_EQ(all["differences"][0]["topic"], "themes");
  EXPECT_EQ(all["differences"][0]["after"], "Talk");
  EXPECT_EQ(outputOf({"compare", session, "now", "now"}), "Nothing is different.\n");
  EXPECT_THAT(run({"compare", session, "last", "now"}).err,
              HasSubstr("not the number of a version"));
  EXPECT_EQ(run({"compare", session, "99", "now"}).exitCode, 1);
}

TEST_F(CommandLine, CarriesOnFromAVersionInANewSession) {
  const std::string there = at("again").string();
  EXPECT_THAT(outputOf({"restore", session_.string(), "1", there}),
              HasSubstr("Version 1 goes on in"));
  EXPECT_EQ(shown(there)["counts"]["cards"], 39);
  EXPECT_EQ(shown(there)["counts"]["inThemes"], 0);
  EXPECT_THAT(outputOf({"verify", there}), HasSubstr("sound"));
  EXPECT_EQ(run({"restore", session_.string(), "99", at("no").string()}).exitCode, 1);
  EXPECT_FALSE(fs::exists(at("no")));
}

TEST_F(CommandLine, RemovesTheWordsOfACardForGood) {
  const std::string session = session_.string();
  outputOf({"report", session, "--to", (session_ / "reports/today").string()});
  EXPECT_THAT(outputOf({"erase", session, "14", "--reason", "it named a child"}),
              AllOf(HasSubstr("The words of card 14 are removed for good"),
                    HasSubstr("files of reports with them")));
  EXPECT_THAT(outputOf({"verify", session}), testing::Not(HasSubstr("NOT")));
  outputOf({"report", session, "--to", at("report").string()});
  EXPECT_THAT(bytesOf(at("report/report.html")),
              AllOf(HasSubstr("Words removed on"), HasSubstr("it named a child")));
  EXPECT_THAT(run({"erase", session, "99", "--reason", "none"}).err, HasSubstr("no card 99"));
  EXPECT_EQ(run({"erase", session, "14", "--reason", " "}).exitCode, 1);
  EXPECT_EQ(run({"erase", session, "14"}).exitCode, 2);
}

TEST_F(CommandLine, CopiesToAStickWhatAnotherLaptopGoesOnWith) {
  const fs::path stick = at("stick");
  fs::create_directory(stick);
  EXPECT_THAT(outputOf({"copy", session_.string(), "--to", stick.string()}),
              HasSubstr("checked after it was written"));
  ASSERT_EQ(std::distance(fs::directory_iterator(stick), {}), 1);
  const fs::path copy = fs::directory_iterator(stick)->path();
  EXPECT_THAT(outputOf({"verify", copy.string()}), testing::Not(HasSubstr("NOT")));
  EXPECT_EQ(shown(copy)["counts"], shown(session_)["counts"]);
  EXPECT_THAT(bytesOf(copy / "the whole record.txt"), HasSubstr("A seat on a panel is not enough"));
  EXPECT_EQ(run({"copy", session_.string(), "--to", stick.string()}).exitCode, 0) << "another";
  EXPECT_EQ(std::distance(fs::directory_iterator(stick), {}), 2);
  EXPECT_EQ(run({"copy", session_.string(), "--to", at("no such stick").string()}).exitCode, 1);
  putBytes(at("file"), "x");
  EXPECT_EQ(run({"copy", session_.string(), "--to", at("file").string()}).exitCode, 1);
}

TEST_F(CommandLine, CopiesNoSessionThatIsOpenElsewhereAndSaysWhatToDo) {
  fs::create_directory(at("stick"));
  const auto open = store::LiveFile::open(session_);
  ASSERT_TRUE(open);
  const Outcome outcome = run({"copy", session_.string(), "--to", at("stick").string()});
  EXPECT_EQ(outcome.exitCode, 1);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err,
              testing::StartsWith("“workshop” is open in another window; close it there first"));
  EXPECT_EQ(linesIn(outcome.err), 1u) << outcome.err;
  EXPECT_TRUE(fs::is_empty(at("stick")));
}

TEST_F(CommandLine, HandsOverWhereThingsStand) {
  EXPECT_THAT(outputOf({"handover", session_.string(), "--to", at("for Ann").string()}),
              HasSubstr("What happened so far is in"));
  EXPECT_THAT(bytesOf(at("for Ann/what happened so far.html")), HasSubstr("Still to do"));
  EXPECT_GT(bytesOf(at("for Ann/what happened so far.txt")).size(), 100u);
}

TEST_F(CommandLine, RehearsesWithACopyAndLeavesTheSessionAsItWas) {
  const std::string before = bytesOf(session_ / "session.sqlite");
  outputOf({"rehearse", session_.string(), at("practice").string()});
  EXPECT_EQ(shown(at("practice"))["title"], "Rehearsal: " + std::string(shown(session_)["title"]));
  outputOf({"save", at("practice").string(), "-m", "practised"});
  EXPECT_EQ(bytesOf(session_ / "session.sqlite"), before);
  EXPECT_EQ(run({"rehearse", session_.string(), session_.string()}).exitCode, 1);
}

TEST_F(CommandLine, WritesTheReportWithEveryFile) {
  outputOf({"report", session_.string(), "--to", at("deep/report").string()});
  for (const char* name : {"report.html", "report.md", "cards.csv", "themes.csv", "votes.csv",
                           "recommendations.csv", "session.json"}) {
    EXPECT_GT(bytesOf(at("deep/report") / name).size(), 100u) << name;
  }
  EXPECT_THAT(bytesOf(at("deep/report/report.html")), HasSubstr("A seat on a panel is not enough"));
}

TEST_F(CommandLine, WritesTheReportOfAVersionAsItWasThen) {
  outputOf({"report", session_.string(), "--to", at("then").string(), "--version", "2"});
  const std::string page = bytesOf(at("then/report.md"));
  EXPECT_THAT(page, HasSubstr("After sorting"));
  EXPECT_THAT(page, testing::Not(HasSubstr("A seat on a panel is not enough")));
}

TEST_F(CommandLine, WritesTheReportOverAnOlderOneAndTouchesNothingElse) {
  fs::create_directory(at("report"));
  putBytes(at("report/mine.txt"), "keep");
  putBytes(at("report/report.html"), "old");
  outputOf({"report", session_.string(), "--to", at("report").string()});
  EXPECT_EQ(bytesOf(at("report/mine.txt")), "keep");
  EXPECT_GT(bytesOf(at("report/report.html")).size(), 1000u);
}

TEST(Commands, ListsEveryCommandWithAnExampleThatIsJson) {
  const auto lines = linesOf(outputOf({"commands"}));
  constexpr std::size_t kAll =
      std::variant_size_v<commands::Command> + std::variant_size_v<commands::Request> - 1;
  ASSERT_EQ(lines.size(), 3 * kAll);
  for (std::size_t i = 0; i < lines.size(); i += 3) {
    EXPECT_EQ(json::parse(lines[i + 2]).at("command"), lines[i]);
  }
}

TEST(Commands, ListsTheSameAsJsonLines) {
  const auto plain = linesOf(outputOf({"commands"}));
  const auto lines = linesOf(outputOf({"commands", "--json"}));
  ASSERT_EQ(lines.size(), plain.size() / 3);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const json line = json::parse(lines[i]);
    EXPECT_EQ(line["name"], plain[3 * i]);
    EXPECT_EQ(line["example"]["command"], line["name"]);
  }
}

TEST(Help, IsThereForEverySubcommand) {
  const std::string all = outputOf({"--help"});
  for (const std::string& name : kSubcommands) {
    EXPECT_THAT(all, HasSubstr("\n  " + name + " "));
    EXPECT_THAT(outputOf({name, "--help"}), HasSubstr("Usage: common-thread " + name));
  }
}

class WrongUsage : public testing::TestWithParam<Arguments> {};

TEST_P(WrongUsage, ExitsWith2AndSaysSoOnStandardError) {
  const Outcome outcome = run(GetParam());
  EXPECT_EQ(outcome.exitCode, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("--help"));
  EXPECT_LT(outcome.err.size(), 200u) << outcome.err;
}

INSTANTIATE_TEST_SUITE_P(
    CommandLine, WrongUsage,
    testing::Values(Arguments{"new"}, Arguments{"new", "s"}, Arguments{"import", "s"},
                    Arguments{"replay", "s"}, Arguments{"save", "s"}, Arguments{"show"},
                    Arguments{"show", "s", "--nothing"}, Arguments{"versions"}, Arguments{"verify"},
                    Arguments{"report", "s"}, Arguments{"picture", "s", "--view", "sort"},
                    Arguments{"report", "s", "--to", "r", "--version", "0"},
                    Arguments{"report", "s", "--to", "r", "--version", "last"},
                    Arguments{"show", "s", "and", "more"}, Arguments{"--nothing"}));

}  // namespace
}  // namespace ct::tests
