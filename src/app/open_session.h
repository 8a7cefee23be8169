#pragma once

#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/foreseen.h"
#include "app/other_sides.h"
#include "base/result.h"
#include "base/time.h"
#include "commands/command.h"
#include "session/history.h"
#include "session/session.h"
#include "store/live_file.h"
#include "store/versions.h"

namespace ct::app {

/// A session the program has open: its records, its history and its file. The one place where what
/// a person asks for is planned, applied, noted and sent to the disk, for the window and the
/// command line alike.
class OpenSession {
 public:
  /// Opens for changing; when another program has it open, for looking only.
  static base::Result<std::unique_ptr<OpenSession>> open(const std::filesystem::path& folder);

  /// Opens for changing, or refuses.
  static base::Result<std::unique_ptr<OpenSession>> openForChanging(
      const std::filesystem::path& folder);

  const std::filesystem::path& folder() const { return folder_; }
  const session::Session& session() const { return session_; }
  const session::History& history() const { return history_; }

  /// Why nothing can be changed, in one sentence; empty when it can.
  const std::string& readOnly() const { return readOnly_; }

  /// What was finished when it was opened, in a sentence; usually empty.
  const std::string& notice() const { return notice_; }

  /// Plans and applies a command, undoes, redoes, goes to a step of the history, or saves a version
  /// (waiting for it); the edit is on its way to the disk when this returns. Gives the sentence of
  /// what was done, or "" when everything was so already. A refusal changes nothing. Undoing
  /// straight after going to a step goes back to where one came from. What was asked for is let go
  /// of as soon as it is planned: a million notes are not held while their cards are saved.
  base::Result<std::string> carryOut(commands::Request request, base::Time now);

  /// Makes ready, behind the scenes, what undoing and doing again come to first. For whoever stays:
  /// `close` waits for it.
  void foresee();

  /// Whether undoing, or doing again, would do something now.
  bool canUndo() const;
  bool canRedo() const;
  /// True while an edit would leave behind a line worth keeping: one has gone back, and done
  /// nothing since.
  bool standsBack() const { return lineLeft().has_value(); }

  /// Ends a run of joined edits.
  void endGesture() { history_.seal(); }

  /// True once after a version of a line that was left has been saved, behind the scenes.
  bool takeLineSaved();

  /// Starts saving a version; the record is copied behind the scenes.
  std::future<base::Result<store::VersionInfo>> startVersion(
      const std::string& message, base::Time now, store::SavedBy by = store::SavedBy::facilitator);

  /// The session as it was after that step of the history, of whatever line; 0 is its beginning.
  base::Result<session::Session> sessionAt(std::int64_t step);

  /// Waits until everything done so far is on the disk.
  base::Result<void> waitUntilDurable();

  store::SaveState saveState() const;

  /// `wake` is called, on another thread, whenever saving has come further.
  void setWake(std::function<void()> wake);

  /// Waits for the disk and lets go of the session. Nothing else may be called afterwards.
  base::Result<void> close();

 private:
  OpenSession(std::filesystem::path folder, session::Session session, session::History history)
      : folder_(std::move(folder)),
        session_(std::move(session)),
        history_(std::move(history)),
        entriesFound_(static_cast<std::int64_t>(history_.entries().size())) {
    went_ = history_.inForce() != entriesFound_;
  }

  base::Result<session::Edit> planned(commands::Command command, base::Time now) const;
  base::Result<void> applied(const session::Edit& edit, std::optional<session::Session>& before);
  base::Result<std::string> perform(commands::Command command, base::Time now);
  base::Result<std::string> undo();
  base::Result<std::string> redo();
  base::Result<std::string> commitOne(session::Direction direction);
  base::Result<std::string> saveVersion(const commands::SaveVersion& save, base::Time now);

  /// An edit after going back leaves the line one worked on last behind. Of where it led a version
  /// is saved, to find it again by; after undoing step by step only when much was undone.
  static constexpr std::size_t kLineWorthKeeping = 5;  // entries
  bool leavesMuch() const;
  /// The last step of the line that an edit would now leave behind, if it is worth a version.
  std::optional<std::int64_t> lineLeft() const;
  void keepLineLeft(base::Time now);

  /// A going to a step that may be taken back, or, after that, done again.
  struct Journey {
    std::int64_t from = 0;
    std::int64_t to = 0;
  };
  base::Result<std::string> goTo(std::int64_t step);
  bool isAt(std::int64_t step) const { return history_.inForce() == step; }

  // What follows changes the session in memory alone, and gives the steps to be sent to the disk:
  // all at once, so that a power cut finds all of a way or none of it.
  using Steps = std::vector<session::Step>;
  base::Result<session::Entry> stepOne(session::Direction direction, Steps& steps);
  /// A refusal changes nothing.
  base::Result<Steps> walkTo(std::int64_t step);
  base::Result<void> tryToWalk(std::int64_t step, Steps& steps);

  /// The entry with its changes, fetched from the file if need be.
  base::Result<session::Entry> whole(const session::Entry& entry);

  /// Makes the changes of an entry, or takes them back, in the session alone. Those found in the
  /// file may be anything: they stay only if they leave a sound session. Gives the whole entry.
  base::Result<session::Entry> cross(const session::Entry& entry, session::Direction direction);
  base::Result<void> apply(const session::Entry& entry, session::Direction direction);
  void takeForeseen(std::int64_t entry, session::Direction direction);
  session::Step stepOf(std::shared_ptr<const session::Changes> changes,
                       session::Direction direction, std::optional<session::Entry> entry) const;

  std::filesystem::path folder_;
  session::Session session_;
  session::History history_;
  std::int64_t entriesFound_;  // in the file when it was opened; those after it are of this sitting
  std::unique_ptr<store::LiveFile> file_;  // null when only looking
  std::string readOnly_;
  std::string notice_;
  base::Time readAt_;
  std::optional<Journey> journey_;  // the last thing done, or the last thing undone
  bool went_ = false;  // elsewhere in the history since the last edit, perhaps in another sitting
  std::vector<std::future<base::Result<store::VersionInfo>>> linesSaving_;
  OtherSides otherSides_;
  Foreseen foreseen_;
};

}  // namespace ct::app
