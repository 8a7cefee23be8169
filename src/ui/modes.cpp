#include "ui/modes.h"

#include <utility>

#include "sort/accounting.h"
#include "ui/board_actions.h"
#include "ui/controls.h"
#include "ui/facilitator_keys.h"
#include "ui/typed_ahead.h"

namespace ct::ui {

void toggleOneByOne(Frame& frame) {
  BoardState& board = frame.view.board;
  board.oneByOne = !board.oneByOne;
  board.comesBack = true;
  board.drag = BoardState::Drag::none;
  board.listed = {};
  board.oneByOneDone.clear();
  if (board.oneByOne) board.chosenTheme = {};
}

void toggleSilence(Frame& frame) {
  SilentSorting& silent = frame.view.silent;
  silent.on = !silent.on;
  silent.endsAt.reset();
  frame.view.room.withoutTitles = silent.on;
}

void startFinding(Frame& frame) {
  RoomState& room = frame.view.room;
  const auto [page, sheet] = std::pair(room.page, room.sheet);
  goToStage(frame, facilitate::Stage::sort);
  room.page = page;  // looking for a card is nothing to show
  room.sheet = sheet;
  if (frame.view.stage != facilitate::Stage::sort) return;
  frame.view.board.oneByOne = false;
  frame.view.board.listed = {};
  frame.view.palette = {};
  frame.view.find.open = true;
  frame.view.find.start = true;
  awaitField();
}

void togglePalette(Frame& frame) {
  PaletteState& palette = frame.view.palette;
  if (palette.open) {
    if (!palette.fieldBefore.empty()) pressByName(palette.fieldBefore);
    palette = {};
  } else {
    palette = {.open = true, .words = {}, .at = 0, .fieldBefore = fieldAtWork()};
    awaitField();
  }
}

void toggleRoomHere(Frame& frame) {
  ViewState& view = frame.view;
  view.roomInThisWindow = !view.roomInThisWindow;
  if (view.roomInThisWindow) {
    view.fieldBeforeRoom = fieldAtWork();
  } else if (!view.fieldBeforeRoom.empty()) {
    pressByName(view.fieldBeforeRoom);
  }
}

void toggleHistory(Frame& frame) {
  HistoryView& history = frame.view.history;
  history.open = !history.open;
  history.playing = false;
  if (history.open) return;
  letRoomWatch(frame.view, false);
  if (frame.facts.openStep) frame.outbox.wish(LookAtStep{});
}

void letRoomWatch(ViewState& view, bool watches) {
  HistoryView& history = view.history;
  RoomState& room = view.room;
  if (watches && !history.roomBefore) {
    history.roomBefore = RoomBefore{room.page, room.sheet};
    room.page = RoomPage::overview;
    room.sheet = 0;
  } else if (!watches && history.roomBefore) {
    const RoomBefore before = *history.roomBefore;
    history.roomBefore.reset();
    if (room.page != RoomPage::overview) return;  // it was shown something else since
    room.page = before.page;
    room.sheet = before.sheet;
  }
}

void takeRoomAlong(Frame& frame, session::CardId from, session::CardId to) {
  RoomState& room = frame.view.room;
  // A room that sees no card because the one before was held back goes on with the next.
  const bool followed = room.card == from || !room.card;
  if (room.page != RoomPage::card || !followed || from == to) return;
  room.card = to;
  room.sheet = 0;
}

void letRoomFollow(Frame& frame, session::CardId from, session::CardId to) {
  if (frame.facts.roomWindowOpen) takeRoomAlong(frame, from, to);
}

std::string nameNow(const Frame& frame, const session::Theme& theme) {
  return frame.view.silent.on ? theme.letter : sort::nameOf(theme);
}

std::string keyOf(const session::Theme& theme) {
  return theme.letter.size() == 1 ? theme.letter : std::string();
}

void takeRoomAlong(Frame& frame, session::ThemeId from, session::ThemeId to) {
  RoomState& room = frame.view.room;
  if (room.page != RoomPage::theme || room.theme != from || from == to) return;
  room.theme = to;
  room.sheet = 0;
}

void openList(Frame& frame, session::ThemeId theme) {
  frame.view.board.listed = theme;
  frame.view.board.listedCard = {};
  frame.view.board.removing = frame.view.board.merging = {};
  frame.view.board.drag = BoardState::Drag::none;
  frame.view.board.oneByOne = false;
}

void closeList(Frame& frame) {
  frame.view.board.chosen.clear();
  frame.view.board.chosenTheme = frame.view.board.listed;
  frame.view.board.listed = {};
}

}  // namespace ct::ui
