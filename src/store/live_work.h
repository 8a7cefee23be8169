#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/contract.h"
#include "store/failure.h"
#include "store/live_connection.h"
#include "store/live_file.h"
#include "store/lock.h"

/// What goes on behind a session that is open for changing. Private to store/.
namespace ct::store {

/// The store's thread, what waits for it, and what only it touches.
class LiveFile::Work {
 public:
  Work(std::filesystem::path folder, SessionLock lock, std::unique_ptr<LiveConnection> connection,
       base::Time savedAt, Upkeep upkeep)
      : folder_(std::move(folder)),
        lock_(std::move(lock)),
        connection_(std::move(connection)),
        upkeep_(upkeep) {
    state_.savedAt = savedAt;
    thread_ = std::thread([this] { run(); });
  }
  ~Work() { stop(); }

  /// As `LiveFile::commit`, `state` and `setWake`.
  void take(std::vector<session::Step> steps);
  SaveState state() const;
  void setWake(std::function<void()> wake);

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
  void noteSaved();

  /// Ends the thread after everything that waits, closes the file and gives up the lock. Repeated,
  /// it gives the same.
  base::Result<void> stop();

 private:
  struct Job {
    std::vector<session::Step> first;  ///< taken before it was asked for
    std::function<void()> action;
  };

  // All of it on the store's thread.
  void run();
  /// Until something is asked, or it is time to try again what could not be saved, or to look.
  void waitForWork(std::unique_lock<std::mutex>& lock);
  /// Those that could not be saved before, and these.
  void save(std::vector<session::Step> steps);
  void note(const base::Result<void>& saved);
  void foldLogIn();
  /// Whether what was saved is still where somebody would find it.
  void look();
  /// The lock goes with its folder, or with a stick that was pulled out.
  void keepLock();
  void noteReplaced();
  void wake();
  void end();

  /// The caller holds the mutex.
  bool somethingWaits() const { return stopping_ || !incoming_.empty() || !jobs_.empty(); }

  const std::filesystem::path folder_;
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

}  // namespace ct::store
