#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "session/session.h"

/// Two forms of one session told apart in plain words: two versions, or a version and how things
/// stand now.
namespace ct::compare {

/// What a difference is about, in the order they are told in.
enum class Topic { meeting, cards, themes, votes, recommendations, differingViews };
constexpr std::array<std::string_view, 6> namesOf(Topic) {
  return {"meeting", "cards", "themes", "votes", "recommendations", "differingViews"};
}

/// Words side by side.
struct Wording {
  std::string before;
  std::string after;
};

struct Difference {
  Topic topic;
  std::string sentence;            ///< "2 cards moved from A, Buses to B, Fares: 4, 7."
  std::optional<Wording> wording;  ///< when words changed; never those of a card that is held back
};

/// What there is in `after` that was not in `before`, and the other way round, by topic; empty when
/// they hold the same records. Records are the same when their ids are, so both must be of one
/// session. Like things are told together: the list stays short however many cards there are.
std::vector<Difference> differences(const session::Session& before, const session::Session& after);

}  // namespace ct::compare
