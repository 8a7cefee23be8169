#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "facilitate/opening.h"
#include "gather/conversations.h"
#include "gather/involved.h"
#include "gather/notes.h"
#include "gather/reach.h"
#include "session/session.h"
#include "ui/board_state.h"
#include "ui/card_words.h"
#include "ui/room_state.h"

/// What belongs to the screen alone: never saved, never part of the record.
namespace ct::ui {

/// A field that saves as it is typed, while it has the keyboard: its words letter for letter, as
/// the record keeps them tidied.
struct Editing {
  std::string field;  ///< empty when there is none
  std::string words;
};

/// A differing view being typed.
struct NewView {
  std::string words;
  int people = 1;
  bool typing = false;  ///< its field had the keyboard
  int comes = 0;        ///< frames in which it comes into sight, with the button that keeps it
};

/// Words being typed that are not in the record yet. They survive changing stages.
struct Typing {
  std::string newTitle;
  std::string newPurpose;
  std::string note;
  std::string impression;
  std::string pasted;
  std::optional<std::string> listedNames;  ///< none: as it is kept
  std::string versionMessage;
  std::string ballot;
  std::string question;
  std::string recommendation;
  std::string evidenceCards;                 ///< cards a recommendation is to rest on
  std::string ballotRefused;                 ///< the ballot as it was when it could not be read
  std::vector<std::string> ballotsNotIn;     ///< refused, and another was typed in their place
  std::map<std::int64_t, NewView> newViews;  ///< by the id of what they are about
};

/// The three ways in which notes come in, who was heard, what was said twice, and the names that
/// are looked for.
enum class NotesBy { file, typing, pasting, heard, alike, names };

/// A conversation being typed, or changed.
struct ConversationTyped {
  gather::ConversationFacts facts;
  int people = 1;
  session::ConversationId changing;  ///< none: it is a new one
};

/// Who was heard, as it was counted last.
struct ReachSeen {
  std::pair<std::int64_t, std::int64_t> at = {-1, -1};  ///< `Facts::looks`, and the revision
  gather::Reach reach;
  std::vector<session::ConversationId> last;  ///< all conversations, the latest last
  std::vector<gather::Involved> involved;     ///< who wants to be, the longest waiting first
  bool copied = false;                        ///< that list was, as it is
};

/// Pairs of cards that say nearly the same, the one that came in first first.
struct AlikeCards {
  using Pair = std::pair<session::CardId, session::CardId>;
  using At = std::tuple<std::int64_t, std::int64_t, std::size_t>;
  At at = {-1, 0, 0};  ///< `Facts::looks`, the revision, and how many cards
  std::vector<Pair> pairs;
  std::set<Pair> kept;           ///< somebody has said that both stay as they are
  std::optional<Pair> keptLast;  ///< of these, the one that was looked at last
};

/// Choosing a file of notes, or a folder to copy to.
struct FileChooser {
  bool open = false;      ///< it was there in the frame before
  bool ringHere = false;  ///< so was the ring, in a row of it
  std::string folder;     ///< the one it listed then
  int comes = 0;          ///< frames in which it comes into sight
};

/// A column of the preview with that number, whose meanings are listed to choose from.
struct ColumnAsked {
  std::int64_t preview = 0;
  std::string column;
  friend bool operator==(const ColumnAsked&, const ColumnAsked&) = default;
};

/// The cards that may be seen and hold something an organiser listed.
struct CardsListed {
  std::pair<std::int64_t, std::int64_t> at = {-1, -1};  ///< `Facts::looks`, and the revision
  std::vector<session::CardId> cards;
};

/// The cards that are in, as they were listed last.
struct CardsIn {
  std::pair<std::int64_t, std::int64_t> at = {-1, -1};  ///< `Facts::looks`, and the revision
  std::string words;                                    ///< how many
  std::vector<session::CardId> newestFirst;
};

/// What in the group's own words may tell who somebody is, as it was found last.
struct ThatTell {
  std::pair<std::int64_t, std::int64_t> at = {-1, -1};  ///< `Facts::looks`, and the revision
  std::vector<std::string> sentences;
};

/// What may tell who somebody is in cards that are held back, so that they are not looked through
/// for every frame.
struct KindsFound {
  std::pair<std::int64_t, std::int64_t> at = {-1, -1};  ///< which session, and its revision
  std::map<std::int64_t, std::string> byCard;
};

/// What the hands are doing with the list of themes.
struct NamingState {
  session::ThemeId inFocus;  ///< what the keys are about
  /// Those that were in focus before and were left by hand: they stay open, so that what is pressed
  /// stays where it is.
  std::vector<session::ThemeId> leftOpen;
  session::ThemeId merging;    ///< waiting for the theme it goes into
  session::ThemeId removing;   ///< waiting for where its cards go
  session::ThemeId differing;  ///< waiting for the words of who sees it differently
  session::ThemeId shown;      ///< the one in focus that was last brought into sight
  bool startTyping = false;    ///< the title in focus is to get the keyboard
};

/// Setting up a vote.
struct VoteSetup {
  bool onRecommendations = false;
  std::vector<std::int64_t> leftOut;  ///< ids of themes or recommendations not put to the vote
  std::optional<int> dots;            ///< chosen by hand; none: as many as suggested
  std::optional<int> people;          ///< said by hand; none: as many as at the last vote
  bool closing = false;               ///< asked once more before the vote is closed
  int closingComes = 0;               ///< frames in which that comes into sight, or its button
  bool allIn = false;                 ///< nobody's ballot was missing in the frame before
  session::RoundId typingFor;         ///< the vote whose ballot field was given the keyboard
  std::size_t ballotsSeen = 0;        ///< how many were in then
};

/// Looking for cards by their words.
struct FindState {
  bool open = false;
  bool start = false;  ///< the field is to get the keyboard
  std::string words;
  bool looking = false;                ///< there is a word to look for
  std::vector<session::CardId> found;  ///< in the order of their ids
  std::size_t at = 0;                  ///< which of them Enter goes to next

