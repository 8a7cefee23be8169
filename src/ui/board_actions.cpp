#include "ui/board_actions.h"

#include <fmt/format.h>

#include <algorithm>

#include "sort/accounting.h"
#include "sort/same_cards.h"
#include "ui/panel_parts.h"
#include "ui/typed_ahead.h"

namespace ct::ui {

using session::CardId;
using session::ThemeId;

namespace {

/// The theme all chosen cards were chosen in, if it is one and the same.
std::optional<ThemeId> commonTheme(const BoardState& board) {
  if (board.chosen.empty() || !board.chosen.front().theme) return std::nullopt;
  const ThemeId theme = board.chosen.front().theme;
  const bool same = std::all_of(board.chosen.begin(), board.chosen.end(),
                                [&](const Chosen& each) { return each.theme == theme; });
  return same ? std::optional(theme) : std::nullopt;
}

/// What lies where after a move: the same cards, chosen in their new place.
void chooseIn(BoardState& board, ThemeId theme) {
  for (Chosen& each : board.chosen)
    each.theme = theme;
}

}  // namespace

std::vector<CardId> chosenCards(const BoardState& board) {
  std::vector<CardId> cards;
  for (const Chosen& each : board.chosen) {
    if (std::find(cards.begin(), cards.end(), each.card) == cards.end()) cards.push_back(each.card);
  }
  return cards;
}

void moveChosen(Frame& frame, ThemeId theme) {
  BoardState& board = frame.view.board;
  if (board.chosen.empty()) return;
  frame.outbox.ask(sort::MoveCards{chosenCards(board), theme, commonTheme(board)});
  chooseIn(board, theme);
}

void layOutTidily(Frame& frame) {
  frame.outbox.ask(sort::Tidy{});
  frame.view.board.fitted = false;
}

void alsoPlaceChosen(Frame& frame, ThemeId theme) {
  BoardState& board = frame.view.board;
  if (board.chosen.empty()) return;
  frame.outbox.ask(sort::AlsoPlace{chosenCards(board), theme});
}

void takeChosenOut(Frame& frame) {
  BoardState& board = frame.view.board;
  if (board.chosen.empty()) return;
  frame.outbox.ask(sort::TakeOut{chosenCards(board), commonTheme(board)});
  chooseIn(board, {});
}

void parkChosen(Frame& frame) {
  if (frame.view.board.chosen.empty()) return;
  frame.outbox.ask(sort::ParkCards{chosenCards(frame.view.board)});
  chooseIn(frame.view.board, {});
}

void setChosenAside(Frame& frame) {
  if (frame.view.board.chosen.empty()) return;
  frame.outbox.ask(sort::FitNone{chosenCards(frame.view.board)});
  chooseIn(frame.view.board, {});
}

bool chosenAreHeldBack(const Frame& frame) {
  const auto cards = chosenCards(frame.view.board);
  return std::all_of(cards.begin(), cards.end(), [&](CardId card) {
    const session::Card* found = frame.session().find(card);
    return found != nullptr && found->heldBack;
  });
}

void mergeChosen(Frame& frame) {
  std::vector<CardId> cards = chosenCards(frame.view.board);
  if (cards.size() < 2) return;
  const CardId into = sort::staysOf(frame.session(), cards);
  std::erase(cards, into);
  frame.outbox.ask(sort::MergeCards{std::move(cards), into});
}

void toggleInformation(Frame& frame) {
  const session::Card* card = cardInHand(frame);
  if (card == nullptr) return;
  using Kind = session::CardKind;
  frame.outbox.ask(gather::SetKind{chosenCards(frame.view.board),
                                   card->isVoice() ? Kind::information : Kind::heard});
}

void holdBackChosen(Frame& frame) {
  const auto cards = chosenCards(frame.view.board);
  if (cards.empty()) return;
  const auto unseen = holdBackOrRelease(frame, cards);
  if (!unseen) return;
  const auto isOther = [&](const Chosen& each) { return each.card != *unseen; };
  std::erase_if(frame.view.board.chosen, isOther);  // one by one, for its words to be read
}

void makeThemeOfChosen(Frame& frame) {
  BoardState& board = frame.view.board;
  const ThemeId theme{frame.session().nextId()};  // the id its plan will give it
  frame.outbox.ask(sort::MakeTheme{chosenCards(board), std::nullopt});
  startNaming(frame, theme);
}

void splitChosen(Frame& frame) {
  BoardState& board = frame.view.board;
  const auto from = commonTheme(board);
  if (!from) return;
  const ThemeId theme{frame.session().nextId()};
  frame.outbox.ask(sort::SplitTheme{*from, chosenCards(board), std::nullopt});
  startNaming(frame, theme);
}

void showChosenInRoom(Frame& frame) {
  if (!frame.roomMaySeeThis()) return;
  RoomState& room = frame.view.room;
  const session::Card* card = cardInHand(frame);
  if (card != nullptr && card->heldBack) {
    frame.view.notDone = fmt::format("Card {} is held back from the room.", card->code);
    return;
  }
  if (card != nullptr) {
    room.page = RoomPage::card;
    room.card = card->id;
  } else if (frame.view.board.chosenTheme) {
    room.page = RoomPage::theme;
    room.theme = frame.view.board.chosenTheme;
  } else {
    return;
  }
  room.sheet = 0;
}

void takeUp(BoardState& board, CardId card) {
  board.chosen.clear();
  board.chosenTheme = {};
  board.afterNaming = {};
  if (!card) return;
  board.chosen = {{card, {}}};
  board.bringIntoSight = true;
}

void startNaming(Frame& frame, ThemeId theme) {
  BoardState& board = frame.view.board;
  board.afterNaming = {};
  board.chosen.clear();
  board.chosenTheme = theme;
  if (frame.view.silent.on) return;
  board.naming = theme;
  awaitField();
}

void agreeChosenTheme(Frame& frame) {
  if (const session::Theme* theme = themeInHand(frame)) {
    frame.outbox.ask(sort::AgreeTheme{theme->id});
  }
}

void reopenChosenTheme(Frame& frame) {
  if (const session::Theme* theme = themeInHand(frame)) {
    frame.outbox.ask(sort::ReopenTheme{theme->id});
  }
}

void beginMerging(Frame& frame) {
  BoardState& board = frame.view.board;
  if (!board.chosenTheme || frame.session().themes().size() < 2) return;
  board.removing = {};
  board.merging = board.merging == board.chosenTheme ? session::ThemeId{} : board.chosenTheme;
}

void beginRemoving(Frame& frame) {
  BoardState& board = frame.view.board;
  board.merging = {};
  board.removing = board.chosenTheme;
}

void removeTheme(Frame& frame, sort::CardsGo where, std::optional<ThemeId> into) {
  frame.outbox.ask(sort::DeleteTheme{frame.view.board.removing, where, into});
  frame.view.board.removing = {};
}

std::vector<const session::Card*> waitingCards(const Frame& frame) {
  auto waiting = sort::cardsAt(frame.session(), sort::Place::notYetPlaced);
  std::erase_if(waiting, [&](const session::Card* card) { return frame.isOutOfSight(*card); });
  return waiting;
}

const session::Theme* themeInHand(const Frame& frame) {
  const BoardState& board = frame.view.board;
  if (board.chosenTheme) return frame.session().find(board.chosenTheme);
  if (const auto theme = commonTheme(board)) return frame.session().find(*theme);
  return nullptr;
}

const session::Card* cardInHand(const Frame& frame) {
  const BoardState& board = frame.view.board;
  return board.chosen.empty() ? nullptr : frame.session().find(board.chosen.back().card);
}

void forgetGone(Frame& frame) {
  BoardState& board = frame.view.board;
  const session::Session& session = frame.session();
  std::erase_if(board.chosen, [&](const Chosen& each) {
    const session::Card* card = session.find(each.card);
    return card == nullptr || frame.isOutOfSight(*card);
  });
  for (Chosen& each : board.chosen) {
    each.card = sort::shownAs(session, *session.find(each.card)).id;
    const auto& placements = session.placementsOf(each.card);
    const bool there = std::any_of(placements.begin(), placements.end(),
                                   [&](auto id) { return session.find(id)->theme == each.theme; });
    if (there) continue;
    each.theme = placements.empty() ? ThemeId{} : session.find(*placements.begin())->theme;
  }
  for (std::size_t i = 0; i < board.chosen.size(); ++i) {  // merged, several have become one
    const auto rest = board.chosen.begin() + static_cast<std::ptrdiff_t>(i) + 1;
    board.chosen.erase(std::remove(rest, board.chosen.end(), board.chosen[i]), board.chosen.end());
  }
  for (ThemeId* theme : {&board.chosenTheme, &board.naming, &board.merging, &board.removing}) {
    if (*theme && session.find(*theme) == nullptr) *theme = {};
  }
}

}  // namespace ct::ui
