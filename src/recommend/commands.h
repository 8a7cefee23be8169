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

/// Writing recommendations and what they rest on.
namespace ct::recommend {

struct AddRecommendation {
  static constexpr std::string_view kName = "addRecommendation";
  static constexpr std::string_view kHelp =
      "Record what the group proposes, who can do what, and the themes, cards and vote behind it.";
  std::string text;
  std::string communityCan;
  std::string councilCan;
  std::string togetherCan;
  std::vector<session::ThemeId> themes;
  std::vector<session::CardId> cards;
  std::optional<session::RoundId> round;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("text", &AddRecommendation::text),
                      field("communityCan", &AddRecommendation::communityCan),
                      field("councilCan", &AddRecommendation::councilCan),
                      field("togetherCan", &AddRecommendation::togetherCan),
                      field("themes", &AddRecommendation::themes),
                      field("cards", &AddRecommendation::cards),
                      field("round", &AddRecommendation::round)};
  }
};

struct EditRecommendation {
  static constexpr std::string_view kName = "editRecommendation";
  static constexpr std::string_view kHelp =
      "Change the words of a recommendation; what is left out stays. Changed words are proposed "
      "again until the group agrees to them.";
  session::RecommendationId recommendation;
  std::optional<std::string> text;
  std::optional<std::string> communityCan;
  std::optional<std::string> councilCan;
  std::optional<std::string> togetherCan;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("recommendation", &EditRecommendation::recommendation),
                      field("text", &EditRecommendation::text),
                      field("communityCan", &EditRecommendation::communityCan),
                      field("councilCan", &EditRecommendation::councilCan),
                      field("togetherCan", &EditRecommendation::togetherCan)};
  }
};

struct AgreeRecommendation {
  static constexpr std::string_view kName = "agreeRecommendation";
  static constexpr std::string_view kHelp = "Record that the group said yes to a recommendation.";
  session::RecommendationId recommendation;

  static constexpr auto fields() {
    return std::tuple{session::field("recommendation", &AgreeRecommendation::recommendation)};
  }
};

struct ReopenRecommendation {
  static constexpr std::string_view kName = "reopenRecommendation";
  static constexpr std::string_view kHelp = "Make an agreed recommendation proposed again.";
  session::RecommendationId recommendation;

  static constexpr auto fields() {
    return std::tuple{session::field("recommendation", &ReopenRecommendation::recommendation)};
  }
};

struct RemoveRecommendation {
  static constexpr std::string_view kName = "removeRecommendation";
  static constexpr std::string_view kHelp =
      "Take a recommendation out, with its evidence; refused while a differing view stands under "
      "it.";
  session::RecommendationId recommendation;

  static constexpr auto fields() {
    return std::tuple{session::field("recommendation", &RemoveRecommendation::recommendation)};
  }
};

struct AddEvidence {
  static constexpr std::string_view kName = "addEvidence";
  static constexpr std::string_view kHelp =
      "Say that a recommendation also rests on themes, cards or a vote.";
  session::RecommendationId recommendation;
  std::vector<session::ThemeId> themes;
  std::vector<session::CardId> cards;
  std::optional<session::RoundId> round;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("recommendation", &AddEvidence::recommendation),
                      field("themes", &AddEvidence::themes), field("cards", &AddEvidence::cards),
                      field("round", &AddEvidence::round)};
  }
};

struct RemoveEvidence {
  static constexpr std::string_view kName = "removeEvidence";
  static constexpr std::string_view kHelp =
      "Say that a recommendation does not rest on those themes, cards or that vote after all.";
  session::RecommendationId recommendation;
  std::vector<session::ThemeId> themes;
  std::vector<session::CardId> cards;
  std::optional<session::RoundId> round;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("recommendation", &RemoveEvidence::recommendation),
                      field("themes", &RemoveEvidence::themes),
                      field("cards", &RemoveEvidence::cards),
                      field("round", &RemoveEvidence::round)};
  }
};

base::Result<session::Edit> plan(const session::Session&, const AddRecommendation&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const EditRecommendation&,
                                 base::Time now);
base::Result<session::Edit> plan(const session::Session&, const AgreeRecommendation&,
                                 base::Time now);
base::Result<session::Edit> plan(const session::Session&, const ReopenRecommendation&,
                                 base::Time now);
base::Result<session::Edit> plan(const session::Session&, const RemoveRecommendation&,
                                 base::Time now);
base::Result<session::Edit> plan(const session::Session&, const AddEvidence&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const RemoveEvidence&, base::Time now);

}  // namespace ct::recommend
