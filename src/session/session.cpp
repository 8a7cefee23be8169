#include "session/session.h"

#include <algorithm>
#include <utility>

#include "base/contract.h"

namespace ct::session {
namespace {

template <class Key, class Id>
using SetsBy = std::unordered_map<Key, std::set<Id>>;

template <class Key, class Id>
const std::set<Id>& setOf(const SetsBy<Key, Id>& sets, Key key) {
  static const std::set<Id> empty;
  const auto found = sets.find(key);
  return found == sets.end() ? empty : found->second;
}

template <class Key, class Id>
void removeFrom(SetsBy<Key, Id>& sets, Key key, Id id) {
  const auto found = sets.find(key);
  if (found == sets.end()) return;
  found->second.erase(id);
  if (found->second.empty()) sets.erase(found);
}

}  // namespace

Session::Session(SessionInfo info) {
  info.id = base::Id<SessionInfo>{1};
  put<SessionInfo>(std::move(info));
}

Session::Session(Records records, std::int64_t revision, std::int64_t nextId)
    : revision_(revision), nextId_(nextId) {
  AllRecords::forEachKind([&]<class Record>() {
    for (Record& record : std::get<std::vector<Record>>(records)) {
      index(record);
      std::get<Table<Record>>(tables_).put(std::move(record));
    }
  });
}

const SessionInfo& Session::info() const {
  const SessionInfo* found = find(base::Id<SessionInfo>{1});
  base::contract(found != nullptr, "a session has its title and purpose");
  return *found;
}

const std::set<PlacementId>& Session::placementsOf(CardId card) const {
  return setOf(byCard_, card);
}

const std::set<PlacementId>& Session::placementsIn(ThemeId theme) const {
  return setOf(byTheme_, theme);
}

const std::set<CardId>& Session::standingWith(CardId card) const {
  return setOf(bySame_, card);
}

std::vector<CardId> Session::together(const Card& card) const {
  std::vector<CardId> cards{card.sameAs.value_or(card.id)};
  const std::set<CardId>& others = standingWith(cards.front());
  cards.insert(cards.end(), others.begin(), others.end());
  return cards;
}

const Card* Session::cardByCode(std::string_view code) const {
  const auto found = byCode_.find(std::string(code));
  return found == byCode_.end() ? nullptr : find(found->second);
}

std::size_t Session::cardsWithCode(std::string_view code) const {
  return byCode_.count(std::string(code));
}

void Session::index(const Card& card) {
  byCode_.emplace(card.code, card.id);
  if (card.sameAs) bySame_[*card.sameAs].insert(card.id);
}
void Session::unindex(const Card& card) {
  const auto [first, last] = byCode_.equal_range(card.code);
  const auto found =
      std::find_if(first, last, [&](const auto& each) { return each.second == card.id; });
  if (found != last) byCode_.erase(found);
  if (card.sameAs) removeFrom(bySame_, *card.sameAs, card.id);
}

void Session::index(const Placement& placement) {
  byCard_[placement.card].insert(placement.id);
  byTheme_[placement.theme].insert(placement.id);
}

void Session::unindex(const Placement& placement) {
  removeFrom(byCard_, placement.card, placement.id);
  removeFrom(byTheme_, placement.theme, placement.id);
}

template <class Record>
void Session::put(const Held<Record>& record) {
  index(*record);
  nextId_ = std::max(nextId_, record->id.value + 1);
  std::get<Table<Record>>(tables_).put(record);
}

template <class Record>
void Session::erase(const Record& record) {
  unindex(record);
  std::get<Table<Record>>(tables_).erase(record.id);
}

base::Result<void> Session::apply(const Changes& changes) {
  const auto fits = [&]<class Record>(const ChangeOf<Record>& of) {
    if (of.id().value < 1 || of.id().value > kMostIds) return false;
    return table<Record>().held(of.id()) == of.before;
  };
  for (const Change& change : changes) {
    if (!std::visit(fits, change)) {
      return base::refuse(
          "That change does not fit the session as it is now; nothing was changed.");
    }
  }
  for (const Change& change : changes) {
    std::visit(
        [&](const auto& of) {
          if (of.before) unindex(*of.before);
          if (of.after) {
            put(of.after);
          } else {
            erase(*of.before);
          }
        },
        change);
  }
  ++revision_;
  return {};
}

void Session::swapRecords(Session& other) {
  std::swap(tables_, other.tables_);
  std::swap(byCard_, other.byCard_);
  std::swap(byTheme_, other.byTheme_);
  std::swap(bySame_, other.bySame_);
  std::swap(byCode_, other.byCode_);
  nextId_ = std::max(nextId_, other.nextId_);
  ++revision_;
}

}  // namespace ct::session
