#pragma once

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "commands/command.h"
#include "recommend/evidence.h"
#include "sort/accounting.h"
#include "vote/count.h"

namespace ct::tests {

using Codes = std::vector<std::string>;

/// 21 November 2026, 14:02 UTC: when everything in the tests happens.
constexpr base::Time kEvening{1'795'269'720'000};

/// What the room calls things, as ids. What is not there is id 0, which names nothing.
inline session::CardId card(const session::Session& session, const std::string& code) {
  const session::Card* found = session.cardByCode(code);
  return found == nullptr ? session::CardId{} : found->id;
}
inline std::vector<session::CardId> cards(const session::Session& session, const Codes& codes) {
  std::vector<session::CardId> ids;
  for (const std::string& code : codes)
    ids.push_back(card(session, code));
  return ids;
}
inline session::ThemeId theme(const session::Session& session, const std::string& letter) {
  const session::Theme* found = sort::themeByLetter(session, letter);
  return found == nullptr ? session::ThemeId{} : found->id;
}
inline std::vector<session::ThemeId> themes(const session::Session& session, const Codes& letters) {
  std::vector<session::ThemeId> ids;
  for (const std::string& letter : letters)
    ids.push_back(theme(session, letter));
  return ids;
}
inline session::RoundId round(const session::Session& session, std::int64_t number = 1) {
  const session::Round* found = vote::roundByNumber(session, number);
  return found == nullptr ? session::RoundId{} : found->id;
}
inline session::RecommendationId recommendation(const session::Session& session,
                                                std::int64_t number = 1) {
  const auto* found = recommend::recommendationByNumber(session, number);
  return found == nullptr ? session::RecommendationId{} : found->id;
}

/// The session after a command that must be accepted.
inline session::Session after(session::Session session, const commands::Command& command,
                              base::Time now = kEvening) {
  auto edit = commands::plan(session, command, now);
  EXPECT_TRUE(edit) << (edit ? "" : edit.error().sentence);
  if (edit) {
    EXPECT_TRUE(session.apply(edit->changes));
  }
  return session;
}

/// Builds sessions the way people do: every step is a command, planned and applied. Cards are named
/// by code ("1", "2" …), themes by letter, votes and recommendations by number, all in the order
/// they were made.
class SessionBuilder {
 public:
  SessionBuilder& with(const commands::Command& command) {
    session_ = after(std::move(session_), command);
    return *this;
  }

  SessionBuilder& withCard(const std::string& said, const std::string& impression = {}) {
    return with(gather::AddCards{{gather::NewCard{said, impression}}});
  }
  SessionBuilder& withCards(std::size_t count) {
    gather::AddCards add;
    for (std::size_t i = 0; i < count; ++i) {
      add.cards.push_back({"The last bus goes too early, says voice " + std::to_string(i + 1)});
    }
    return with(add);
  }
  SessionBuilder& withTheme(const std::string& title, const Codes& codes = {}) {
    return with(sort::MakeTheme{cards(session_, codes), title});
  }
  SessionBuilder& agreed(const std::string& letter) {
    return with(sort::AgreeTheme{theme(session_, letter)});
  }
  SessionBuilder& alsoIn(const std::string& letter, const Codes& codes) {
    return with(sort::AlsoPlace{cards(session_, codes), theme(session_, letter)});
  }
  SessionBuilder& parked(const Codes& codes) {
    return with(sort::ParkCards{cards(session_, codes)});
  }
  SessionBuilder& fittingNone(const Codes& codes) {
    return with(sort::FitNone{cards(session_, codes)});
  }
  SessionBuilder& heldBack(const Codes& codes) {
    return with(sort::HoldBack{cards(session_, codes)});
  }
  SessionBuilder& withRecommendation(const std::string& text, const Codes& letters = {},
                                     const Codes& codes = {}) {
    recommend::AddRecommendation add;
    add.text = text;
    add.themes = themes(session_, letters);
    add.cards = cards(session_, codes);
    return with(add);
  }
  SessionBuilder& withDifferingView(const std::string& words, std::int64_t number = 1) {
    recommend::RecordDifferingView record;
    record.words = words;
    record.recommendation = recommendation(session_, number);
    return with(record);
  }
  SessionBuilder& withOpenVote(const Codes& letters, std::int64_t people = 0) {
    vote::OpenRound open;
    open.question = "Which matters most?";
    open.themes = themes(session_, letters);
    open.people = people;
    return with(open);
  }
  SessionBuilder& withBallot(const vote::Marks& dots) { return with(vote::AddBallot{dots}); }
  SessionBuilder& closed() { return with(vote::CloseRound{round(session_, lastRound())}); }
  SessionBuilder& revealed() { return with(vote::RevealRound{round(session_, lastRound())}); }

  const session::Session& session() const { return session_; }
  operator session::Session() const { return session_; }

 private:
  static session::Session opened() {
    auto session = facilitate::newSession("Evening buses", "What would get us home?", kEvening);
    EXPECT_TRUE(session);
    return std::move(*session);
  }
  std::int64_t lastRound() const { return static_cast<std::int64_t>(session_.rounds().size()); }

  session::Session session_ = opened();
};

/// A session with a title and a purpose, and nothing else.
inline SessionBuilder aSession() {
  return {};
}

}  // namespace ct::tests
