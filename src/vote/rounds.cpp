#include "vote/rounds.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "base/counted.h"
#include "session/draft.h"
#include "text/words.h"
#include "vote/count.h"
#include "vote/earlier_form.h"

namespace ct::vote {

using base::Result;
using base::Time;
using session::Draft;
using session::Edit;
using session::Option;
using session::Round;
using session::RoundState;
using session::Session;

namespace {

constexpr std::int64_t kMostPeople = 10'000;
constexpr std::size_t kLongestQuestion = 500;  // characters; it is read aloud

Result<void> checkRound(const Session& session, const OpenRound& command) {
  if (openRound(session) != nullptr) {
    return base::refuse("A vote is open already. Close it before opening another.");
  }
  if (text::blank(command.question)) return base::refuse("A vote needs a question.");
  if (text::characters(command.question) > kLongestQuestion) {
    return base::refuse(
        fmt::format("A question can be up to {} characters long.", kLongestQuestion));
  }
  if (command.themes.size() + command.recommendations.size() < 2) {
    return base::refuse("A vote needs at least two things to choose between.");
  }
  if (command.dotsPerPerson < 1 || command.dotsPerPerson > kMostDots) {
    return base::refuse(fmt::format("Give each person between 1 and {} dots.", kMostDots));
  }
  if (command.people < 0 || command.people > kMostPeople) {
    return base::refuse(fmt::format("Up to {} people can vote.", kMostPeople));
  }
  return {};
}

/// One option in the draft. Its title is copied: it is what people voted for, whatever it is called
/// later.
Option& fill(Option& option, Draft& draft, session::RoundId round) {
  option.id = draft.freshId<Option>();
  option.round = round;
  return option;
}

Result<void> addOptions(Draft& draft, const Session& session, const OpenRound& command,
                        session::RoundId round) {
  std::set<std::string> labels;
  const auto add = [&](Option option) {
    if (labels.insert(option.label).second) draft.put(std::move(fill(option, draft, round)));
  };
  for (const session::ThemeId id : command.themes) {
    const session::Theme* theme = session.find(id);
    if (theme == nullptr) return base::refuse("One of those themes is no longer in the session.");
    Option option;
    option.label = theme->letter;
    option.title = theme->title;
    option.theme = id;
    option.cards = codesIn(session, id);
    add(std::move(option));
  }
  for (const session::RecommendationId id : command.recommendations) {
    const session::Recommendation* recommendation = session.find(id);
    if (recommendation == nullptr) {
      return base::refuse("One of those recommendations is no longer in the session.");
    }
    Option option;
    option.label = fmt::format("R{}", recommendation->number);
    option.title = recommendation->text;
    option.recommendation = id;
    add(std::move(option));
  }
  if (labels.size() < 2) return base::refuse("A vote needs at least two things to choose between.");
  return {};
}

std::int64_t nextNumber(const Session& session) {
  std::int64_t last = 0;
  for (const Round& round : session.rounds())
    last = std::max(last, round.number);
  return last + 1;
}

Result<Round> requireRound(const Session& session, session::RoundId id) {
  const Round* round = session.find(id);
  if (round == nullptr) return base::refuse("That vote is no longer in the session.");
  return *round;
}

}  // namespace

Result<Edit> plan(const Session& session, const OpenRound& command, Time now) {
  if (auto checked = checkRound(session, command); !checked) {
    return base::passOn(std::move(checked));
  }
  Draft draft(session, now);
  Round round;
  round.id = draft.freshId<Round>();
  round.number = nextNumber(session);
  round.question = text::tidy(command.question);
  round.dotsPerPerson = command.dotsPerPerson;
  round.people = command.people;
  round.openedAt = now;
  draft.put(round);
  if (auto added = addOptions(draft, session, command, round.id); !added) {
    return base::passOn(std::move(added));
  }
  return draft.finish(fmt::format("Opened vote {}: {}", round.number, round.question));
}

Result<Edit> plan(const Session& session, const AddBallot& command, Time now) {
  const Round* round = openRound(session);
  if (round == nullptr) return base::refuse("No vote is open, so no ballot can go in.");
  const std::size_t in = ballotsIn(session, round->id);
  if (round->people > 0 && in >= static_cast<std::size_t>(round->people)) {
    return base::refuse(fmt::format("All {} ballots are in already.", round->people));
  }
  if (command.spoiled && !command.dots.empty()) {
    return base::refuse("A spoiled ballot has no dots that count.");
  }
  auto dots = countable(session, *round, command.dots);
  if (!dots) return base::passOn(std::move(dots));
  Draft draft(session, now);
  const bool blank = dots->empty();
  draft.put(session::Ballot{draft.freshId<session::Ballot>(), round->id, std::move(*dots),
                            command.spoiled});
  const char* kind = command.spoiled ? ", spoiled" : blank ? ", blank" : "";
  return draft.finish(fmt::format("Ballot {} is in{}", in + 1, kind));
}

Result<Edit> plan(const Session& session, const CloseRound& command, Time now) {
  auto round = requireRound(session, command.round);
  if (!round) return base::passOn(std::move(round));
  if (round->state != RoundState::open) return base::refuse("That vote is closed already.");
  const Count counted = count(session, round->id);
  if (counted.ballots == 0) {
    return base::refuse("No ballot is in yet, so there is nothing to count.");
  }
  round->state = RoundState::closed;
  round->closedAt = now;
  Draft draft(session, now);
  draft.put(*round);
  for (const Line& line : counted.lines) {
    draft.put(session::Tally{draft.freshId<session::Tally>(), round->id, line.option, line.dots,
                             line.people});
  }
  return draft.finish(fmt::format("Closed vote {} with {}", round->number,
                                  base::counted(counted.ballots, "ballot")));
}

Result<Edit> plan(const Session& session, const RevealRound& command, Time now) {
  auto round = requireRound(session, command.round);
  if (!round) return base::passOn(std::move(round));
  if (round->state == RoundState::open) {
    return base::refuse("Close the vote before showing its result.");
  }
  Draft draft(session, now);
  if (round->state == RoundState::closed) {
    round->state = RoundState::revealed;
    round->revealedAt = now;
    draft.put(*round);
  }
  return draft.finish(fmt::format("Showed the result of vote {}", round->number));
}

std::int64_t suggestedDots(std::size_t options) {
  return std::clamp<std::int64_t>(std::llround(static_cast<double>(options) / 4.0), 3, 10);
}

}  // namespace ct::vote
