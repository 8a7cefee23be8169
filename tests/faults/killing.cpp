#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <random>
#include <string>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "app/program.h"
#include "commands/command_json.h"
#include "faults/campaign.h"
#include "store/read_session.h"
#include "store/verify.h"
#include "support/temporary_folder.h"

namespace ct::tests {
namespace {

/// One evening's lines come in blocks of twelve, which make seven entries of the history: four
/// edits, two of them taken back and one of these done again, another edit on that line, a version,
/// and from the second entry of the block two edits on a line of their own.
constexpr std::size_t kBlock = 12;
constexpr std::size_t kEntriesInBlock = 7;

/// Real edits of several kinds, each an entry of the history because no other `cycle` has it.
std::string editNumber(std::size_t i, std::int64_t cycle) {
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

/// `entries` of the history there were before the first line.
std::string lineNumber(std::size_t i, std::int64_t cycle, std::size_t entries) {
  switch (i % kBlock) {
    case 4:
    case 5:
      return R"({"command":"undo"})";
    case 6:
      return R"({"command":"redo"})";
    case 8:
      return R"({"command":"saveVersion","message":"on the way"})";
    case 9:
      return fmt::format(R"({{"command":"goTo","step":{}}})",
                         entries + i / kBlock * kEntriesInBlock + 2);
    default:
      return editNumber(i, cycle);
  }
}

std::string script(std::int64_t cycle, std::size_t entries) {
  constexpr std::size_t kLines = 396;
  std::string lines;
  for (std::size_t i = 0; i < kLines; ++i)
    lines += lineNumber(i, cycle, entries) + "\n";
  return lines;
}

/// What a session must hold after those lines, worked out here.
class Expected {
 public:
  Expected(store::Reading&& found, std::int64_t cycle)
      : session_(std::move(found.session)),
        entries_(found.history.entries().size()),
        cycle_(cycle),
        done_({{{}, static_cast<std::int64_t>(entries_)}}) {}

  std::size_t entries() const { return entries_; }
  const session::Session& session() const { return session_; }

  /// Carries out lines until so many have been.
  void carryOut(std::size_t lines) {
    for (; next_ < lines; ++next_)
      carryOut(lineNumber(next_, cycle_, entries_));
  }

 private:
  struct Done {
    session::Changes changes;
    std::int64_t number;
  };

  void carryOut(const std::string& line) {
    const auto request = commands::requestFromText(session_, line).value();
    if (const auto* command = std::get_if<commands::Command>(&request)) {
      undone_.clear();
      done_.push_back({commands::plan(session_, *command, {})->changes, ++number_});
      apply(done_.back().changes);
    } else if (std::holds_alternative<commands::Undo>(request)) {
      takeBack();
    } else if (std::holds_alternative<commands::Redo>(request)) {
      done_.push_back(std::move(undone_.back()));
      undone_.pop_back();
      apply(done_.back().changes);
    } else if (const auto* goTo = std::get_if<commands::GoTo>(&request)) {
      while (done_.back().number != goTo->step)
        takeBack();
    }
  }

  void takeBack() {
    apply(session::reversed(done_.back().changes));
    undone_.push_back(std::move(done_.back()));
    done_.pop_back();
  }

  void apply(const session::Changes& changes) {
    if (!session_.apply(changes)) std::abort();
  }

  session::Session session_;
  std::size_t entries_;
  std::int64_t cycle_;
  std::size_t next_ = 0;
  std::int64_t number_ = static_cast<std::int64_t>(entries_);
  std::vector<Done> done_;
  std::vector<Done> undone_;
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
  constexpr std::size_t kLongSession = 300;  // entries; then a new one is begun
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
    const Expected expected(*store::readSession(session), cycle);
    putBytes(place / "script.jsonl", script(cycle, expected.entries()));
    RunningProgram running({"replay", session, (place / "script.jsonl").string(), "--acknowledge"});
    const std::size_t wanted = lines(chance);
    std::size_t acknowledged = 0;
    while (acknowledged < wanted)
      acknowledged = std::stoul(running.nextLine().value_or("396"));
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
    entries = reading->history.entries().size();
    if (!isWhatWasDone(reading->session, expected, acknowledged)) {
      tally.wrong.push_back(
          fmt::format("{}: it is not what {} acknowledged lines made", cycle, acknowledged));
    }
  }
  return tally;
}

}  // namespace ct::tests
