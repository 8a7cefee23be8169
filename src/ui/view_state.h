#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "facilitate/opening.h"
#include "gather/notes.h"
#include "session/session.h"
#include "ui/board_state.h"
#include "ui/room_state.h"

/// What belongs to the screen alone: never saved, never part of the record.
namespace ct::ui {

/// A field that saves as it is typed, while it has the keyboard: its words letter for letter, as
/// the record keeps them tidied.
struct Editing {
  std::string field;  ///< empty when there is none
  std::string words;
};

/// Words being typed that are not in the record yet. They survive changing stages.
struct Typing {
  std::string newTitle;
  std::string newPurpose;
  std::string note;
  std::string impression;
  std::string pasted;
  std::string versionMessage;
  std::string ballot;
  std::string question;
  std::string differingView;
  std::string recommendation;
  std::string cardCodes;         ///< cards a recommendation is to rest on
  std::string sessionPath;       ///< a session's folder, to open it
  std::string ballotRefused;     ///< the ballot as it was when it could not be read
  std::string cardCodesRefused;  ///< likewise
};

/// The three ways in which notes come in.
enum class NotesBy { file, typing, pasting };

/// The notes of the file being looked at, so that a long one is not read again for every frame.
struct ReadNotes {
  std::string path;
  std::string column;
  base::Result<gather::Notes> notes;
};

/// What the hands are doing with the list of themes.
struct NamingState {
  session::ThemeId inFocus;   ///< what the keys are about
  session::ThemeId merging;   ///< waiting for the theme it goes into
  session::ThemeId removing;  ///< waiting for where its cards go
  bool startTyping = false;   ///< the title in focus is to get the keyboard
};

/// Setting up a vote.
struct VoteSetup {
  bool onRecommendations = false;
  std::vector<std::int64_t> leftOut;  ///< ids of themes or recommendations not put to the vote
  int dots = 5;
  int people = 24;
  bool closing = false;  ///< asked once more before the vote is closed
};

struct ViewState {
  facilitate::Stage stage = facilitate::Stage::opening;
  BoardState board;
  RoomState room;
  bool roomInThisWindow = false;  ///< one screen only: the room's view instead of the facilitator's
  bool dark = false;
  Typing typing;
  Editing editing;
  VoteSetup voteSetup;
  session::RecommendationId recommendation;  ///< the one being written
  std::optional<std::string> importColumn;  ///< the column chosen as the note; none: the likely one
  bool choosingFile = false;
  NotesBy notesBy = NotesBy::file;
  std::optional<ReadNotes> readNotes;
  session::CardId reading;  ///< the card being read; none: the first
  NamingState naming;
  int differingPeople = 1;
  std::string stageRefused;  ///< why the stage asked for may not be entered yet; empty otherwise
};

}  // namespace ct::ui
