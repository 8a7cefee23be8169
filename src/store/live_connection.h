#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/time.h"
#include "session/history.h"
#include "store/database.h"
#include "store/in_place.h"
#include "store/load.h"
#include "store/step_writer.h"
#include "store/versions.h"

/// The one connection to a session that is open for changing. Private to store/; used by one thread
/// at a time; throws `Trouble` and `Refused`.
namespace ct::store {

class LiveConnection {
 public:
  /// The caller holds the session's lock. The file may be from anywhere: once it is checked, a
  /// fresh one made from its rows takes its place, and no page of it is worked with.
  explicit LiveConnection(std::filesystem::path folder);
  LiveConnection(const LiveConnection&) = delete;
  LiveConnection& operator=(const LiveConnection&) = delete;

  /// What the file holds. Called once, before anything is written.
  Loaded load();

  /// All steps, durable when this returns. When it throws, none of them counts, and they may be
  /// written again. When somebody removed the session's file or put another in its place, it is
  /// written there anew first, and what was found there is set aside; while its folder is
  /// elsewhere, or another session's is in its place, nothing is written.
  void write(const std::vector<session::Step>& steps);

  session::Changes changesOf(std::int64_t entryNumber);
  std::int64_t lengthOfChanges(std::int64_t entryNumber);
  /// `onwards` are made in the version alone.
  VersionInfo saveVersion(const std::string& message, base::Time now, SavedBy by,
                          const std::vector<session::Step>& onwards);

  /// Folds a log of more than `longest` bytes into the file. Saves nothing and so cannot fail: what
  /// is in the log is safe there, and may be folded in later.
  void foldLogIn(std::uintmax_t longest);

  /// Whether what is written would be found: mends it, or throws, as `write` does.
  void look();

  /// True once after the session's file had to be written anew where it was.
  bool takeReplaced() { return std::exchange(replaced_, false); }

  /// Leaves a single file that can be copied to a stick.
  void close();

 private:
  void copyAfresh();
  void connect(Database database);
  void disconnect();
  void noteVersion();
  void reconnect();
  void checkHoldsWhatWasWritten() const;
  void stayInPlace();
  void replaceFile();
  template <class Action>
  auto connected(Action&& action);

  std::filesystem::path folder_;
  std::optional<HeldFolder> place_;
  FileIdentity file_;  // as they were when they were opened
  FileIdentity log_;
  FileIdentity copy_;  // the last that was written in place of a file that had gone
  std::filesystem::perms permissions_{};
  bool replaced_ = false;
  std::int64_t written_ = 0;  // the revision the file surely holds
  std::int64_t tried_ = 0;    // and the one it may hold
  std::optional<Database> database_;
  std::unique_ptr<StepWriter> writer_;  // kept for the next steps
  Sums sums_;
  std::optional<VersionInfo> unnoted_;  // saved, but the file does not remember it yet
};

}  // namespace ct::store
