#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "session/session.h"

/// What is marked on a ballot paper.
namespace ct::vote {

/// The most dots a person can be given.
inline constexpr std::int64_t kMostDots = 100;

/// Option labels as on the ballot paper ("A", "R1") and the dots on each.
using Marks = std::map<std::string, std::int64_t>;

/// The marks as dots on the round's options, in the order of those; refuses labels that are not on
/// its paper and more dots than each person has.
base::Result<std::vector<session::Dots>> countable(const session::Session& session,
                                                   const session::Round& round, const Marks& marks);

/// Reads a typed ballot: "A A C", "AAC", "A2 C" or "R1 R3 3"; a figure after a label is its dots.
/// Refuses what `countable` refuses.
base::Result<Marks> readMarks(const session::Session& session, session::RoundId round,
                              std::string_view typed);

}  // namespace ct::vote
