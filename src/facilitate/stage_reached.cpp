#include "facilitate/stage_reached.h"

#include <algorithm>

namespace ct::facilitate {

Stage stageReached(const session::Session& session) {
  const auto& rounds = session.rounds();
  const bool voting = std::any_of(rounds.begin(), rounds.end(), [](const session::Round& round) {
    return round.state == session::RoundState::open;
  });
  if (voting) return Stage::vote;
  if (session.cards().empty() || session.info().purpose.empty()) return Stage::opening;
  if (!session.recommendations().empty()) return Stage::recommend;
  return rounds.empty() ? Stage::sort : Stage::vote;
}

}  // namespace ct::facilitate
