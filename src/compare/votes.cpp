#include <fmt/format.h>

#include <set>

#include "base/counted.h"
#include "compare/pairs.h"

namespace ct::compare {

using session::Round;
using session::RoundState;
using session::Session;

namespace {

std::size_t ballotsIn(const Session& session, session::RoundId round) {
  std::size_t count = 0;
  for (const session::Ballot& ballot : session.ballots())
    count += ballot.round == round ? 1 : 0;
  return count;
}

/// Rounds of which records of one kind differ though the round was there before.
template <class Record>
std::set<session::RoundId> roundsWithOther(const Forms& forms) {
  std::set<session::RoundId> rounds;
  forEachChanged<Record>(forms, [&](const Record* was, const Record* is) {
    const session::RoundId round = was == nullptr ? is->round : was->round;
    if (forms.before.find(round) != nullptr && forms.after.find(round) != nullptr)
      rounds.insert(round);
  });
  return rounds;
}

void tell(std::vector<Difference>& all, const Round& round, std::string_view what) {
  all.push_back({Topic::votes, fmt::format("Vote {} {}.", round.number, what), {}});
}

/// What of it is another way than it was: whoever closed it before is not said to close it again.
void tellState(const Forms& forms, RoundState was, const Round& round,
               std::vector<Difference>& all) {
  const std::string ballots = base::counted(ballotsIn(forms.after, round.id), "ballot");
  if (round.state == RoundState::open) return tell(all, round, "is open, " + ballots + " in");
  if (was == RoundState::open) tell(all, round, fmt::format("is closed with {}", ballots));
  if (round.state == RoundState::revealed) {
    tell(all, round, "has its result shown");
  } else if (was == RoundState::revealed) {
    tell(all, round, "no longer has its result shown");
  }
}

void tellRound(const Forms& forms, const Round* was, const Round* is,
               std::vector<Difference>& all) {
  if (is == nullptr) return tell(all, *was, "is no longer there");
  if (was == nullptr) {
    tell(all, *is, fmt::format("was opened, “{}”", is->question));
    return tellState(forms, RoundState::open, *is, all);
  }
  if (was->state != is->state) {
    tellState(forms, was->state, *is, all);
  } else if (was->closedAt != is->closedAt || was->revealedAt != is->revealedAt) {
    tell(all, *is, "was closed or shown at another time");
  }
  const bool otherwise = was->question != is->question || was->number != is->number ||
                         was->method != is->method || was->dotsPerPerson != is->dotsPerPerson ||
                         was->people != is->people || was->openedAt != is->openedAt;
  if (otherwise) tell(all, *is, "is asked in another way");
}

/// Numbers only: what a ballot says is nobody's business.
void tellBallots(const Forms& forms, session::RoundId id, std::vector<Difference>& all) {
  const std::size_t were = ballotsIn(forms.before, id);
  const std::size_t are = ballotsIn(forms.after, id);
  const Round& round = *forms.after.find(id);
  if (are > were) return tell(all, round, "has " + base::counted(are - were, "more ballot"));
  if (are < were) return tell(all, round, "has " + base::counted(were - are, "ballot") + " fewer");
  tell(all, round, "has other ballots");
}

}  // namespace

void compareVotes(const Forms& forms, std::vector<Difference>& all) {
  forEachChanged<Round>(forms,
                        [&](const Round* was, const Round* is) { tellRound(forms, was, is, all); });
  for (const session::RoundId id : roundsWithOther<session::Ballot>(forms)) {
    tellBallots(forms, id, all);
  }
  for (const session::RoundId id : roundsWithOther<session::Option>(forms)) {
    tell(all, *forms.after.find(id), "is about something else than before");
  }
  for (const session::RoundId id : roundsWithOther<session::Tally>(forms)) {
    const Round& is = *forms.after.find(id);
    const bool wasOpen = forms.before.find(id)->state == RoundState::open;
    if (wasOpen != (is.state == RoundState::open)) continue;  // then closing it is told
    tell(all, is, "was counted differently");
  }
}

}  // namespace ct::compare
