#pragma once

#include <array>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "app/open_session.h"
#include "base/time.h"
#include "session/session.h"

namespace ct::tests {

/// How far an evening has come: what was begun, and what the program said is safe.
struct Progress {
  std::size_t begun = 0;               ///< actions
  std::int64_t acknowledged = 0;       ///< revision that is on the disk, as the program says
  bool made = false;                   ///< the session is there, as the program says
  std::vector<std::int64_t> versions;  ///< numbers that are saved, as it says
  int reports = 0;                     ///< written, as it says
  int reportsBegun = 0;
  bool erasing = false;  ///< asked for
  bool erased = false;   ///< done, as it says
};

/// What was seen on the way.
struct Seen {
  std::vector<session::Session> states;  ///< after each action
  std::vector<std::string> refusals;     ///< sentences of the program
  /// Bytes of each file, after each writing.
  std::array<std::map<std::string, std::string>, 2> reports;
};

/// Sixty things a group does in an evening, from an empty folder to the last version: notes,
/// themes, a vote, recommendations, undoing, going back, versions, a report and an erasing. Real
/// commands, the real session, real files.
class Evening {
 public:
  explicit Evening(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// Goes on past what fails, as a person would: what was refused is tried again twice, and then
  /// the evening is over. The program's end is part of it, well or badly.
  void carryOut();

  /// May be asked from any thread.
  Progress progress() const;
  const Seen& seen() const { return seen_; }

  /// Nothing more is begun and nothing more is noted: whoever carries it out waits for ever at the
  /// next of either. For a process that another thread ends.
  void stop();

  static constexpr const char* kErasedWords = "Mrs Adeyemi";  ///< nowhere else
  static std::size_t actions();

 private:
  base::Result<void> act(const std::string& action);
  base::Result<void> make();
  base::Result<void> open();
  base::Result<void> close();
  base::Result<void> report();
  base::Result<void> erase();
  base::Result<void> request(const std::string& line);
  bool actWithPatience(const std::string& action);
  void noteSaved();
  template <class Change>
  void note(Change&& change);

  std::filesystem::path folder_;
  std::unique_ptr<app::OpenSession> open_;
  base::Time now_{1'795'262'400'000};
  mutable std::mutex mutex_;
  std::condition_variable going_;
  bool stopped_ = false;
  Progress progress_;
  Seen seen_;
};

}  // namespace ct::tests
