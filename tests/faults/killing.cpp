#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <random>
#include <string>
#include <thread>
#include <utility>
#include <variant>

#include "app/program.h"
#include "commands/command_json.h"
#include "faults/campaign.h"
#include "store/read_session.h"
#include "store/verify.h"
#include "support/temporary_folder.h"

namespace ct::tests {
namespace {

constexpr std::size_t kVersionEvery = 9;  // lines

/// Real edits of several kinds, each an entry of the history because no other `cycle` has it; now
/// and then a version instead.
std::string lineNumber(std::size_t i, std::int64_t cycle) {
  if (i % kVersionEvery == kVersionEvery - 1) {
    return R"({"command":"saveVersion","message":"on the way"})";
  }
  switch (i % 4) {
    case 0:
      return fmt::format(R"({{"command":"addCards","cards":[{{"said":"Voice {} {}"}}]}})", i,
                         std::string(i % 7 * 300, '.'));
    case 1:
      return fmt::format(R"({{"command":"setPurpose","purpose":"What first, of {} and {}?"}})",
                         cycle, i);
    case 2:
      return fmt::format(R"({{"command":"makeTheme","cards":[],"title":"Theme {}"}})", i);
    default:
      return fmt::format(R"({{"command":"renameSession","title":"Evening {} of {}"}})", i, cycle);
  }
}

std::string script(std::int64_t cycle) {
  constexpr std::size_t kLines = 400;
  std::string lines;
  for (std::size_t i = 0; i < kLines; ++i)
    lines += lineNumber(i, cycle) + "\n";
  return lines;
}

/// What a session must hold after those lines, worked out here.
class Expected {
 public:
  Expected(session::Session session, std::int64_t cycle)
      : session_(std::move(session)), cycle_(cycle) {}

  /// Carries out lines until so many have been.
  void carryOut(std::size_t lines) {
    for (; done_ < lines; ++done_) {
      const auto request = commands::requestFromText(session_, lineNumber(done_, cycle_));
      const auto* command = std::get_if<commands::Command>(&request.value());
      if (command == nullptr) continue;
      const auto edit = commands::plan(session_, *command, {});
      if (!session_.apply(edit->changes)) std::abort();
    }
  }
  const session::Session& session() const { return session_; }

 private:
  session::Session session_;
  std::int64_t cycle_;
  std::size_t done_ = 0;
};

/// Everything acknowledged is there, letter for letter, and at most the line after it.
bool isWhatWasDone(const session::Session& found, Expected expected, std::size_t acknowledged) {
  expected.carryOut(acknowledged);
  if (sameRecords(found, expected.session())) return true;
  expected.carryOut(acknowledged + 1);
  return sameRecords(found, expected.session());
}

}  // namespace

Tally killProgram(std::int64_t cycles, unsigned seed) {
  constexpr std::size_t kLongSession = 2000;  // entries; then a new one is begun
  Tally tally;
  std::mt19937 chance(seed);
  std::uniform_int_distribution<std::size_t> lines(0, 25);
  std::uniform_int_distribution<int> microseconds(0, 4000);
  const TemporaryFolder place;
  std::string session;
  std::size_t entries = kLongSession;
  for (std::int64_t cycle = 1; cycle <= cycles; ++cycle) {
    if (entries >= kLongSession) {
      session = (place / fmt::format("session {}", cycle)).string();
      run({"new", session, "--title", "Voices"});
    }
    const Expected expected(store::readSession(session)->session, cycle);
    putBytes(place / "script.jsonl", script(cycle));
    RunningProgram running({"replay", session, (place / "script.jsonl").string(), "--acknowledge"});
    const std::size_t wanted = lines(chance);
    std::size_t acknowledged = 0;
    while (acknowledged < wanted)
      acknowledged = std::stoul(running.nextLine().value_or("400"));
    std::this_thread::sleep_for(std::chrono::microseconds(microseconds(chance)));
    if (running.killNow()) ++tally.injected;
    while (const auto line = running.nextLine())
      acknowledged = std::stoul(*line);
    tally.told += static_cast<std::int64_t>(acknowledged);

    const auto reading = store::readSession(session);
    const auto report = store::verify(session);
    if (!reading || !report || !report->sound) {
      tally.wrong.push_back(fmt::format("{}: it is not sound", cycle));
      continue;
    }
    entries = reading->history.done();
    if (!isWhatWasDone(reading->session, expected, acknowledged)) {
      tally.wrong.push_back(
          fmt::format("{}: it is not what {} acknowledged lines made", cycle, acknowledged));
    }
  }
  return tally;
}

}  // namespace ct::tests
