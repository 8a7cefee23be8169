#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "session/history.h"
#include "session/session.h"
#include "store/versions.h"

namespace ct::store {

/// How far saving has come.
struct SaveState {
  std::int64_t savedSteps = 0;    ///< on the disk, since the session was opened
  std::int64_t pendingSteps = 0;  ///< taken, but not on the disk yet
  base::Time savedAt;             ///< of the last save; when just opened, of the file
  std::optional<base::Error>
      trouble;         ///< why the last attempt to save failed; none once it works again
  std::string notice;  ///< what was mended by itself meanwhile, in a sentence; usually empty
};

/// What the store's thread does by itself.
struct Upkeep {
  /// From a failed attempt to save to the next.
  std::chrono::milliseconds retry = std::chrono::seconds(3);
  /// From one look at whether the file is still where it was to the next.
  std::chrono::milliseconds look = std::chrono::seconds(5);
  /// Bytes the write-ahead log may have before it is folded into the file, which is done when
  /// nothing waits; four times as many, and what waits must wait for that.
  std::uintmax_t longLog = 4 << 20;
};

struct Opened;

/// A session open for changing. Owns its file, the only connection to it and the thread that writes
/// it: steps are taken at once and made durable in order, all that wait in one transaction. Steps
/// that cannot be saved are kept and tried again every few seconds, with the next step, and
/// whenever something is asked that needs them saved.
///
/// Every function may be called from any thread; only those that say so wait for the disk.
class LiveFile {
 public:
  /// Reads the session and takes its lock. Refuses, with one sentence, when another program has it
  /// open (see `isOpenElsewhere`) and when it is not a sound session that we may change.
  static base::Result<Opened> open(const std::filesystem::path& folder, Upkeep upkeep = {});

  /// Closes, should `close` not have been called.
  ~LiveFile();
  LiveFile(const LiveFile&) = delete;
  LiveFile& operator=(const LiveFile&) = delete;

  /// Sends steps to the disk: all of them, or should the power go none.
  void commit(std::vector<session::Step> steps);
  SaveState state() const;

  /// Called on the store's thread after each attempt to save and after a version, so that a window
  /// can show the new state. Must be quick, and call nothing that waits.
  void setWake(std::function<void()> wake);

  /// Waits until all steps so far are saved, or could not be.
  base::Result<void> waitUntilDurable();

  /// Waits for the changes of an entry of the history, read from the file.
  base::Result<session::Changes> changesOf(std::int64_t entryNumber);

  /// How long they are in the file, in characters.
  base::Result<std::int64_t> lengthOfChanges(std::int64_t entryNumber);

  /// Saves all steps so far as the next version, and `onwards` after them, which are made in the
  /// version alone. `message` must not be blank. On failure nothing is left of it.
  std::future<base::Result<VersionInfo>> saveVersion(std::string message, base::Time now,
                                                     SavedBy by = SavedBy::facilitator,
                                                     std::vector<session::Step> onwards = {});

  /// Waits until all steps are saved, leaves a single file and gives up the lock. Fails when steps
  /// could not be saved: they are lost then. Afterwards only `state` may be called.
  base::Result<void> close();

 private:
  class Work;
  explicit LiveFile(std::unique_ptr<Work> work);
  std::unique_ptr<Work> work_;
};

/// A session that was opened for changing.
struct Opened {
  session::Session session;
  session::History history;  ///< without the entries' changes; see `LiveFile::changesOf`
  std::unique_ptr<LiveFile> file;
  std::string notice;  ///< what was finished at opening, in a sentence; usually empty
};

/// True while a program, perhaps this one, has the session open for changing; `readSession` reads
/// it even so.
bool isOpenElsewhere(const std::filesystem::path& folder);

}  // namespace ct::store
