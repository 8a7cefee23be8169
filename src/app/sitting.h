#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "app/notes_reading.h"
#include "app/open_session.h"
#include "app/remembered_columns.h"
#include "base/time.h"
#include "facilitate/opening.h"
#include "platform/line_file.h"
#include "store/versions.h"
#include "text/identity.h"
#include "text/plain_words.h"
#include "ui/facts.h"
#include "ui/outbox.h"
#include "ui/view_state.h"

namespace ct::app {

/// In the folder of a session while it is open: every sentence of what was done, with its time, one
/// a line, for programs that read aloud to those who cannot see the board change.
inline constexpr const char* kSpokenFile = "what changed.txt";

/// One sitting at the laptop, apart from its windows: the session that is open, what screens may
/// know of it, and the carrying out of what they ask. Everything but windows can be tried through
/// this.
class Sitting {
 public:
  /// `wake` is called, on any thread, when there is something new to draw. `clock` outlives the
  /// sitting.
  Sitting(std::filesystem::path sessionsFolder, base::Clock& clock, std::function<void()> wake);

  /// What screens may know now, but for what only windows know (keys, the room window), which
  /// whoever owns them adds. Valid until the next call of a function of this.
  ui::Facts& facts();

  /// Carries out all that was asked during a frame, in order. Wishes about windows are given back
  /// to whoever owns them.
  struct LeftOver {
    bool toggleRoomWindow = false;
    bool quit = false;
  };
  LeftOver carryOut(ui::Outbox& outbox, ui::ViewState& view);

  /// Opens a session in place of the one that is open, unless it is that one. On failure that one
  /// stays.
  base::Result<void> open(const std::filesystem::path& folder, ui::ViewState& view);

  /// Shows a file of notes that was dropped on the window, or keeps a photo that was.
  void takeFile(const std::filesystem::path& file, ui::ViewState& view);

  /// Waits for the disk and closes whatever is open. What was typed and not added yet comes back
  /// with the session. When something could not be saved, says so and closes nothing.
  base::Result<void> close(const ui::ViewState& view);

 private:
  void take(std::unique_ptr<OpenSession> opened);
  void takeLists();
  void preview(const ui::PreviewFile& wish);
  void attachPhoto(const std::filesystem::path& file, ui::ViewState& view);
  void removePhoto(const std::filesystem::path& photo, ui::ViewState& view);
  void carryOutRequest(commands::Request request);
  void endTyping(const ui::ViewState& view);
  void carryOutWish(const ui::Wish& wish, ui::ViewState& view, LeftOver& leftOver);
  void makeSession(const ui::NewSession& wish, ui::ViewState& view);
  NotesReading::How howToRead(std::function<gather::Columns(const gather::Table&)> columns) const;
  void readColumns(const gather::Columns& columns);
  void finishReading(std::chrono::milliseconds patience);
  void dropPreview();
  void addRepeats(gather::Notes& notes) const;
  void bringIn(const ui::BringIn& wish, ui::ViewState& view);
  void keepListedNames(const std::string& words);
  void writeReport();
  void look(base::Result<session::Session> was);
  void lookAtVersion(std::int64_t version);
  void lookAtStep(std::optional<std::int64_t> step);
  base::Result<session::Session> versionOrNow(std::int64_t version) const;
  void compareVersions(std::int64_t version, std::int64_t with);
  void forgetWordsOnScreen(ui::ViewState& view);
  void eraseWords(const ui::EraseWords& wish, ui::ViewState& view);
  void carryOn(std::int64_t version, ui::ViewState& view);
  std::filesystem::path reportFolderNow(const std::string& what) const;
  void writeHandover();
  void writePaper(ui::Paper what);
  void startCopy(const std::filesystem::path& stick);
  void copyVersion(std::int64_t number);
  void finishCopy();
  void rehearse(ui::ViewState& view);
  std::filesystem::path freeFolder(const std::string& title) const;
  void keepVersion(const std::string& message);
  void lookForSticks();
  void noticeStage(const ui::ViewState& view);
  void finishVersion();
  void say(const std::string& sentence);
  void finishSaying();
  void finishOldSaying();
  void note(const base::Result<void>& done);

  std::filesystem::path sessionsFolder_;
  base::Clock& clock_;
  std::function<void()> wake_;
  std::future<base::Result<text::IdentityCheck>> identityComing_;  // while it is made ready
  std::optional<text::IdentityCheck> identity_;
  std::future<base::Result<text::PlainWords>> plainWordsComing_;  // likewise
  std::optional<text::PlainWords> plainWords_;
  std::unique_ptr<OpenSession> open_;
  std::string typedIn_;  // the field of the record that had the keyboard in the last frame
  std::optional<session::Session> looked_;  // as it was once, when that is being looked at
  bool roomWatches_ = false;                // the room sees that too
  facilitate::Stage stage_ = facilitate::Stage::opening;
  std::string keepNext_;           // the version to be saved when the one under way is
  std::int64_t keptRevision_ = 0;  // of the session when its last version was saved
  std::optional<std::future<base::Result<store::VersionInfo>>> saving_;
  std::filesystem::path stick_;  // to copy to once a version is saved; empty: nothing to copy
  std::future<base::Result<std::filesystem::path>> copying_;  // under way while it is valid
  std::string noticed_;                                       // of what the store mended by itself
  std::string warning_;                                       // about where the session lies
  std::optional<platform::LineFile> spoken_;  // in the session's folder while it is open
  struct Saying {
    std::int64_t entry;  ///< of the history
    std::string line;
    base::Time at;
  };
  std::optional<Saying> saying_;  // not yet in there, because it may still grow
  std::int64_t previews_ = 0;
  RememberedColumns remembered_;
  std::shared_ptr<gather::Notes> notes_;     // of the preview, to be brought in
  std::unique_ptr<NotesReading> reading_;    // of the preview, while it is under way
  std::map<std::string, ui::Typing> typed_;  // by session folder
  ui::Facts facts_;
};

}  // namespace ct::app
