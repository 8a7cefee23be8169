#include "faults/failing_calls.h"

namespace ct::tests {

void FailingCalls::failAt(Call kind, std::int64_t n, int withErrno, Lasting lasting) {
  const std::lock_guard guard(mutex_);
  fault_ = Fault{kind, n, withErrno, lasting};
  failed_ = false;
  counts_.clear();
}

bool FailingCalls::mend() {
  const std::lock_guard guard(mutex_);
  fault_.reset();
  return failed_;
}

std::int64_t FailingCalls::count(Call kind) const {
  const std::lock_guard guard(mutex_);
  const auto found = counts_.find(kind);
  return found == counts_.end() ? 0 : found->second;
}

int FailingCalls::before(const SystemCall& call) {
  const std::lock_guard guard(mutex_);
  const std::int64_t n = ++counts_[call.kind];
  if (!fault_ || call.kind != fault_->kind) return 0;
  const bool now = fault_->lasting == Lasting::once ? n == fault_->n : n >= fault_->n;
  if (!now) return 0;
  failed_ = true;
  return fault_->withErrno;
}

}  // namespace ct::tests
