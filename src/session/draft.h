#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/contract.h"
#include "session/edit.h"
#include "session/session.h"

namespace ct::session {

/// An edit being planned: the session as it would be, without touching it. Keeps the before of
/// every record itself.
class Draft {
 public:
  /// `session` must outlive the draft.
  Draft(const Session& session, base::Time now)
      : session_(session), nextId_(session.nextId()), now_(now) {}

  base::Time now() const { return now_; }

  /// Makes room for so many changes, which spares moving very many about.
  void expect(std::size_t changes) {
    changes_.reserve(changes);
    at_.reserve(changes);
  }

  template <class Record>
  base::Id<Record> freshId() {
    return base::Id<Record>{nextId_++};
  }

  /// The record as this draft would leave it, or null.
  template <class Record>
  const Record* find(base::Id<Record> id) const {
    const auto at = at_.find(id.value);
    if (at == at_.end()) return session_.find(id);
    const auto& after = std::get<ChangeOf<Record>>(changes_[at->second]).after;
    return after ? &*after : nullptr;
  }

  /// Adds the record, or replaces the one with its id.
  template <class Record>
  void put(Record record) {
    changeOf<Record>(record.id).after = std::move(record);
  }

  /// Removes a record that is there.
  template <class Record>
  void remove(base::Id<Record> id) {
    base::contract(find(id) != nullptr, "only a record that is there can be removed");
    changeOf<Record>(id).after.reset();
  }

  /// The edit, without changes that change nothing. The draft is spent.
  Edit finish(std::string sentence, std::string join = {}) {
    std::erase_if(changes_, [](const Change& change) {
      return std::visit([](const auto& of) { return of.before == of.after; }, change);
    });
    return Edit{std::move(sentence), now_, std::move(join), std::move(changes_)};
  }

 private:
  template <class Record>
  ChangeOf<Record>& changeOf(base::Id<Record> id) {
    const auto [at, isNew] = at_.try_emplace(id.value, changes_.size());
    if (isNew) {
      ChangeOf<Record> change;
      if (const Record* held = session_.find(id)) change.before = *held;
      changes_.push_back(std::move(change));
    }
    return std::get<ChangeOf<Record>>(changes_[at->second]);
  }

  const Session& session_;
  std::int64_t nextId_;
  base::Time now_;
  Changes changes_;
  std::unordered_map<std::int64_t, std::size_t> at_;  // id to its place in changes_
};

}  // namespace ct::session