  /// False for a card that stays in the dark because others were found.
  bool lights(session::CardId card) const {
    return !open || !looking || std::binary_search(found.begin(), found.end(), card);
  }
};

/// The list of everything that can be done now, to find by name.
struct PaletteState {
  bool open = false;
  std::string words;
  std::size_t at = 0;       ///< the one Enter does
  std::string fieldBefore;  ///< what had the keyboard then, and gets it back when nothing is done
};

/// Sorting without a word: no titles on the board or in the room (practice.md, M3).
struct SilentSorting {
  bool on = false;
  int minutes = 10;                  ///< what the timer is set to
  std::optional<base::Time> endsAt;  ///< while the timer runs
};

/// Where Tab has come to among the controls (tab_stops.h).
struct TabStop {
  std::string at;                    ///< the label of the control in the ring; empty: none
  std::optional<std::size_t> place;  ///< its number among all of the screen; none: not begun
  bool comes = false;                ///< it is to be brought into sight
  std::string begins;                ///< the label it begins at; empty: the panel's first field
  bool inList = false;               ///< the arrows lead from it through its list
  facilitate::Stage stage = facilitate::Stage::opening;  ///< Tab begins anew at each
};

/// Where a refusal is said beside what it was asked with (refusal_note.h).
struct RefusalNote {
  std::string beside;  ///< that control's label; empty: it was asked with a key
  bool seen = false;   ///< somebody went on: pressed or typed something since
  std::string passed;  ///< `Facts::refused` when the screen itself refused something later
  std::string before;  ///< `ViewState::notDone` in the frame before
};

/// What the room saw before it watched the past.
struct RoomBefore {
  RoomPage page = RoomPage::purpose;
  int sheet = 0;
};

/// Looking back over what was done.
struct HistoryView {
  bool open = false;                     ///< in place of the stage's panel
  std::optional<RoomBefore> roomBefore;  ///< while it sees what is looked at
  bool playing = false;                  ///< going on by itself, a step at a time
  double playedAt = 0;                   ///< seconds of ImGui's clock: when it went on last
  std::int64_t carryingOn = 0;           ///< the version asked about once more; 0: none
  std::int64_t chosen = 0;               ///< the version whose buttons are shown; 0: the last
  std::int64_t comparing = 0;  ///< the version waiting for another to compare it with; 0: none

