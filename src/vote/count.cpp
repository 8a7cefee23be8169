#include "vote/count.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/counted.h"

namespace ct::vote {

using session::Ballot;
using session::Option;
using session::OptionId;
using session::Round;
using session::RoundId;
using session::Session;

std::vector<const Option*> optionsOf(const Session& session, RoundId round) {
  std::vector<const Option*> options;
  for (const Option& option : session.options()) {
    if (option.round == round) options.push_back(&option);
  }
  return options;
}

Count count(const Session& session, RoundId round) {
  Count all;
  std::unordered_map<OptionId, std::size_t> lineOf;
  for (const Option* option : optionsOf(session, round)) {
    lineOf.emplace(option->id, all.lines.size());
    all.lines.push_back({option->id, 0, 0});
  }
  for (const Ballot& ballot : session.ballots()) {
    if (ballot.round != round) continue;
    ++all.ballots;
    if (ballot.spoiled) {
      ++all.spoiled;
      continue;
    }
    if (ballot.dots.empty()) ++all.blank;
    for (const session::Dots& given : ballot.dots) {
      const auto line = lineOf.find(given.option);
      if (line == lineOf.end()) continue;
      all.lines[line->second].dots += given.dots;
      all.lines[line->second].people += 1;
      all.dots += given.dots;
    }
  }
  std::stable_sort(all.lines.begin(), all.lines.end(), [](const Line& a, const Line& b) {
    return a.dots != b.dots ? a.dots > b.dots : a.people > b.people;
  });
  return all;
}

bool tallyMatches(const Session& session, RoundId round) {
  const Count recount = count(session, round);
  std::size_t stored = 0;
  for (const session::Tally& tally : session.tallies()) {
    if (tally.round != round) continue;
    ++stored;
    const bool same =
        std::any_of(recount.lines.begin(), recount.lines.end(), [&](const Line& line) {
          return line.option == tally.option && line.dots == tally.dots &&
                 line.people == tally.people;
        });
    if (!same) return false;
  }
  return stored == recount.lines.size();
}

std::size_t ballotsIn(const Session& session, RoundId round) {
  const auto& ballots = session.ballots();
  return static_cast<std::size_t>(std::count_if(
      ballots.begin(), ballots.end(), [&](const Ballot& ballot) { return ballot.round == round; }));
}

const Round* openRound(const Session& session) {
  for (const Round& round : session.rounds()) {
    if (round.state == session::RoundState::open) return &round;
  }
  return nullptr;
}

const Round* roundByNumber(const Session& session, std::int64_t number) {
  for (const Round& round : session.rounds()) {
    if (round.number == number) return &round;
  }
  return nullptr;
}

std::string sentence(const Count& count) {
  std::string words = fmt::format("{}, {}", base::counted(count.ballots, "ballot"),
                                  base::counted(static_cast<std::size_t>(count.dots), "dot"));
  if (count.blank > 0) words += fmt::format(", {} blank", count.blank);
  words += count.spoiled > 0 ? fmt::format(", {} spoiled", count.spoiled) : ", none spoiled";
  return words;
}

}  // namespace ct::vote
