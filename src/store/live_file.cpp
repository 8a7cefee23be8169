#include "store/live_file.h"

#include <fmt/format.h>

#include <condition_variable>
#include <iterator>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "base/contract.h"
#include "base/counted.h"
#include "store/erase_steps.h"
#include "store/failure.h"
#include "store/live_connection.h"
#include "store/lock.h"
#include "store/paths.h"
#include "store/snapshot.h"

namespace fs = std::filesystem;

namespace ct::store {

/// The store's thread, what waits for it, and what only it touches.
class LiveFile::Work {
 public:
  Work(fs::path folder, SessionLock lock, std::unique_ptr<LiveConnection> connection,
       base::Time savedAt, Upkeep upkeep)
      : folder_(std::move(folder)),
        lock_(std::move(lock)),
        connection_(std::move(connection)),
        upkeep_(upkeep) {
    state_.savedAt = savedAt;
    thread_ = std::thread([this] { run(); });
  }
  ~Work() { stop(); }

  void take(std::vector<session::Step> steps) {
    const std::lock_guard guard(mutex_);
    base::contract(!stopping_, "a closed session takes no steps");
    state_.pendingSteps += static_cast<std::int64_t>(steps.size());
    std::move(steps.begin(), steps.end(), std::back_inserter(incoming_));
    changed_.notify_one();
  }

  SaveState state() const {
    const std::lock_guard guard(mutex_);
    return state_;
  }

  void setWake(std::function<void()> wake) {
    const std::lock_guard guard(mutex_);
    wake_ = std::move(wake);
  }

  /// Does `action(connection)` on the store's thread once all steps so far are saved, and before
  /// any that are taken afterwards; fails when they cannot be.
  template <class Action>
  auto whenSaved(std::string whatFailed, Action action) {
    using Value = std::invoke_result_t<Action, LiveConnection&>;
    auto job = std::make_shared<std::packaged_task<base::Result<Value>()>>(
        [this, whatFailed = std::move(whatFailed), action = std::move(action)] {
          if (!unsaved_.empty()) return base::Result<Value>(base::Failure(*state().trouble));
          return attempt(whatFailed, [&] { return action(*connection_); });
        });
    auto result = job->get_future();
    const std::lock_guard guard(mutex_);
    base::contract(!stopping_, "a closed session does nothing more");
    jobs_.push_back({{}, [job] { (*job)(); }});
    jobs_.back().first = std::exchange(incoming_, {});  // only now: what is above may want memory
    changed_.notify_one();
    return result;
  }

  /// Of a job that wrote all steps before it anew, and read them again.
  void noteSaved() {
    const std::lock_guard guard(mutex_);
    state_.savedAt = base::WallClock{}.now();
  }

  /// Ends the thread after everything that waits, closes the file and gives up the lock. Repeated,
  /// it gives the same.
  base::Result<void> stop() {
    {
      const std::lock_guard guard(mutex_);
      stopping_ = true;
      changed_.notify_one();
    }
    if (thread_.joinable()) thread_.join();
    lock_.reset();
    return ended_;
  }

 private:
  struct Job {
    std::vector<session::Step> first;  ///< taken before it was asked for
    std::function<void()> action;
  };

