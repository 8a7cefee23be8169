#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "commands/command.h"
#include "gather/columns.h"

/// What a screen asks for. Screens change nothing themselves: they put requests in here, and the
/// program carries them out after the frame.
namespace ct::ui {

struct OpenSession {
  std::string path;
};
struct NewSession {
  std::string title;
  std::string purpose;
};
struct CloseSession {};
/// List this folder in Facts::folder; an empty path is where a person's files usually lie.
struct LookInFolder {
  std::string path;
};
/// Read this file into Facts::preview.
struct PreviewFile {
  std::string path;
  gather::Reading reading = {};
};
/// Take these of its columns.
struct ReadColumns {
  gather::Columns columns;
};
/// Bring its notes into the session.
struct BringIn {
  bool information = false;  ///< they are what a service told
};
/// Look for these names and places from now on: one a line.
struct KeepListedNames {
  std::string words;
};
/// Keep this photo of a wall with the session.
struct AttachPhoto {
  std::string path;
};
/// Remove one that is kept, for good.
struct RemovePhoto {
  std::string path;
};
/// Put it away; while it is being read, stop that.
struct DropPreview {};
struct WriteReport {};
/// Open the folder the report was written to in the desktop's file manager.
struct ShowReport {};
/// Open the report that was written with whatever the desktop reads it with.
struct OpenReport {};
/// Write what happened so far, for whoever takes over.
struct WriteHandover {};
/// Open that with whatever the desktop reads it with.
struct OpenHandover {};
/// Sheets to print for an evening on paper.
enum class Paper { sixCards, twelveCards, largeCards, noteSheets, sortingSheet };
/// Write them to a file among the session's reports.
struct WritePaper {
  Paper what = Paper::sixCards;
};
/// Open the file that was written last with whatever the desktop prints it with.
struct OpenPaper {};
/// Open its folder in the desktop's file manager.
struct ShowPaper {};
/// Copy the session to that folder, on a stick or elsewhere, for another computer to go on with.
struct CopyToStick {
  std::string path;
};
/// Begin a copy to practise with.
struct Rehearse {};
/// End the program, as when its window is closed.
struct Quit {};
/// Look at a version, read-only; 0 goes back to the session itself.
struct OpenVersion {
  std::int64_t number = 0;
};
/// Look at how things stood after a step of the history, read-only; none goes back to now.
struct LookAtStep {
  std::optional<std::int64_t> step;
};
/// Compare that version with another, or with now when `with` is 0; 0 puts the comparison away.
struct CompareVersions {
  std::int64_t version = 0;
  std::int64_t with = 0;
};
/// Begin a session of its own from that version.
struct CarryOn {
  std::int64_t version = 0;
};
/// Remove a card's words for good: all of them, or only those it had before.
struct EraseWords {
  session::CardId card;
  bool oldOnly = false;
  std::string reason;
};
/// Open or close the room window.
struct ToggleRoomWindow {};

using Wish =
    std::variant<OpenSession, NewSession, CloseSession, LookInFolder, PreviewFile, ReadColumns,
                 BringIn, KeepListedNames, AttachPhoto, RemovePhoto, DropPreview, WriteReport,
                 ShowReport, OpenReport, WriteHandover, OpenHandover, WritePaper, OpenPaper,
                 ShowPaper, CopyToStick, Rehearse, OpenVersion, LookAtStep, CompareVersions,
                 CarryOn, EraseWords, ToggleRoomWindow, Quit>;

class Outbox {
 public:
  Outbox();
  ~Outbox();
  Outbox(const Outbox&) = delete;
  Outbox& operator=(const Outbox&) = delete;

  /// Asks for a change to the session.
  void ask(commands::Command command);
  void ask(commands::Undo undo);
  void ask(commands::Redo redo);
  void ask(commands::GoTo goTo);
  void ask(commands::SaveVersion save);

  /// Asks for something that is not about the session's records.
  void wish(Wish wish);

  bool isEmpty() const { return requests_.empty() && wishes_.empty(); }

  /// What has been asked since the last call, in order.
  std::vector<commands::Request> takeRequests();
  std::vector<Wish> takeWishes();

 private:
  std::vector<commands::Request> requests_;
  std::vector<Wish> wishes_;
};

}  // namespace ct::ui
