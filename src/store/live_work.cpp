#include "store/live_work.h"

#include <fmt/format.h>

#include <iterator>

#include "base/counted.h"

namespace fs = std::filesystem;

namespace ct::store {

void LiveFile::Work::take(std::vector<session::Step> steps) {
  const std::lock_guard guard(mutex_);
  base::contract(!stopping_, "a closed session takes no steps");
  state_.pendingSteps += static_cast<std::int64_t>(steps.size());
  std::move(steps.begin(), steps.end(), std::back_inserter(incoming_));
  changed_.notify_one();
}

SaveState LiveFile::Work::state() const {
  const std::lock_guard guard(mutex_);
  return state_;
}

void LiveFile::Work::setWake(std::function<void()> wake) {
  const std::lock_guard guard(mutex_);
  wake_ = std::move(wake);
}

void LiveFile::Work::noteSaved() {
  const std::lock_guard guard(mutex_);
  state_.savedAt = base::WallClock{}.now();
}

base::Result<void> LiveFile::Work::stop() {
  {
    const std::lock_guard guard(mutex_);
    stopping_ = true;
    changed_.notify_one();
  }
  if (thread_.joinable()) thread_.join();
  lock_.reset();
  return ended_;
}

void LiveFile::Work::run() {
  for (;;) {
    std::unique_lock lock(mutex_);
    waitForWork(lock);
    std::vector<Job> jobs = std::exchange(jobs_, {});
    std::vector<session::Step> steps = std::exchange(incoming_, {});
    const bool last = stopping_;
    lock.unlock();
    for (Job& job : jobs) {
      save(std::move(job.first));
      job.action();
      noteReplaced();
    }
    if (!jobs.empty()) wake();
    save(std::move(steps));
    if (last) return end();
    foldLogIn();
    look();
  }
}

void LiveFile::Work::waitForWork(std::unique_lock<std::mutex>& lock) {
  const auto asked = [this] { return somethingWaits(); };
  changed_.wait_for(lock, unsaved_.empty() ? upkeep_.look : upkeep_.retry, asked);
}

void LiveFile::Work::save(std::vector<session::Step> steps) {
  std::move(steps.begin(), steps.end(), std::back_inserter(unsaved_));
  if (unsaved_.empty()) return;
  const auto saved = attempt(
      fmt::format("What was done last ({}) is kept but not saved yet, and will be tried again "
                  "by itself,",
                  base::counted(unsaved_.size(), "change")),
      [&] { connection_->write(unsaved_); });
  if (saved) keepLock();
  noteReplaced();
  {
    const std::lock_guard guard(mutex_);
    note(saved);
  }
  wake();
}

void LiveFile::Work::note(const base::Result<void>& saved) {
  const auto count = static_cast<std::int64_t>(unsaved_.size());
  if (!saved) {
    state_.trouble = saved.error();
    return;
  }
  state_.trouble.reset();
  state_.savedSteps += count;
  state_.pendingSteps -= count;
  state_.savedAt = base::WallClock{}.now();
  unsaved_.clear();
}

void LiveFile::Work::foldLogIn() {
  std::unique_lock lock(mutex_);
  const bool busy = somethingWaits();
  lock.unlock();
  connection_->foldLogIn(busy ? 4 * upkeep_.longLog : upkeep_.longLog);
}

void LiveFile::Work::look() {
  if (!unsaved_.empty()) return;
  const auto found = attempt("What is done now cannot be saved", [&] { connection_->look(); });
  noteReplaced();
  bool same = false;
  {
    const std::lock_guard guard(mutex_);
    same = found.has_value() == !state_.trouble.has_value();
    state_.trouble = found ? std::nullopt : std::optional(found.error());
  }
  if (!same) wake();
}

void LiveFile::Work::keepLock() {
  if (lock_ && lock_->stands()) return;
  const auto taken = attempt("", [&] {
    lock_.reset();
    if (auto lock = SessionLock::take(folder_)) lock_.emplace(std::move(*lock));
  });
  if (taken && lock_) return;
  const std::lock_guard guard(mutex_);
  state_.notice = "This session may be open in another window too; close it there.";
}

void LiveFile::Work::noteReplaced() {
  if (!connection_->takeReplaced()) return;
  const std::lock_guard guard(mutex_);
  state_.notice =
      "The session's file was removed or replaced while it was open; it was written there again.";
}

void LiveFile::Work::wake() {
  std::function<void()> call;
  {
    const std::lock_guard guard(mutex_);
    call = wake_;
  }
  if (call) call();
}

void LiveFile::Work::end() {
  const auto closed =
      attempt("Everything is saved, but not yet in one file,", [&] { connection_->close(); });
  connection_.reset();
  if (!closed) ended_ = closed;
  if (unsaved_.empty()) return;
  const base::Error trouble = *state().trouble;
  ended_ = base::refuse(fmt::format("The last {} could not be saved and are lost.",
                                    base::counted(unsaved_.size(), "change")),
                        trouble.sentence + " " + trouble.detail);
}

}  // namespace ct::store
