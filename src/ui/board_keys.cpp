#include "ui/board_keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <iterator>
#include <limits>
#include <string>

#include "sort/accounting.h"
#include "ui/board_actions.h"
#include "ui/controls.h"
#include "ui/modes.h"
#include "ui/typed_ahead.h"

namespace ct::ui {
namespace {

/// The card in hand, if it is a single one that waits, and the one that waits after it.
struct Waiting {
  session::CardId card;
  session::CardId next;  ///< none when it is the last
};

Waiting waitingInHand(const Frame& frame) {
  const BoardState& board = frame.view.board;
  if (board.chosen.size() != 1) return {};
  const auto waiting = waitingCards(frame);
  const auto at = std::find_if(waiting.begin(), waiting.end(), [&](const session::Card* card) {
    return card->id == board.chosen.front().card;
  });
  if (at == waiting.end()) return {};
  if (waiting.size() == 1) return {(*at)->id, {}};
  const auto next = std::next(at) == waiting.end() ? waiting.begin() : std::next(at);
  return {(*at)->id, (*next)->id};
}

/// Sorts the cards in hand, as `sorting` does. After a single one that waited the next is taken up,
/// so that the keys are never about a card out of sight.
template <class Sorting>
void sortBy(Frame& frame, Sorting&& sorting) {
  BoardState& board = frame.view.board;
  const Waiting waiting = waitingInHand(frame);
  sorting();
  if (!waiting.card) return;
  if (board.oneByOne) {  // the next letter, however quick, is about the next card
    board.oneByOneDone.push_back(waiting.card);
    board.oneByOneAt = waiting.next;
    board.chosen.clear();
    if (!waiting.next) return;
    board.chosen = {{waiting.next, {}}};
    return letRoomFollow(frame, waiting.card, waiting.next);
  }
  board.sortedLast = waiting.card;
  board.sortedLastPlaced = false;
  board.takenUpAfter = waiting.next;
  takeUp(board, waiting.next);
}

/// Of a card that waited: the next is taken up as soon as the theme has its title.
void makeThemeByKey(Frame& frame) {
  const Waiting waiting = waitingInHand(frame);
  makeThemeOfChosen(frame);
  if (!frame.view.board.oneByOne) frame.view.board.afterNaming = waiting.next;
}

bool isAt(const Frame& frame, session::CardId id, sort::Place place) {
  const session::Card* card = frame.session().find(id);
  return card != nullptr && sort::placeOf(frame.session(), *card) == place;
}

/// The card that was put into a theme by its letter just before the one in hand, which waits: it is
/// the one meant by "also", because nobody says that of a card that is nowhere yet. None when
/// something else was done since, or another card was gone to.
session::CardId sortedBefore(const Frame& frame) {
  const BoardState& board = frame.view.board;
  const bool one = board.chosen.size() == 1;
  if (!one || !isAt(frame, board.chosen.front().card, sort::Place::notYetPlaced)) return {};
  session::CardId before;
  if (board.chosen.front().card == board.takenUpAfter) before = board.sortedLast;
  if (board.oneByOne) {
    before = board.oneByOneDone.empty() ? session::CardId() : board.oneByOneDone.back();
  }
  return isAt(frame, before, sort::Place::inTheme) ? before : session::CardId();
}

void useThemeLetter(Frame& frame, char typed) {
  BoardState& board = frame.view.board;
  const session::Theme* theme = sort::themeByLetter(frame.session(), std::string(1, typed));
  if (theme == nullptr) {
    const int letter = std::toupper(static_cast<unsigned char>(typed));
    if (std::isalpha(letter) == 0 || board.chosen.empty()) return;
    frame.view.notDone = fmt::format("There is no theme {}.", static_cast<char>(letter));
    return;
  }
  if (board.merging != board.chosenTheme) board.merging = {};  // something else is in hand by now
  if (board.removing) {
    removeTheme(frame, sort::CardsGo::toTheme, theme->id);
  } else if (board.merging) {
    frame.outbox.ask(sort::MergeThemes{board.merging, theme->id});
    board.merging = {};
    board.chosenTheme = theme->id;
  } else if (ImGui::GetIO().KeyShift) {  // and not Caps Lock
    alsoPlace(frame, theme->id);
  } else if (board.chosen.empty()) {
    board.chosenTheme = theme->id;
  } else {
    sortBy(frame, [&] { moveChosen(frame, theme->id); });
  }
}

/// While it is asked where the cards of a theme go. True when that was answered.
bool answerRemoving(Frame& frame, char typed) {
  BoardState& board = frame.view.board;
  if (board.removing != board.chosenTheme) board.removing = {};  // something else is in hand by now
  if (!board.removing || (typed != 'p' && typed != 'P' && typed != '0')) return false;
  removeTheme(frame, typed == '0' ? sort::CardsGo::fitsNone : sort::CardsGo::parked);
  return true;
}

void tidy(Frame& frame) {
  if (!frame.view.board.oneByOne) layOutTidily(frame);
}

void useLetter(Frame& frame, char typed) {
  if (answerRemoving(frame, typed)) return;
  switch (std::tolower(static_cast<unsigned char>(typed))) {
    case 'n':
      return makeThemeByKey(frame);
    case 'p':
      return sortBy(frame, [&] { parkChosen(frame); });
    case '0':
      return sortBy(frame, [&] { setChosenAside(frame); });
    case 'h':
      return holdBackChosen(frame);
    case 'y':
      return ImGui::GetIO().KeyShift ? reopenChosenTheme(frame) : agreeChosenTheme(frame);
    case 'o':
      return splitChosen(frame);
    case 'i':
      return frame.view.board.chosenTheme ? beginMerging(frame) : mergeChosen(frame);
    case 'l':
      return tidy(frame);
    default:
      return useThemeLetter(frame, typed);
  }
}

/// How far `to` lies from `from` in a direction; sideways counts double, and behind not at all.
double farness(const Box& from, const Box& to, double dx, double dy) {
  const double x = to.x + to.width / 2 - from.x - from.width / 2;
  const double y = to.y + to.height / 2 - from.y - from.height / 2;
  const double ahead = x * dx + y * dy;
  const double aside = std::abs(x * dy) + std::abs(y * dx);
  return ahead <= 1 ? std::numeric_limits<double>::infinity() : ahead + 2 * aside;
}

const PlacedCard* nextCard(const BoardState& board, const BoardLayout& layout, double dx,
                           double dy) {
  if (layout.cards.empty()) return nullptr;
  const PlacedCard* from = board.chosen.empty() ? nullptr : layout.find(board.chosen.back());
  if (from == nullptr) {
    const auto inTheme =
        std::find_if(layout.cards.begin(), layout.cards.end(), [&](const PlacedCard& each) {
          return board.chosenTheme && each.theme == board.chosenTheme;
        });
    return inTheme == layout.cards.end() ? &layout.cards.front() : &*inTheme;
  }
  const auto nearest = std::min_element(
      layout.cards.begin(), layout.cards.end(), [&](const PlacedCard& a, const PlacedCard& b) {
        return farness(from->box, a.box, dx, dy) < farness(from->box, b.box, dx, dy);
      });
  return std::isinf(farness(from->box, nearest->box, dx, dy)) ? nullptr : &*nearest;
}

void step(Frame& frame, const Glass& glass, const BoardLayout& layout, double dx, double dy) {
  BoardState& board = frame.view.board;
  const PlacedCard* card = nextCard(board, layout, dx, dy);
  if (card == nullptr) return;
  if (!ImGui::GetIO().KeyShift) board.chosen.clear();
  board.chosenTheme = {};
  const Chosen chosen{card->card, card->theme};
  std::erase(board.chosen, chosen);
  board.chosen.push_back(chosen);
  frame.view.board.goal = showing(glass, card->box);
}

/// With Ctrl they scroll what stands beside the board.
void useArrows(Frame& frame, const Glass& glass, const BoardLayout& layout) {
  if (ImGui::GetIO().KeyCtrl) return;
  if (keyPressed(ImGuiKey_LeftArrow)) step(frame, glass, layout, -1, 0);
  if (keyPressed(ImGuiKey_RightArrow)) step(frame, glass, layout, 1, 0);
  if (keyPressed(ImGuiKey_UpArrow)) step(frame, glass, layout, 0, -1);
  if (keyPressed(ImGuiKey_DownArrow)) step(frame, glass, layout, 0, 1);
}

/// The card sorted last waits again, because that was undone: it comes back to hand.
void takeBackSorted(Frame& frame) {
  BoardState& board = frame.view.board;
  const session::Card* card = frame.session().find(board.sortedLast);
  if (card == nullptr) return;
  if (sort::placeOf(frame.session(), *card) != sort::Place::notYetPlaced) {
    board.sortedLastPlaced = true;
  } else if (board.sortedLastPlaced) {
    board.chosen = {{card->id, {}}};
    board.chosenTheme = {};
    board.bringIntoSight = true;
    board.sortedLast = {};
  }
}

/// Cards in hand are taken out; of a theme in hand it is asked where its cards go, and a second
/// time says that they wait again.
void useDelete(Frame& frame) {
  BoardState& board = frame.view.board;
  if (!board.chosenTheme) return takeChosenOut(frame);
  if (board.removing == board.chosenTheme) return removeTheme(frame, sort::CardsGo::notYetPlaced);
  beginRemoving(frame);
}

void letGo(BoardState& board) {
  board.chosen.clear();
  board.chosenTheme = {};
  board.merging = {};
  board.removing = {};
}

}  // namespace

void alsoPlace(Frame& frame, session::ThemeId theme) {
  if (const session::CardId before = sortedBefore(frame)) {
    frame.outbox.ask(sort::AlsoPlace{{before}, theme});
  } else {
    alsoPlaceChosen(frame, theme);
  }
}

std::string alsoWords(const Frame& frame) {
  const session::Card* before = frame.session().find(sortedBefore(frame));
  const std::string whose = before == nullptr ? "Also" : fmt::format("Card {} also", before->code);
  return whose + " in another: Shift and its letter";
}

void useBoardKeys(Frame& frame, const Glass& glass, const BoardLayout& layout) {
  ImGuiIO& io = ImGui::GetIO();
  takeBackSorted(frame);
  if (fieldHasKeyboard() || ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId)) return;
  useArrows(frame, glass, layout);
  if (keyPressed(ImGuiKey_Home)) frame.view.board.seeAll = true;
  if (keyPressed(ImGuiKey_Space)) frame.view.board.closeUp = true;
  if (keyPressed(ImGuiKey_Enter) && frame.view.board.chosenTheme) {
    openList(frame, frame.view.board.chosenTheme);
  }
  if (keyPressed(ImGuiKey_Escape) && !frame.view.board.letGo) letGo(frame.view.board);
  for (const ImWchar typed : io.InputQueueCharacters) {
    if (typed == 'r' || typed == 'R') showChosenInRoom(frame);
    if (typed == '+' || typed == '=') frame.view.board.nearer = kNearer;
    if (typed == '-') frame.view.board.nearer = 1 / kNearer;
  }
  if (!frame.mayChange() || io.KeyCtrl) return;
  useSortingLetters(frame);
}

void useSortingLetters(Frame& frame) {
  const ImGuiIO& io = ImGui::GetIO();
  if (fieldHasKeyboard() || io.KeyCtrl) return;
  if (keyPressed(ImGuiKey_Delete)) useDelete(frame);
  if (keyPressed(ImGuiKey_Backspace))
    takeChosenOut(frame);  // held down it repeats, and asks nothing
  for (int i = 0; i < io.InputQueueCharacters.Size && !fieldIsAwaited(); ++i) {
    const ImWchar typed = io.InputQueueCharacters[i];
    heard(i + 1);
    if (typed < 0x80 && typed != 'r' && typed != 'R') useLetter(frame, static_cast<char>(typed));
  }
}

}  // namespace ct::ui
