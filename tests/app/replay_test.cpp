#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <thread>

#include "app/example_session.h"

namespace ct::tests {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class Replay : public testing::Test {
 protected:
  void SetUp() override { makeExample(session_); }

  Outcome replay(const std::string& script) {
    putBytes(place_ / "script.jsonl", script);
    return run({"replay", session_.string(), (place_ / "script.jsonl").string()});
  }

  /// The line with that number is refused: one sentence, and the session as `show` says is what
  /// the lines before it made.
  void expectRefusedAt(int line, const std::string& script, const std::string& saying) {
    SCOPED_TRACE(script);
    const Outcome outcome = replay(script);
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(linesIn(outcome.err), 1u) << outcome.err;
    EXPECT_THAT(outcome.err, StartsWith("Line " + std::to_string(line) + ": "));
    EXPECT_THAT(outcome.err, HasSubstr(saying));
    EXPECT_TRUE(outcome.err.ends_with(".\n")) << outcome.err;
  }

  TemporaryFolder place_;
  std::filesystem::path session_ = place_ / "workshop";
};

const std::string kPark1 = "{\"command\":\"parkCards\",\"cards\":[\"1\"]}\n";
const std::string kPark2 = "{\"command\":\"parkCards\",\"cards\":[\"2\"]}\n";

TEST_F(Replay, StopsAtALineThatIsNoJson) {
  expectRefusedAt(2, kPark1 + "park the rest\n" + kPark2, "JSON");
  EXPECT_EQ(shown(session_)["counts"]["parked"], 1);
}

TEST_F(Replay, StopsAtACommandThatDoesNotExist) {
  expectRefusedAt(2, kPark1 + "{\"command\":\"flyCards\",\"cards\":[\"2\"]}\n" + kPark2,
                  "“flyCards”");
  EXPECT_EQ(shown(session_)["counts"]["parked"], 1);
}

TEST_F(Replay, StopsAtACardThatDoesNotExist) {
  expectRefusedAt(3, kPark1 + kPark2 + "{\"command\":\"parkCards\",\"cards\":[\"3\",\"999\"]}\n",
                  "no card 999");
  EXPECT_EQ(shown(session_)["counts"]["parked"], 2);
}

TEST_F(Replay, CountsBlankLines) {
  expectRefusedAt(4, kPark1 + "\n   \nnonsense\n", "JSON");
}

TEST_F(Replay, PromisesNothingWhenItStopsAtItsFirstLine) {
  const Outcome outcome = replay("nonsense\n");
  EXPECT_THAT(outcome.err, StartsWith("Line 1: "));
  EXPECT_THAT(outcome.err, testing::Not(HasSubstr("lines before")));
}

TEST_F(Replay, StopsAtABallotWithMoreDotsThanAllowed) {
  const std::string vote =
      "{\"command\":\"makeTheme\",\"cards\":[\"1\"],\"title\":\"Buses\"}\n"
      "{\"command\":\"makeTheme\",\"cards\":[\"2\"],\"title\":\"Trains\"}\n"
      "{\"command\":\"openRound\",\"question\":\"Which first?\",\"themes\":[\"A\",\"B\"],"
      "\"dotsPerPerson\":3}\n"
      "{\"command\":\"addBallot\",\"dots\":{\"A\":3}}\n";
  expectRefusedAt(5, vote + "{\"command\":\"addBallot\",\"dots\":{\"A\":2,\"B\":2}}\n", "3 dots");
  EXPECT_EQ(shown(session_)["rounds"][0]["ballots"], 1);
}

TEST_F(Replay, StopsAtATitleWithoutWords) {
  const std::string make = "{\"command\":\"makeTheme\",\"cards\":[\"1\"],\"title\":\"Buses\"}\n";
  expectRefusedAt(2, make + "{\"command\":\"nameTheme\",\"theme\":\"A\",\"title\":\" \"}\n",
                  "title");
  expectRefusedAt(1, "{\"command\":\"makeTheme\",\"cards\":[\"2\"],\"title\":\"\"}\n", "title");
  expectRefusedAt(1, "{\"command\":\"renameSession\",\"title\":\"\"}\n", "title");
  const auto all = shown(session_);
  EXPECT_EQ(all["title"], "Young people and policing");
  EXPECT_EQ(all["themes"].size(), 1u);
  EXPECT_EQ(all["themes"][0]["title"], "Buses");
}

TEST_F(Replay, OfNothingDoesNothing) {
  const auto before = shown(session_);
  EXPECT_EQ(replay("").exitCode, 0);
  EXPECT_EQ(shown(session_), before);
}

TEST_F(Replay, AcknowledgesEachLineByItsNumber) {
  putBytes(place_ / "script.jsonl", kPark1 + "\n" + kPark2);
  EXPECT_EQ(
      outputOf({"replay", session_.string(), (place_ / "script.jsonl").string(), "--acknowledge"}),
      "1\n3\n");
}

TEST_F(Replay, CanBeReadWhileItRunsButNotJoined) {
  std::string script;
  for (int i = 0; i < 3000; ++i)
    script += "{\"command\":\"addCards\",\"cards\":[{\"said\":\"One more voice\"}]}\n";
  putBytes(place_ / "long.jsonl", script);
  RunningProgram running(
      {"replay", session_.string(), (place_ / "long.jsonl").string(), "--acknowledge"});
  ASSERT_EQ(running.nextLine(), "1");
  EXPECT_GT(shown(session_)["counts"]["cards"], 39);
  const Outcome second = replay(kPark1);
  EXPECT_EQ(second.exitCode, 1);
  EXPECT_THAT(second.err, HasSubstr("is open in another window"));
  EXPECT_TRUE(running.killNow()) << "the script was too short to be joined";
  EXPECT_EQ(shown(session_)["counts"]["parked"], 0);
}

/// Adds cards "Voice 0", "Voice 1" … from a number on, one a line.
std::string voicesFrom(std::size_t first) {
  std::string script;
  for (std::size_t i = first; i < first + 600; ++i) {
    script += "{\"command\":\"addCards\",\"cards\":[{\"said\":\"Voice " + std::to_string(i) +
              std::string(i % 7 * 300, '.') + "\"}]}\n";
  }
  return script;
}

TEST(KilledReplay, LosesNothingItAcknowledged) {
  const auto seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 chance(seed);
  std::uniform_int_distribution<std::size_t> lines(0, 40);
  std::uniform_int_distribution<int> microseconds(0, 4000);

  const TemporaryFolder place;
  const std::string session = (place / "s").string();
  outputOf({"new", session, "--title", "Voices"});
  std::size_t before = 0;
  for (int cycle = 0; cycle < 15; ++cycle) {
    putBytes(place / "voices.jsonl", voicesFrom(before));
    RunningProgram running({"replay", session, (place / "voices.jsonl").string(), "--acknowledge"});
    const std::size_t wanted = lines(chance);
    std::size_t acknowledged = 0;
    while (acknowledged < wanted)
      acknowledged = std::stoul(running.nextLine().value());
    std::this_thread::sleep_for(std::chrono::microseconds(microseconds(chance)));
    ASSERT_TRUE(running.killNow()) << "the program ended by itself";
    while (const auto line = running.nextLine())
      acknowledged = std::stoul(*line);

    const std::size_t cards = shown(session)["counts"]["cards"];
    EXPECT_GE(cards, before + acknowledged);
    EXPECT_LE(cards, before + acknowledged + 1) << "only one line may be on its way";
    EXPECT_THAT(outputOf({"verify", session}), HasSubstr("Session: sound"));
    before = cards;
  }
  EXPECT_GT(before, 0u);
  outputOf({"report", session, "--to", (place / "report").string()});
  EXPECT_THAT(bytesOf(place / "report/cards.csv"),
              HasSubstr("Voice " + std::to_string(before - 1)));
}

}  // namespace
}  // namespace ct::tests