  void run() {
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

  /// Until something is asked, or it is time to try again what could not be saved, or to look.
  void waitForWork(std::unique_lock<std::mutex>& lock) {
    const auto asked = [this] { return somethingWaits(); };
    changed_.wait_for(lock, unsaved_.empty() ? upkeep_.look : upkeep_.retry, asked);
  }

  bool somethingWaits() const { return stopping_ || !incoming_.empty() || !jobs_.empty(); }

  /// Whether what was saved is still where somebody would find it.
  void look() {
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

  void foldLogIn() {
    std::unique_lock lock(mutex_);
    const bool busy = somethingWaits();
    lock.unlock();
    connection_->foldLogIn(busy ? 4 * upkeep_.longLog : upkeep_.longLog);
  }

  void end() {
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

  /// Those that could not be saved before, and these.
  void save(std::vector<session::Step> steps) {
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

  /// The lock goes with its folder, or with a stick that was pulled out.
  void keepLock() {
    if (lock_ && lock_->stands()) return;
    const auto taken = attempt("", [&] {
      lock_.reset();
      if (auto lock = SessionLock::take(folder_)) lock_.emplace(std::move(*lock));
    });
    if (taken && lock_) return;
    const std::lock_guard guard(mutex_);
    state_.notice = "This session may be open in another window too; close it there.";
  }

  void noteReplaced() {
    if (!connection_->takeReplaced()) return;
    const std::lock_guard guard(mutex_);
    state_.notice =
        "The session's file was removed or replaced while it was open; it was written there again.";
  }

  void wake() {
    std::function<void()> call;
    {
      const std::lock_guard guard(mutex_);
      call = wake_;
    }
    if (call) call();
  }

  void note(const base::Result<void>& saved) {
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

  const fs::path folder_;
  // The thread's own once it runs:
  std::optional<SessionLock> lock_;
  std::unique_ptr<LiveConnection> connection_;
  std::vector<session::Step> unsaved_;

  const Upkeep upkeep_;

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<session::Step> incoming_;  // after those of the last job
  std::vector<Job> jobs_;
  std::function<void()> wake_;
  SaveState state_;
  bool stopping_ = false;
  base::Result<void> ended_;  // by the thread, as the last thing it does

  std::thread thread_;
};

LiveFile::LiveFile(std::unique_ptr<Work> work) : work_(std::move(work)) {}

LiveFile::~LiveFile() = default;

base::Result<Opened> LiveFile::open(const fs::path& folder, Upkeep upkeep) {
  return attempt(fmt::format("“{}” cannot be opened", nameOf(folder)), [&] {
    checkSessionFolder(folder);
    auto lock = SessionLock::take(folder);
    if (!lock) {
      refuseNow(
          fmt::format("“{}” is open in another window; close it there first, or only read it.",
                      nameOf(folder)));
    }
    const fs::path place = fs::canonical(folder);  // a link may be led elsewhere meanwhile
    const std::string notice = finishErasing(place);
    const base::Time savedAt = lastChange(folder);
    auto connection = std::make_unique<LiveConnection>(place);
    Loaded loaded = connection->load();
    auto work =
        std::make_unique<Work>(place, std::move(*lock), std::move(connection), savedAt, upkeep);
    return Opened{std::move(loaded.session), std::move(loaded.history),
                  std::unique_ptr<LiveFile>(new LiveFile(std::move(work))), notice};
  });
}

void LiveFile::commit(std::vector<session::Step> steps) {
  work_->take(std::move(steps));
}

SaveState LiveFile::state() const {
  return work_->state();
}

void LiveFile::setWake(std::function<void()> wake) {
  work_->setWake(std::move(wake));
}

base::Result<void> LiveFile::waitUntilDurable() {
  return work_->whenSaved("", [](LiveConnection&) {}).get();
}

base::Result<session::Changes> LiveFile::changesOf(std::int64_t entryNumber) {
  return work_
      ->whenSaved("That step of the history cannot be read",
                  [entryNumber](LiveConnection& file) { return file.changesOf(entryNumber); })
      .get();
}

std::future<base::Result<VersionInfo>> LiveFile::saveVersion(std::string message, base::Time now,
                                                             SavedBy by,
                                                             std::vector<session::Step> onwards) {
  return work_->whenSaved("The version was not saved",
                          [work = work_.get(), message = std::move(message), now, by,
                           onwards = std::move(onwards)](LiveConnection& file) {
                            VersionInfo info = file.saveVersion(message, now, by, onwards);
                            work->noteSaved();
                            return info;
                          });
}

base::Result<void> LiveFile::close() {
  return work_->stop();
}

bool isOpenElsewhere(const fs::path& folder) {
  return isLocked(folder);
}

}  // namespace ct::store
