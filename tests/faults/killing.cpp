#include <fmt/format.h>

#include <chrono>
#include <random>
#include <string>
#include <thread>

#include "app/program.h"
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

/// Entries of the history that the first `lines` lines make.
std::size_t entriesOf(std::size_t lines) {
  return lines - lines / kVersionEvery;
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
  std::size_t before = kLongSession;
  for (std::int64_t cycle = 1; cycle <= cycles; ++cycle) {
    if (before >= kLongSession) {
      session = (place / fmt::format("session {}", cycle)).string();
      run({"new", session, "--title", "Voices"});
      before = 0;
    }
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
    const std::size_t entries = reading->history.done();
    if (entries < before + entriesOf(acknowledged) ||
        entries > before + entriesOf(acknowledged) + 1) {
      tally.wrong.push_back(fmt::format("{}: {} entries after {} and {} acknowledged lines", cycle,
                                        entries, before, acknowledged));
    }
    before = entries;
  }
  return tally;
}

}  // namespace ct::tests
