#pragma once

#include <absl/container/btree_map.h>

#include <cstddef>
#include <iterator>
#include <utility>

#include "base/id.h"
#include "session/held.h"

namespace ct::session {

/// All records of one kind, looked up by id (O(log n)) and walked in the order of their ids, which
/// is the order they were made in. A record's address stays valid while it stands: until it is
/// replaced or erased.
template <class Record>
class Table {
  using Map = absl::btree_map<base::Id<Record>, Held<Record>>;

 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Record;
    using difference_type = std::ptrdiff_t;
    using pointer = const Record*;
    using reference = const Record&;

    Iterator() = default;
    explicit Iterator(typename Map::const_iterator at) : at_(at) {}

    reference operator*() const { return *at_->second; }
    pointer operator->() const { return at_->second.get(); }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) { return Iterator(at_++); }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    typename Map::const_iterator at_;
  };

  Iterator begin() const { return Iterator(records_.begin()); }
  Iterator end() const { return Iterator(records_.end()); }
  std::size_t size() const { return records_.size(); }
  bool empty() const { return records_.empty(); }

  /// The record, or null.
  const Record* find(base::Id<Record> id) const {
    const auto found = records_.find(id);
    return found == records_.end() ? nullptr : found->second.get();
  }
  /// The record, to be held on to, or none.
  Held<Record> held(base::Id<Record> id) const {
    const auto found = records_.find(id);
    return found == records_.end() ? Held<Record>() : found->second;
  }

  /// Adds or replaces.
  void put(Held<Record> record) {
    const auto id = record->id;
    if (records_.empty() || records_.rbegin()->first < id) {
      records_.emplace_hint(records_.end(), id, std::move(record));
    } else {
      records_.insert_or_assign(id, std::move(record));
    }
  }

  void erase(base::Id<Record> id) { records_.erase(id); }

  friend bool operator==(const Table&, const Table&) = default;

 private:
  Map records_;
};

}  // namespace ct::session
