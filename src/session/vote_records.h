#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "session/fields.h"

/// What votes are recorded as. Included by session/records.h, which lists every record.
namespace ct::session {

struct Theme;
struct Recommendation;

/// How a round counts. Dots: each person may give up to `dotsPerPerson`, several on one option if
/// they like.
enum class Method { dots };
constexpr std::array<std::string_view, 1> namesOf(Method) {
  return {"dots"};
}

enum class RoundState { open, closed, revealed };
constexpr std::array<std::string_view, 3> namesOf(RoundState) {
  return {"open", "closed", "revealed"};
}

/// One vote.
struct Round {
  base::Id<Round> id;
  std::int64_t number = 0;  ///< 1, 2, 3 … in the order they were opened
  std::string question;
  Method method = Method::dots;
  std::int64_t dotsPerPerson = 5;
  std::int64_t people = 0;  ///< how many may vote; 0 when not said
  RoundState state = RoundState::open;
  base::Time openedAt;
  std::optional<base::Time> closedAt;
  std::optional<base::Time> revealedAt;

  static constexpr std::string_view kTable = "round";
  static constexpr auto fields() {
    return std::tuple{field("id", &Round::id),
                      field("number", &Round::number),
                      field("question", &Round::question),
                      field("method", &Round::method),
                      field("dots_per_person", &Round::dotsPerPerson),
                      field("people", &Round::people),
                      field("state", &Round::state),
                      field("opened_at", &Round::openedAt),
                      field("closed_at", &Round::closedAt),
                      field("revealed_at", &Round::revealedAt)};
  }
  friend bool operator==(const Round& a, const Round& b) { return sameFields(a, b); }
};

/// One thing that can be voted for in one round, with the words it had when the round opened. Those
/// words stay when the theme is later renamed, merged or removed; `theme` is then empty, and the
/// votes remain with the words they were for.
struct Option {
  base::Id<Option> id;
  base::Id<Round> round;
  std::string label;  ///< "B" for a theme, "R2" for a recommendation: what a ballot says
  std::string title;
  std::optional<base::Id<Theme>> theme;
  std::optional<base::Id<Recommendation>> recommendation;
  std::optional<std::string> cards;  ///< the codes of the cards the theme held then, with spaces
                                     ///< between; none for a recommendation, or when not recorded

  static constexpr std::string_view kTable = "option";
  static constexpr auto fields() {
    return std::tuple{
        field("id", &Option::id),       field("round", &Option::round),
        field("label", &Option::label), field("title", &Option::title),
        field("theme", &Option::theme), field("recommendation", &Option::recommendation),
        field("cards", &Option::cards)};
  }
  friend bool operator==(const Option& a, const Option& b) { return sameFields(a, b); }
};

/// Some dots on one option.
struct Dots {
  base::Id<Option> option;
  std::int64_t dots = 0;

  friend auto operator<=>(const Dots&, const Dots&) = default;
};

/// One person's secret answer. No name, no time, no order that means anything.
struct Ballot {
  base::Id<Ballot> id;
  base::Id<Round> round;
  std::vector<Dots> dots;  ///< empty for a blank ballot
  bool spoiled = false;    ///< handed in but not countable; counted as spoiled

  static constexpr std::string_view kTable = "ballot";
  static constexpr auto fields() {
    return std::tuple{field("id", &Ballot::id), field("round", &Ballot::round),
                      field("dots", &Ballot::dots), field("spoiled", &Ballot::spoiled)};
  }
  friend bool operator==(const Ballot& a, const Ballot& b) { return sameFields(a, b); }
};

/// What one option received when its round closed. Must equal a recount of the ballots.
struct Tally {
  base::Id<Tally> id;
  base::Id<Round> round;
  base::Id<Option> option;
  std::int64_t dots = 0;
  std::int64_t people = 0;  ///< ballots that gave it at least one dot

  static constexpr std::string_view kTable = "tally";
  static constexpr auto fields() {
    return std::tuple{field("id", &Tally::id), field("round", &Tally::round),
                      field("option", &Tally::option), field("dots", &Tally::dots),
                      field("people", &Tally::people)};
  }
  friend bool operator==(const Tally& a, const Tally& b) { return sameFields(a, b); }
};

}  // namespace ct::session
