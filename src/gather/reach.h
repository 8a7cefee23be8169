#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "session/session.h"

/// Who was heard, in numbers from which nobody can be picked out (practice.md, 2d): fewer people
/// than the session's small number are never told of by number, nor by the name they would be told
/// under, and nothing is told that they could be worked out from.
namespace ct::gather {

/// The people in conversations told of under one name. Not how many conversations: with both,
/// whoever holds places against ways finds out which of them lie in which.
struct ReachRow {
  std::string name;
  std::int64_t people = 0;
  friend bool operator==(const ReachRow&, const ReachRow&) = default;
};

/// A kind of people the campaign hoped to hear. Few and none are told alike, because none tells as
/// much.
struct HopedFor {
  std::string name;
  std::int64_t people = 0;  ///< in conversations with such people; 0: few, or not to be told
  friend bool operator==(const HopedFor&, const HopedFor&) = default;
};

struct Reach {
  std::int64_t smallNumber = 5;
  std::int64_t conversations = 0;
  std::int64_t people = 0;     ///< who took part: one for a conversation that does not say
  bool peopleAtLeast = false;  ///< some do not say
  bool told = false;           ///< `people` and `conversations` may be told
  std::vector<ReachRow>
      places;                   ///< the most people first; `kOthers` last; none when it must not be
  std::vector<ReachRow> ways;   ///< told
  std::vector<ReachRow> kinds;  ///< those that may be told; a conversation may be with several
  std::vector<HopedFor> hoped;  ///< in the order they were written
};

/// What rows that are told of together are called.
inline constexpr std::string_view kOthers = "others, told of together";
inline constexpr std::string_view kNotRecorded = "not recorded";

/// O(conversations × log).
Reach reachOf(const session::Session& session);

/// Rows that add up to what is told, with those of fewer people than `smallNumber` told of
/// together: with so many more, the smallest first, that whoever knows how many rows there were can
/// take any of them for 1 and for as many as may be told of. None when there are not enough.
std::vector<ReachRow> safeToTell(std::vector<ReachRow> rows, std::int64_t smallNumber);

/// "23 conversations with at least 31 people.", or that few people took part.
std::string sentenceOf(const Reach& reach);

/// How far the campaign has come, each a sentence: "20 conversations of the 60 hoped for: about a
/// third." None where nothing was set out, or too few people took part.
std::vector<std::string> howFar(const Reach& reach, const session::SessionInfo& info);

/// "12 people", "at least 12 people", "fewer than 5, or not recorded".
std::string peopleWords(const HopedFor& hoped, const Reach& reach);
std::string peopleWords(const ReachRow& row, const Reach& reach);

/// "about a third", from the nearest of the fractions people say. `whole` is above 0.
std::string aboutWords(std::int64_t part, std::int64_t whole);

/// "on the doorstep", for people.
std::string_view inWords(session::Way way);

}  // namespace ct::gather
