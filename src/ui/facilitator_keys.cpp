#include "ui/facilitator_keys.h"

#include "sort/accounting.h"
#include "ui/board_actions.h"
#include "ui/controls.h"
#include "ui/freeze.h"
#include "ui/modes.h"
#include "ui/room.h"
#include "vote/count.h"

namespace ct::ui {
namespace {

/// The card that was read last is not what the room talks about next: it sees the themes grow.
/// Unless cards go on coming one by one.
void leaveCardBehind(Frame& frame, facilitate::Stage next) {
  const bool reads = frame.view.stage == facilitate::Stage::read;
  const bool goesOn = next == facilitate::Stage::sort && frame.view.board.oneByOne;
  if (reads && next > facilitate::Stage::read && !goesOn &&
      frame.view.room.page == RoomPage::card) {
    showPage(frame, RoomPage::overview);
  }
}

void useUndoKeys(Frame& frame) {
  const bool typing = ImGui::GetIO().WantTextInput && !untouchedFieldHasKeyboard();
  if (typing || !frame.mayChange()) return;
  for (const KeyPress& press : frame.facts.keys) {
    if (!press.control || (press.character != 'z' && press.character != 'y')) continue;
    if (press.character == 'z' && !press.shift) {
      frame.outbox.ask(commands::Undo{});
    } else {
      frame.outbox.ask(commands::Redo{});
    }
  }
}

void useStageKeys(Frame& frame) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.KeyCtrl || inWords() || !stageKeysWork(frame)) return;
  for (const ImWchar typed : io.InputQueueCharacters) {
    if (typed >= '1' && typed <= '7') {
      goToStage(frame, static_cast<facilitate::Stage>(typed - '1'));
    }
  }
}

/// Keys about the theme in hand and about ways of sorting.
void useSortingKey(Frame& frame, Key key) {
  if (key == Key::f3) return startFinding(frame);
  if (frame.view.stage != facilitate::Stage::sort) return;
  if (key == Key::f4) return toggleOneByOne(frame);
  if (key == Key::f7) return toggleSilence(frame);
  const session::Theme* theme = themeInHand(frame);
  if (key == Key::f2 && theme != nullptr && frame.mayChange()) startNaming(frame, theme->id);
}

void useControlKey(Frame& frame, char character) {
  if (character == 'f') startFinding(frame);
  if (character == 'k') togglePalette(frame);
  // Who types means the word before the cursor.
  if (character == 'w' && !ImGui::GetIO().WantTextInput) frame.outbox.wish(CloseSession{});
  const int page = character - '1';
  if (page >= 0 && page < static_cast<int>(namesOf(RoomPage{}).size())) {
    showPage(frame, static_cast<RoomPage>(page));
  }
}

void useKey(Frame& frame, const KeyPress& press) {
  ViewState& view = frame.view;
  switch (press.key) {
    case Key::character:
      return useControlKey(frame, press.character);
    case Key::enter:  // the dark button (controls.h)
    case Key::tab:    // tab_stops.h
      return;
    case Key::f2:
    case Key::f3:
    case Key::f4:
    case Key::f7:
      return useSortingKey(frame, press.key);
    case Key::f5:
      return toggleRoomHere(frame);
    case Key::f6:
      frame.outbox.wish(ToggleRoomWindow{});
      return;
    case Key::f8:
      toggleFreeze(view.room, *frame.facts.live);
      return;
    case Key::f9:
      view.room.blank = !view.room.blank;
      return;
    case Key::f10:
      return toggleHistory(frame);
    case Key::f11:
      view.dark = !view.dark;
      view.room.dark = view.dark;
      return;
    case Key::f12:
      return holdBackInRoom(frame);
    case Key::pageUp:
      return turnRoom(frame, -1);
    case Key::pageDown:
      return turnRoom(frame, 1);
  }
}

/// H where no card of the screen itself is meant.
void useHoldBackKey(Frame& frame) {
  const bool cardsHere =
      frame.view.stage == facilitate::Stage::read || frame.view.stage == facilitate::Stage::sort;
  if (cardsHere && !frame.view.roomInThisWindow) return;
  if (letterPressed('h')) holdBackInRoom(frame);
}

/// The next card that may be read, or the one before, from the place a card was that the room may
/// not see any more.
const session::Card* besideHeldBack(const Frame& frame, int by) {
  const session::Card* before = nullptr;
  for (const session::Card& card : frame.facts.live->cards()) {
    if (card.heldBack || card.sameAs || frame.isOutOfSight(card)) continue;
    if (card.id == frame.view.reading) continue;
    if (card.id > frame.view.reading) return by > 0 ? &card : before;
    before = &card;
  }
  return by > 0 ? nullptr : before;
}

}  // namespace

void useFacilitatorKeys(Frame& frame) {
  useHoldBackKey(frame);
  useUndoKeys(frame);
  useStageKeys(frame);
  for (const KeyPress& press : frame.facts.keys)
    useKey(frame, press);
}

ImVec2 sizeOfRoom(const Frame& frame) {
  const bool elsewhere = frame.facts.roomWindowOpen && frame.facts.roomWidth > 0;
  return elsewhere ? ImVec2(frame.facts.roomWidth, frame.facts.roomHeight)
                   : ImGui::GetIO().DisplaySize;
}

void holdBackInRoom(Frame& frame) {
  const RoomState& next = frame.view.room;
  const RoomState& room = next.frozen ? next.frozen->state : next;
  const session::Card* card = frame.facts.live->find(room.card);
  if (room.page != RoomPage::card || card == nullptr || card->heldBack) return;
  if (frame.facts.readOnly.empty()) frame.outbox.ask(sort::HoldBack{{card->id}});
}

void showPage(Frame& frame, RoomPage page) {
  frame.view.room.page = page;
  frame.view.room.sheet = 0;
}

void turnRoom(Frame& frame, int by) {
  RoomState& room = frame.view.room;
  if (room.page == RoomPage::card && !room.card && frame.view.reading) {
    const session::Card* card = besideHeldBack(frame, by);
    if (card == nullptr) return;
    room.card = frame.view.reading = card->id;
    return;
  }
  room = turned(*frame.facts.live, room, sizeOfRoom(frame), frame.ink, by);
  // Whoever reads aloud goes along with the room.
  const bool reading = frame.view.stage == facilitate::Stage::read;
  if (reading && room.page == RoomPage::card && room.card) frame.view.reading = room.card;
}

bool stageKeysWork(const Frame& frame) {
  const bool ballots = frame.view.stage == facilitate::Stage::vote &&
                       vote::openRound(frame.session()) != nullptr && frame.mayChange();
  return !ballots && !fieldHasKeyboard();
}

void goToStage(Frame& frame, facilitate::Stage stage) {
  if (frame.view.board.drag != BoardState::Drag::none) return;  // what is held is put down first
  const auto may = facilitate::mayEnter(frame.session(), stage);
  frame.view.notDone = may ? "" : may.error().sentence;
  if (!may) return;
  leaveCardBehind(frame, stage);
  frame.view.uncovered = frame.view.impressionOf = {};
  if (frame.view.stage != stage) frame.view.board.comesBack = true;
  frame.view.stage = stage;
  frame.view.history.open = frame.view.history.playing = false;
  letRoomWatch(frame.view, false);
}

}  // namespace ct::ui
