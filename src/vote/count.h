#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "session/session.h"

/// Counting ballots. Always from the ballots themselves, so that counting twice gives the same.
namespace ct::vote {

/// What one option received.
struct Line {
  session::OptionId option;
  std::int64_t dots = 0;
  std::int64_t people = 0;  ///< ballots that gave it at least one dot
};

/// One round, counted.
struct Count {
  std::size_t ballots = 0;  ///< all that were handed in: counted, blank and spoiled
  std::size_t blank = 0;
  std::size_t spoiled = 0;
  std::int64_t dots = 0;
  std::vector<Line> lines;  ///< most dots first, then most people, then as on the ballot paper
};

/// Dot voting: an option's dots are the sum over ballots; spoiled ballots count for nothing.
Count count(const session::Session& session, session::RoundId round);

/// True when the tallies stored at closing equal a recount of the ballots.
bool tallyMatches(const session::Session& session, session::RoundId round);

/// How many ballots are in: all the room may know while a round is open.
std::size_t ballotsIn(const session::Session& session, session::RoundId round);

/// A round's options as on the ballot paper.
std::vector<const session::Option*> optionsOf(const session::Session& session,
                                              session::RoundId round);

/// The round that is open, or null. There is never more than one.
const session::Round* openRound(const session::Session& session);

/// Null when there is no such round.
const session::Round* roundByNumber(const session::Session& session, std::int64_t number);

/// "24 ballots, 120 dots, none spoiled", with blank ballots named when there are any.
std::string sentence(const Count& count);

}  // namespace ct::vote
