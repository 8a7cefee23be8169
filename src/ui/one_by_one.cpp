#include "ui/one_by_one.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/counted.h"
#include "session/chosen_cards.h"
#include "sort/accounting.h"
#include "ui/board_actions.h"
#include "ui/board_keys.h"
#include "ui/card_name.h"
#include "ui/coming_next.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/modes.h"

namespace ct::ui {
namespace {

using session::Card;

constexpr float kCardShare = 0.3F;  // of the window's height
constexpr float kCardShareLow = 0.22F;
constexpr float kWidest = 1200;  // points

bool contains(const std::vector<const Card*>& cards, session::CardId id) {
  return std::any_of(cards.begin(), cards.end(), [&](const Card* card) { return card->id == id; });
}

/// A card that was just sorted and waits again, because that was undone, comes back to hand.
void takeBack(BoardState& board, const std::vector<const Card*>& waiting) {
  const bool noted = !board.oneByOneDone.empty() && board.oneByOneDone.back() == board.oneByOneAt;
  if (!noted && !contains(waiting, board.oneByOneAt)) {
    board.oneByOneDone.push_back(board.oneByOneAt);
  }
  if (board.oneByOneDone.empty() || !contains(waiting, board.oneByOneDone.back())) return;
  board.oneByOneAt = board.oneByOneDone.back();
  board.oneByOneDone.pop_back();
}

/// Takes up the card in hand, or the first after it that still waits. Null when none does.
const Card* takeUp(Frame& frame, const std::vector<const Card*>& waiting) {
  BoardState& board = frame.view.board;
  const session::CardId before = board.oneByOneAt;
  if (board.oneByOneAt) takeBack(board, waiting);
  if (waiting.empty()) return nullptr;
  auto found = std::find_if(waiting.begin(), waiting.end(),
                            [&](const Card* card) { return card->id >= board.oneByOneAt; });
  if (found == waiting.end()) found = waiting.begin();
  const bool named = !board.naming && frame.view.editing.field.empty();
  if (named) board.chosenTheme = {};  // what is pressed now is about the card
  board.oneByOneAt = (*found)->id;
  board.chosen = {{board.oneByOneAt, {}}};
  letRoomFollow(frame, before, board.oneByOneAt);
  return *found;
}

/// So many after the card in hand, or before it, going round.
const Card& waitingBeside(const BoardState& board, const std::vector<const Card*>& waiting,
                          std::ptrdiff_t by) {
  const auto found = std::find_if(waiting.begin(), waiting.end(),
                                  [&](const Card* card) { return card->id == board.oneByOneAt; });
  const auto count = static_cast<std::ptrdiff_t>(waiting.size());
  const std::ptrdiff_t to = (found - waiting.begin() + by + count) % count;
  return *waiting[static_cast<std::size_t>(to)];
}

void step(Frame& frame, const std::vector<const Card*>& waiting, std::ptrdiff_t by) {
  BoardState& board = frame.view.board;
  const session::CardId next = waitingBeside(board, waiting, by).id;
  letRoomFollow(frame, board.oneByOneAt, next);
  board.oneByOneAt = next;
}

/// Of the window's height: the more themes there are in a low one, the less, so that what can be
/// pressed stays in sight.
float cardShare(const Frame& frame) {
  constexpr std::size_t kFewRows = 3;
  constexpr float kRow = 0.065F;
  constexpr float kLeast = 0.1F;
  if (!isLow(frame)) return kCardShare;
  const std::size_t rows = (frame.session().themes().size() + 1) / 2;
  const float more = rows > kFewRows ? static_cast<float>(rows - kFewRows) * kRow : 0;
  return std::max(kLeast, kCardShareLow - more);
}

/// In two columns where there is room, so that all are in sight.
void drawThemes(Frame& frame) {
  constexpr float kWidestColumn = 400;  // points
  constexpr float kLeastColumn = 220;
  const float left = ImGui::GetCursorPosX();
  const float half = ImGui::GetContentRegionAvail().x / frame.scale / 2 - kTarget - 3 * kStep;
  const bool two = half >= kLeastColumn;
  const float column = two ? std::min(half, kWidestColumn) : kWidestColumn;
  bool second = false;
  for (const session::Theme* theme : sort::themesInOrder(frame.session())) {
    const session::ThemeId id = theme->id;
    const std::string name = frame.view.silent.on || theme->title.empty()
                                 ? "Theme " + theme->letter
                                 : fmt::format("{}##sort {}", theme->title, theme->letter);
    if (second) ImGui::SameLine(left + frame.px(column + kTarget + 3 * kStep));
    second = two && !second;
    sign(frame, theme->letter, kTarget);
    ImGui::SameLine(0, frame.px(kStep));
    const KeyCap cap = theme->letter.size() == 1 ? whenFree(theme->letter) : KeyCap();
    if (button(frame, name.c_str(), cap, ButtonKind::plain, column)) {
      ImGui::GetIO().KeyShift ? alsoPlace(frame, id) : moveChosen(frame, id);
    }
  }
}

void drawElse(Frame& frame, const std::vector<const Card*>& waiting) {
  Flow flow(frame);
  if (flow.button("New theme##one", whenFree("N"))) makeThemeOfChosen(frame);
  if (flow.button("Park##one", whenFree("P"))) parkChosen(frame);
  if (flow.button("Fits none##one", whenFree("0"))) setChosenAside(frame);
  if (flow.button("Hold back##one", whenFree("H"))) holdBackChosen(frame);
  if (flow.button("Leave it for now", whenFree("→"))) step(frame, waiting, 1);
  if (flow.button("Show in the room##one", whenFree("R")) || letterPressed('r')) {
    showChosenInRoom(frame);
  }
  if (flow.button("Undo##one", "Ctrl Z")) frame.outbox.ask(commands::Undo{});
}

}  // namespace

void drawOneByOne(Frame& frame) {
  const Measure page(frame, "one by one", kWidest);
  const bool leave = button(frame, "Back to the board", "F4") || keyPressed(ImGuiKey_Escape);
  if (leave) toggleOneByOne(frame);
  const auto waiting = waitingCards(frame);
  const Card* card = takeUp(frame, waiting);
  if (card == nullptr) {
    label(frame, "Every card has its place", Font::large);
    return hint(frame, "None is waiting any more.");
  }
  if (keyPressed(ImGuiKey_RightArrow)) step(frame, waiting, 1);
  if (keyPressed(ImGuiKey_LeftArrow)) step(frame, waiting, -1);
  ImGui::SameLine(0, frame.px(2 * kStep));
  alignToButtons(frame);
  hint(frame, fmt::format("{}. {} still to place.", cardName(*card),
                          base::counted(session::voicesAmong(frame.session(), waiting), "card")));
  const bool low = isLow(frame);
  if (!low) gap(frame);
  {
    const Sheet sheet(frame, "card");
    const StillArea still("said", cardShare(frame));
    const float room = ImGui::GetContentRegionAvail().y;
    paragraph(frame, card->said,
              low ? largestFitting(frame, card->said, room, {kReadAloudLow, kLarge, kBody})
                  : largestFitting(frame, card->said, room,
                                   {kReadAlone, kReadAloud, kReadAloudLow, kLarge}));
  }
  if (!low) gap(frame);
  if (!frame.mayChange()) return;
  useSortingLetters(frame);
  drawThemes(frame);
  label(frame, alsoWords(frame), Font::small);
  drawElse(frame, waiting);
  drawComingNext(frame, *card, &waitingBeside(frame.view.board, waiting, 1));
}

}  // namespace ct::ui
