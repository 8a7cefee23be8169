#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>

#include "faults/system_calls.h"
#include "store/failing_disk.h"

namespace ct::tests {

/// Counts calls by kind and fails the one it was told to.
class FailingCalls : public Watcher {
 public:
  /// The `n`th call of that kind (1, 2, …) from now on fails with this `errno`.
  void failAt(Call kind, std::int64_t n, int withErrno, Lasting lasting);
  /// Whatever would change something on the disk fails with this `errno`.
  void failEveryChange(int withErrno);
  /// Lets everything through again; true when something failed.
  bool mend();
  /// How many calls of the kind were made since the last `failAt`, or since this began.
  std::int64_t count(Call kind) const;

  int before(const SystemCall& call) override;

 private:
  static bool changes(const SystemCall& call);

  struct Fault {
    std::optional<Call> kind;  ///< none: every call that changes something
    std::int64_t n;
    int withErrno;
    Lasting lasting;
  };
  mutable std::mutex mutex_;
  std::optional<Fault> fault_;
  bool failed_ = false;
  std::map<Call, std::int64_t> counts_;
};

}  // namespace ct::tests
