#include "faults/failing_calls.h"

namespace ct::tests {

void FailingCalls::failAt(Call kind, std::int64_t n, int withErrno, Lasting lasting) {
  const std::lock_guard guard(mutex_);
  fault_ = Fault{kind, n, withErrno, lasting};
  failed_ = false;
  counts_.clear();
}

void FailingCalls::failEveryChange(int withErrno) {
  const std::lock_guard guard(mutex_);
  fault_ = Fault{std::nullopt, 1, withErrno, Lasting::fromThenOn};
  failed_ = false;
}

bool FailingCalls::changes(const SystemCall& call) {
  switch (call.kind) {
    case Call::open:
      return call.creates || call.empties;
    case Call::write:
    case Call::sync:
    case Call::truncate:
    case Call::rename:
    case Call::remove:
    case Call::makeFolder:
    case Call::permit:
      return true;
    case Call::close:
    case Call::read:
      return false;
  }
  return false;
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
  if (!fault_) return 0;
  if (!fault_->kind) {
    if (!changes(call)) return 0;
    failed_ = true;
    return fault_->withErrno;
  }
  if (call.kind != *fault_->kind) return 0;
  const bool now = fault_->lasting == Lasting::once ? n == fault_->n : n >= fault_->n;
  if (!now) return 0;
  failed_ = true;
  return fault_->withErrno;
}

}  // namespace ct::tests
