#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/result.h"
#include "session/edit.h"
#include "session/fields.h"
#include "session/session.h"
#include "vote/marks.h"

/// Opening a vote, putting ballots in, closing and revealing it.
namespace ct::vote {

struct OpenRound {
  static constexpr std::string_view kName = "openRound";
  static constexpr std::string_view kHelp =
      "Open a vote: a question, and the themes or recommendations to choose from. Dots per person "
      "are 5 if not said; how many people may vote is 0 if not said.";
  std::string question;
  std::vector<session::ThemeId> themes;
  std::vector<session::RecommendationId> recommendations;
  std::int64_t dotsPerPerson = 5;
  std::int64_t people = 0;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("question", &OpenRound::question), field("themes", &OpenRound::themes),
                      field("recommendations", &OpenRound::recommendations),
                      field("dotsPerPerson", &OpenRound::dotsPerPerson),
                      field("people", &OpenRound::people)};
  }
};

struct AddBallot {
  static constexpr std::string_view kName = "addBallot";
  static constexpr std::string_view kHelp =
      "Put one person's ballot in the open vote: dots by option; no dots is a blank ballot.";
  static constexpr std::string_view kExampleWithout = "spoiled";
  Marks dots;
  bool spoiled = false;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("dots", &AddBallot::dots), field("spoiled", &AddBallot::spoiled)};
  }
};

struct CloseRound {
  static constexpr std::string_view kName = "closeRound";
  static constexpr std::string_view kHelp =
      "Close the open vote and count it; nothing is shown yet.";
  session::RoundId round;

  static constexpr auto fields() { return std::tuple{session::field("round", &CloseRound::round)}; }
};

struct RevealRound {
  static constexpr std::string_view kName = "revealRound";
  static constexpr std::string_view kHelp = "Let the room see the result of a closed vote.";
  session::RoundId round;

  static constexpr auto fields() {
    return std::tuple{session::field("round", &RevealRound::round)};
  }
};

base::Result<session::Edit> plan(const session::Session&, const OpenRound&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const AddBallot&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const CloseRound&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const RevealRound&, base::Time now);

/// How many dots to suggest for a list of that length: about a quarter of it, at least 3 and at
/// most 10 (practice.md, "How many dots per person").
std::int64_t suggestedDots(std::size_t options);

}  // namespace ct::vote
