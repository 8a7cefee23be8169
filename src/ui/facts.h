#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "compare/differences.h"
#include "gather/notes.h"
#include "gather/table.h"
#include "session/history.h"
#include "session/session.h"
#include "text/identity.h"
#include "text/plain_words.h"
#include "ui/keys.h"

/// What a screen may know and cannot see in the session itself. The program fills it in before each
/// frame.
namespace ct::ui {

/// How safe the record is right now.
struct SaveState {
  bool pending = false;               ///< something is on its way to the disk
  std::optional<base::Time> savedAt;  ///< everything up to then is on the disk
  std::string trouble;                ///< a sentence when saving failed; empty otherwise
  std::string warning;                ///< a sentence about where the session lies (cloud, network)
};

struct VersionRow {
  std::int64_t number = 0;
  std::string message;
  base::Time savedAt;
  std::size_t cards = 0;
  std::int64_t revision = 0;  ///< the session's when it was saved
  bool automatic = false;     ///< saved by the program
};

/// Two forms of the session side by side.
struct Comparison {
  std::string from;  ///< "version 2, after sorting"
  std::string to;
  std::vector<compare::Difference> differences;
};

/// A session on the start page.
struct SessionRow {
  std::string path;
  std::string title;
  std::size_t cards = 0;
  std::optional<base::Time> savedAt;
  std::string problem;  ///< a sentence when it cannot be opened
};

/// One line of a folder, for choosing a file.
struct FileRow {
  std::string name;
  std::string path;
  bool isFolder = false;
  bool isPhoto = false;
};

struct FolderView {
  std::string path;
  std::vector<FileRow> rows;  ///< folders, and files that may hold notes or a photo
  std::string problem;
  std::size_t others = 0;  ///< files that cannot
};

/// A photo of a wall.
struct PhotoRow {
  std::string name;  ///< "photo 3"
  std::string path;
};

/// A file that was chosen, before its notes come in.
struct Preview {
  std::int64_t number = 0;  ///< another for each file, and whenever one is read in another way
  std::string path;
  std::string name;
  gather::Reading reading;  ///< how a person wanted it read
  bool underWay = false;    ///< it is being read, or its notes are looked through
  double share = 0;         ///< how much of that is done, from 0 to 1
  std::shared_ptr<const gather::Table> table;  ///< null until it is read
  std::string problem;                         ///< why it cannot be read, in a sentence
  gather::Columns columns;
  std::shared_ptr<const gather::Notes> notes;  ///< null until they are looked through
  std::string aboutMonths;                     ///< months that cannot be, in a sentence
  std::string noNotes;                         ///< why none come of those columns, in a sentence
};

struct Facts {
  const session::Session* session = nullptr;  ///< what is looked at; null on the start page
  std::int64_t looks = 0;   ///< another number whenever `session` is another one, or a version of
                            ///< it, or other names are looked for
  std::int64_t opened = 0;  ///< how many sessions were opened until now
  const session::Session* live =
      nullptr;  ///< the session itself: all the room ever sees; null with `session`
  const session::History* history = nullptr;  ///< null on the start page
  bool undoes = true;                         ///< there is something to undo
  bool redoes = true;                         ///< there is something to redo
  std::string readOnly;                       ///< why nothing can be changed; empty when it can
  std::int64_t openVersion = 0;          ///< the version being looked at; 0 for the session itself
  std::optional<std::int64_t> openStep;  ///< how things stood after that step of the history is
                                         ///< being looked at; 0: its beginning
  std::optional<Comparison> comparison;
  SaveState saving;
  std::string lastDone;  ///< the sentence of the last edit, undo or redo
  std::string refused;   ///< why the last request was refused; shown until the next one
  const text::IdentityCheck* identity =
      nullptr;                  ///< what looks for who somebody is; null when there are no lists
  std::string identityTrouble;  ///< why there is none; empty otherwise
  std::string listedNames;      ///< what an organiser wants looked for, one a line
  const text::PlainWords* plainWords = nullptr;  ///< null when there are no lists
  std::vector<std::string> codeWords;            ///< to suggest for people who want to be involved
  std::vector<VersionRow> versions;
  std::vector<SessionRow> sessions;
  std::string sessionsFolder;  ///< where new sessions are made
  FolderView folder;
  std::optional<Preview> preview;
  std::vector<PhotoRow> photos;         ///< of a wall, that lie with the session
  std::string reportFolder;             ///< where the last report was written; empty before
  std::vector<std::string> tooFewTold;  ///< by it and earlier ones together, in sentences
  std::int64_t reportOf = -1;       ///< the revision it tells of; below 0 when that is not known
  std::string handoverPage;         ///< where what happened so far was written last; empty before
  std::string paperFile;            ///< what was written last to be printed; empty before
  std::int64_t paperOf = -1;        ///< the revision it shows
  std::vector<std::string> sticks;  ///< folders of sticks and other drives that are plugged in
  bool copying = false;             ///< the session is being copied to one
  std::string copiedTo;             ///< the folder it was copied to last; empty before
  std::int64_t copyOf = -1;         ///< the revision that copy holds
  bool roomWindowOpen = false;
  float roomWidth = 0;  ///< pixels of the room window, while it is open
  float roomHeight = 0;
  base::Time now;
  std::vector<KeyPress> keys;  ///< pressed since the last frame, in either window
};

}  // namespace ct::ui
