#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "session/edit.h"
#include "session/records.h"
#include "session/table.h"

namespace ct::session {

/// All records of a session as loaded from a file, one list per kind.
template <class Record>
using ListOf = std::vector<Record>;
using Records = AllRecords::Apply<std::tuple, ListOf>;

/// The state of one session: its records, and a revision number that grows with every change
/// (undoing is a change too). A value: copies are independent. Read freely; the only way to change
/// it is `apply`.
class Session {
 public:
  /// A new session: nothing but its title, purpose and starting time.
  explicit Session(SessionInfo info);

  /// A session as it was saved. `nextId` must be above every id in `records`; the caller has
  /// checked `findFault`.
  Session(Records records, std::int64_t revision, std::int64_t nextId);

  template <class Record>
  const Table<Record>& table() const {
    return std::get<Table<Record>>(tables_);
  }
  const Table<Conversation>& conversations() const { return table<Conversation>(); }
  const Table<Card>& cards() const { return table<Card>(); }
  const Table<Theme>& themes() const { return table<Theme>(); }
  const Table<Placement>& placements() const { return table<Placement>(); }
  const Table<Round>& rounds() const { return table<Round>(); }
  const Table<Option>& options() const { return table<Option>(); }
  const Table<Ballot>& ballots() const { return table<Ballot>(); }
  const Table<Tally>& tallies() const { return table<Tally>(); }
  const Table<Recommendation>& recommendations() const { return table<Recommendation>(); }
  const Table<Evidence>& evidence() const { return table<Evidence>(); }
  const Table<DifferingView>& differingViews() const { return table<DifferingView>(); }

  const Table<Erasure>& erasures() const { return table<Erasure>(); }

  const SessionInfo& info() const;

  template <class Record>
  const Record* find(base::Id<Record> id) const {
    return table<Record>().find(id);
  }

  /// A card's placements, its home first; empty when it is in no theme.
  const std::set<PlacementId>& placementsOf(CardId card) const;
  /// A theme's placements, in the order their cards came (not in which they stand: see `sort`).
  const std::set<PlacementId>& placementsIn(ThemeId theme) const;
  /// The cards that say the same as that one and stand with it; empty for most.
  const std::set<CardId>& standingWith(CardId card) const;
  /// The card itself, or the one it stands with, and all that stand with that: held back or let be
  /// seen together.
  std::vector<CardId> together(const Card& card) const;
  /// Null when no card has that code. In a sound session no two have the same.
  const Card* cardByCode(std::string_view code) const;
  std::size_t cardsWithCode(std::string_view code) const;

  std::int64_t revision() const { return revision_; }
  /// The number the next new record gets. It never falls, so no id is ever used for two things.
  std::int64_t nextId() const { return nextId_; }

  /// Ids are above 0 and not above this, so that there is always a next one.
  static constexpr std::int64_t kMostIds = std::numeric_limits<std::int64_t>::max() / 2;

  /// Swaps each change's before for its after. Fails, changing nothing, when a `before` is not what
  /// the session holds, or an id is none.
  base::Result<void> apply(const Changes& changes);

  /// Gives this session's records for `other`'s, at once however many there are. Here it counts as
  /// one change, and no id is used again; what `other` has for its revision means nothing after it.
  void swapRecords(Session& other);

  /// Same records; revision and next id may differ.
  friend bool sameRecords(const Session& a, const Session& b) { return a.tables_ == b.tables_; }

 private:
  using Tables = AllRecords::Apply<std::tuple, Table>;

  template <class Record>
  void put(const Held<Record>& record);
  template <class Record>
  void erase(const Record& record);
  void index(const Card& card);
  void unindex(const Card& card);
  void index(const Placement& placement);
  void unindex(const Placement& placement);
  template <class Record>
  void index(const Record&) {}
  template <class Record>
  void unindex(const Record&) {}

  Tables tables_;
  std::unordered_map<CardId, std::set<PlacementId>> byCard_;
  std::unordered_map<ThemeId, std::set<PlacementId>> byTheme_;
  std::unordered_map<CardId, std::set<CardId>> bySame_;
  std::unordered_multimap<std::string, CardId> byCode_;
  std::int64_t revision_ = 0;
  std::int64_t nextId_ = 2;  // 1 is the SessionInfo
};

/// What is wrong with a session's records taken together, in one sentence, or nothing. Every
/// session the program makes is without fault; a file from elsewhere may not be.
std::optional<std::string> findFault(const Session& session);

/// The same of a session that was sound until `changes` were applied to it or taken back: cards and
/// placements, of which there may be very many, are looked at only where the changes touched them.
std::optional<std::string> findFaultAfter(const Session& session, const Changes& changes);

}  // namespace ct::session
