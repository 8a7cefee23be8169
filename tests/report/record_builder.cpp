#include "report/record_builder.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

#include "vote/count.h"

namespace ct::tests {

using session::CardId;
using session::RecommendationId;
using session::RoundId;
using session::RoundState;
using session::SessionInfo;
using session::ThemeId;

namespace {

/// Reports give the computer's own time; on every computer the tests' is UTC.
[[maybe_unused]] const bool kClocksAreUtc = [] {
  setenv("TZ", "UTC", 1);
  tzset();
  return true;
}();

}  // namespace

base::Time minutesLater(std::int64_t minutes) {
  return {kTwoPm.milliseconds + minutes * 60'000};
}

RecordBuilder::RecordBuilder(const std::string& title, const std::string& purpose)
    : session_(SessionInfo{{1}, title, purpose, kTwoPm}) {}

void RecordBuilder::keep(session::Draft& draft) {
  const auto kept = session_.apply(draft.finish("built").changes);
  EXPECT_TRUE(kept) << "the sample is not a session";
}

CardId RecordBuilder::card(const std::string& said,
                           const std::function<void(session::Card&)>& change) {
  session::Card card;
  card.id = freshId<session::Card>();
  card.code = std::to_string(++cards_);
  card.said = said;
  if (change) change(card);
  put(card);
  return card.id;
}

ThemeId RecordBuilder::theme(const std::string& letter, const std::string& title,
                             const std::vector<CardId>& cards) {
  session::Theme theme;
  theme.id = freshId<session::Theme>();
  theme.letter = letter;
  theme.title = title;
  put(theme);
  for (const CardId card : cards) {
    put(session::Placement{freshId<session::Placement>(), card, theme.id});
  }
  return theme.id;
}

void RecordBuilder::agree(ThemeId id, base::Time at) {
  session::Theme theme = *session_.find(id);
  theme.state = session::ThemeState::agreed;
  theme.agreedAt = at;
  put(theme);
}

RoundId RecordBuilder::round(const std::string& question, const std::vector<ThemeId>& options,
                             RoundState state) {
  session::Round round;
  round.id = freshId<session::Round>();
  round.number = static_cast<std::int64_t>(session_.rounds().size()) + 1;
  round.question = question;
  round.people = 26;
  round.state = state;
  round.openedAt = minutesLater(48);
  if (state != RoundState::open) round.closedAt = minutesLater(60);
  if (state == RoundState::revealed) round.revealedAt = minutesLater(62);
  put(round);
  for (const ThemeId id : options) {
    const session::Theme& theme = *session_.find(id);
    session::Option option;
    option.id = freshId<session::Option>();
    option.round = round.id;
    option.label = theme.letter;
    option.title = theme.title;
    option.theme = id;
    put(option);
  }
  return round.id;
}

void RecordBuilder::ballot(RoundId round, const std::vector<std::int64_t>& dots, bool spoiled) {
  session::Ballot ballot;
  ballot.id = freshId<session::Ballot>();
  ballot.round = round;
  ballot.spoiled = spoiled;
  const auto options = vote::optionsOf(session_, round);
  for (std::size_t i = 0; i < dots.size(); ++i) {
    if (dots[i] > 0) ballot.dots.push_back({options.at(i)->id, dots[i]});
  }
  put(ballot);
}

void RecordBuilder::tally(RoundId round) {
  for (const vote::Line& line : vote::count(session_, round).lines) {
    put(session::Tally{freshId<session::Tally>(), round, line.option, line.dots, line.people});
  }
}

RecommendationId RecordBuilder::recommendation(
    const std::string& text, const std::function<void(session::Recommendation&)>& change) {
  session::Recommendation recommendation;
  recommendation.id = freshId<session::Recommendation>();
  recommendation.number = static_cast<std::int64_t>(session_.recommendations().size()) + 1;
  recommendation.text = text;
  if (change) change(recommendation);
  put(recommendation);
  return recommendation.id;
}

void RecordBuilder::restsOn(RecommendationId recommendation, ThemeId theme) {
  put(session::Evidence{freshId<session::Evidence>(), recommendation, theme, {}, {}});
}
void RecordBuilder::restsOn(RecommendationId recommendation, CardId card) {
  put(session::Evidence{freshId<session::Evidence>(), recommendation, {}, card, {}});
}
void RecordBuilder::restsOn(RecommendationId recommendation, RoundId round) {
  put(session::Evidence{freshId<session::Evidence>(), recommendation, {}, {}, round});
}

void RecordBuilder::differs(RecommendationId about, const std::string& words, std::int64_t people) {
  put(session::DifferingView{freshId<session::DifferingView>(), words, people, {}, about});
}
void RecordBuilder::differs(ThemeId about, const std::string& words, std::int64_t people) {
  put(session::DifferingView{freshId<session::DifferingView>(), words, people, about, {}});
}

}  // namespace ct::tests
