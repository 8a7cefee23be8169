#pragma once

#include <memory>
#include <optional>
#include <utility>

namespace ct::session {

/// A record as it stands, or none. It never changes: another takes its place. So the session that
/// holds it, the changes that brought it and every copy of these have it once between them, however
/// many there are.
template <class Record>
class Held {
 public:
  Held() = default;
  Held(std::nullopt_t) {}
  Held(Record record) : record_(std::make_shared<const Record>(std::move(record))) {}

  explicit operator bool() const { return record_ != nullptr; }
  const Record& operator*() const { return *record_; }
  const Record* operator->() const { return record_.get(); }
  /// Null when there is none.
  const Record* get() const { return record_.get(); }
  void reset() { record_.reset(); }

  /// Field by field, or none both; at once when it is the same one.
  friend bool operator==(const Held& a, const Held& b) {
    return a.record_ == b.record_ || (a && b && *a == *b);
  }

 private:
  std::shared_ptr<const Record> record_;
};

}  // namespace ct::session
