#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "session/draft.h"
#include "session/session.h"

/// Sessions for the tests of report/, put together record by record.
namespace ct::tests {

/// 21 November 2026, 14:02 UTC.
inline constexpr base::Time kTwoPm{1'795'269'720'000};

/// `kTwoPm` and so many minutes.
base::Time minutesLater(std::int64_t minutes);

/// A session being put together.
class RecordBuilder {
 public:
  RecordBuilder(const std::string& title, const std::string& purpose);

  /// Cards get the codes 1, 2, 3 … The functions give the new record's id.
  session::CardId card(const std::string& said,
                       const std::function<void(session::Card&)>& change = {});
  session::ThemeId theme(const std::string& letter, const std::string& title,
                         const std::vector<session::CardId>& cards);
  void agree(session::ThemeId theme, base::Time at);
  session::RoundId round(const std::string& question, const std::vector<session::ThemeId>& options,
                         session::RoundState state);
  /// Dots by the options' places on the ballot paper, from 0.
  void ballot(session::RoundId round, const std::vector<std::int64_t>& dots, bool spoiled = false);
  /// Stores the tallies as closing does.
  void tally(session::RoundId round);
  session::RecommendationId recommendation(
      const std::string& text, const std::function<void(session::Recommendation&)>& change = {});
  void restsOn(session::RecommendationId recommendation, session::ThemeId theme);
  void restsOn(session::RecommendationId recommendation, session::CardId card);
  void restsOn(session::RecommendationId recommendation, session::RoundId round);
  void differs(session::RecommendationId about, const std::string& words, std::int64_t people);
  void differs(session::ThemeId about, const std::string& words, std::int64_t people);

  const session::Session& session() const { return session_; }

  /// Adds or replaces any record.
  template <class Record>
  void put(const Record& record) {
    session::Draft draft(session_, kTwoPm);
    draft.put(record);
    keep(draft);
  }

 private:
  template <class Record>
  base::Id<Record> freshId() {
    return session::Draft(session_, kTwoPm).freshId<Record>();
  }
  void keep(session::Draft& draft);

  session::Session session_;
  std::int64_t cards_ = 0;
};

}  // namespace ct::tests