  bool roomWatches() const { return roomBefore.has_value(); }
};

/// Removing words for good, before it is done.
struct ErasingForm {
  session::CardId card;  ///< whose; none while nobody asked
  std::string reason;
  int comes = 0;  ///< frames in which it comes into sight
};

struct ViewState {
  facilitate::Stage stage = facilitate::Stage::opening;
  BoardState board;
  FindState find;
  CardWords cardWords;
  PaletteState palette;
  TabStop tab;
  SilentSorting silent;
  RoomState room;
  bool roomInThisWindow = false;  ///< one screen only: the room's view instead of the facilitator's
  std::string fieldBeforeRoom;    ///< what had the keyboard then, and gets it back
  bool dark = false;
  bool stillness = false;  ///< nothing glides
  Typing typing;
  Editing editing;
  VoteSetup voteSetup;
  session::RecommendationId recommendation;  ///< the one being written
  /// After the recommendation of this number was the last, the keyboard goes to what the community
  /// can do in the next.
  std::optional<std::int64_t> writingAfter;
  session::RecommendationId recommendationSeen;  ///< the one drawn in the frame before
  int evidenceComes = 0;                ///< frames in which the cards found for it come into sight
  session::RecommendationId takingOut;  ///< asked once more before it goes
  std::optional<ColumnAsked> columnAsked;
  int meaningsCome = 0;  ///< frames in which what that column may hold comes into sight
  bool choosingFile = false;
  bool choosingFolder = false;  ///< to copy the session to, or of another session
  FileChooser chooser;
  std::string removingPhoto;  ///< asked once more before it goes
  std::string copySeen;       ///< `Facts::copiedTo` in the frame before
  int copyComes = 0;          ///< frames in which the words of it come into sight
  std::string paperSeen;      ///< `Facts::paperFile` in the frame before
  int paperComes = 0;         ///< frames in which the words of it come into sight
  NotesBy notesBy = NotesBy::file;
  std::int64_t previewSeen = 0;       ///< the number of the last preview that came into sight
  std::string informationFrom;        ///< the file whose notes a service told; empty: none
  std::int64_t choosingEncoding = 0;  ///< the preview under which encodings are listed
  KindsFound kindsFound;
  ThatTell thatTell;
  CardsListed cardsListed;
  CardsIn cardsIn;
  AlikeCards alike;
  ConversationTyped conversationTyped;
  ReachSeen reachSeen;
  session::ConversationId typedFrom;  ///< the conversation typed notes come from; none: not known
  session::CardId reading;            ///< the card being read; none: the first
  session::CardId uncovered;          ///< the held-back card whose words may stand on this screen
  session::CardId impressionOf;       ///< the card whose impression may stand on this screen
  session::CardId changing;           ///< the card whose words are fields now
  std::string changedFrom;            ///< what it said before
  session::CardId reworded;           ///< the card that may want its earlier words removed for good
  /// Held back last, by somebody who saw their words.
  std::vector<session::CardId> heldBackHere;
  std::string photoLookedAt;  ///< the photo of a wall that is in sight on this screen; none: empty
  int photoComes = 0;         ///< frames in which it comes into sight
  NamingState naming;
  HistoryView history;
  ErasingForm erasing;
  RefusalNote refusal;
  std::string notDone;  ///< why the screen itself did not do what was asked last, until somebody
                        ///< goes on; empty otherwise
};

}  // namespace ct::ui
