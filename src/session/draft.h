#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

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
    ofFresh_.reserve(changes);
  }

  template <class Record>
  base::Id<Record> freshId() {
    ofFresh_.push_back(kNone);
    return base::Id<Record>{nextId_++};
  }

  /// The record as this draft would leave it, or null.
  template <class Record>
  const Record* find(base::Id<Record> id) const {
    const std::size_t at = placeOf(id.value);
    if (at == kNone) return session_.find(id);
    return std::get<ChangeOf<Record>>(changes_[at]).after.get();
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
    std::size_t at = placeOf(id.value);
    if (at == kNone) {
      at = changes_.size();
      std::size_t& place =
          isFresh(id.value) ? ofFresh_[freshNumber(id.value)] : ofOthers_[id.value];
      place = at;
      changes_.push_back(ChangeOf<Record>{session_.table<Record>().held(id), {}});
    }
    return std::get<ChangeOf<Record>>(changes_[at]);
  }

  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

  bool isFresh(std::int64_t id) const { return id >= session_.nextId() && id < nextId_; }
  std::size_t freshNumber(std::int64_t id) const {
    return static_cast<std::size_t>(id - session_.nextId());
  }
  /// Where the change of that record stands in `changes_`, or `kNone`.
  std::size_t placeOf(std::int64_t id) const {
    if (isFresh(id)) return ofFresh_[freshNumber(id)];
    const auto at = ofOthers_.find(id);
    return at == ofOthers_.end() ? kNone : at->second;
  }

  const Session& session_;
  std::int64_t nextId_;
  base::Time now_;
  Changes changes_;
  // The place in changes_ of each record: there may be a million new ones, so these are in a row.
  std::vector<std::size_t> ofFresh_;
  std::unordered_map<std::int64_t, std::size_t> ofOthers_;
};

}  // namespace ct::session
