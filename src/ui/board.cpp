#include "ui/board.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/board_actions.h"
#include "ui/board_card.h"
#include "ui/board_hands.h"
#include "ui/board_keys.h"

namespace ct::ui {
namespace {

void paintLasso(Frame& frame, ImDrawList& list, const Glass& glass) {
  const BoardState& board = frame.view.board;
  if (board.drag != BoardState::Drag::lasso || !board.moved) return;
  const ImVec2 from = glass.toScreen(board.grabbedAt);
  const ImVec2 to = ImGui::GetMousePos();
  list.AddRectFilled(from, to, toImGui(frame.palette.focus.at(0.08F)));
  list.AddRect(from, to, toImGui(frame.palette.focus), 0, 0, frame.px(2));
}

/// Around what is in hand: the theme, or all chosen cards.
std::optional<Box> boxInHand(const BoardState& board, const BoardLayout& layout) {
  if (const Region* region = layout.regionOf(board.chosenTheme)) return region->box;
  std::optional<Box> all;
  for (const Chosen& chosen : board.chosen) {
    const PlacedCard* card = layout.find(chosen);
    if (card != nullptr) all = all ? around(*all, card->box) : card->box;
  }
  return all;
}

}  // namespace

const BoardLayout& Board::layoutOf(Frame& frame, ImVec2 size) {
  const session::Session& session = frame.session();
  BoardState& board = frame.view.board;
  if (!board.fitted) find_ = {};
  const bool sawAll = last_.seen().covers(layout_.bounds);
  if (std::exchange(board.comesBack, false) && sawAll) board.fitted = false;
  const bool seeAll = std::exchange(board.seeAll, false);
  const std::size_t cards = session.cards().size();
  const bool anew = !board.fitted || seeAll || cards != cards_;
  const bool without = frame.view.room.withoutInformation;
  const bool switched = std::exchange(withoutInformation_, without) != without;
  if (!seen_.changed(frame) && !anew && !switched) return layout_;
  Glass before = last_;
  before.camera = board.goal.value_or(board.camera);
  const Box all = layout_.bounds;
  BoardMeasures measures = boardMeasures(frame.ink, cards);
  measures.shape = static_cast<double>(size.x / std::max(1.0F, size.y));
  measures.themeColumnsBefore = layout_.kept.themeColumns;
  measures.withoutInformation = without;
  if (!anew) measures.kept = layout_.kept;
  layout_ = layOutBoard(session, measures);
  cards_ = cards;
  forgetGone(frame);
  if (seeAll) {
    board.goal = fit(layout_.bounds, size, frame.scale);
  } else if (board.fitted && before.seen().covers(all)) {
    goOnSeeingAll(board, before);
  }
  return layout_;
}

/// When it grows, with room for more beneath, so that it is not at every card; when it shrinks,
/// from nearer.
void Board::goOnSeeingAll(BoardState& board, const Glass& before) const {
  constexpr double kMuchNearer = 1.25;
  constexpr double kMore = 2 * kUsualCardHeight;
  Box all = layout_.bounds;
  const bool grown = !before.seen().covers(all);
  if (grown) all.height += kMore;
  const Camera camera = fit(all, before.size, before.scale);
  if (grown || camera.zoom > before.camera.zoom * kMuchNearer) board.goal = camera;
}

Glass Board::glassOf(Frame& frame, ImVec2 size) {
  BoardState& board = frame.view.board;
  // A little lower or higher, as when the field to find cards comes and goes, moves nothing.
  const bool sameSize =
      last_.size.x == size.x && std::abs(last_.size.y - size.y) <= 2 * frame.px(Find::kHeight);
  if (!board.fitted) {
    board.camera = fit(layout_.bounds, size, frame.scale);
    board.goal.reset();
    board.fitted = true;
  } else if (!sameSize || last_.scale != frame.scale) {
    last_.camera = board.camera;
    const bool sawAll = last_.seen().covers(layout_.bounds);
    board.camera =
        sawAll ? fit(layout_.bounds, size, frame.scale) : resized(last_, size, frame.scale);
    board.goal.reset();
  }
  last_ = {ImGui::GetCursorScreenPos(), size, frame.scale, board.camera};
  return last_;
}

void Board::draw(Frame& frame, ImVec2 size) {
  const BoardLayout& layout = layoutOf(frame, size);
  BoardState& board = frame.view.board;
  if (frame.view.find.open) {
    find_.draw(frame, size.x);
    size.y -= frame.px(find_.height());
  }
  Glass glass = glassOf(frame, size);
  ImGui::InvisibleButton("board", size,
                         ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonMiddle |
                             ImGuiButtonFlags_MouseButtonRight);
  const Intent intent = useHands(frame, glass, layout);
  useBoardKeys(frame, glass, layout);
  followGoals(frame, glass);
  glass.camera = board.camera;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.PushClipRect(glass.at, {glass.at.x + size.x, glass.at.y + size.y}, true);
  paintBoard(frame, list, glass, layout, intent);
  paintDragged(frame, list, glass, layout);
  paintLasso(frame, list, glass);
  list.PopClipRect();
}

void Board::followGoals(Frame& frame, const Glass& glass) {
  BoardState& board = frame.view.board;
  if (const PlacedCard* found = find_.takeGoal(layout_)) {
    board.chosen = {{found->card, found->theme}};
    board.chosenTheme = {};
    board.closeUp = true;
  }
  if (board.nearer != 1) {
    const auto box = boxInHand(board, layout_);
    const BoardPoint seen{glass.seen().x + glass.seen().width / 2,
                          glass.seen().y + glass.seen().height / 2};
    const bool inSight = box && glass.seen().covers(*box);
    const BoardPoint about =
        inSight ? BoardPoint{box->x + box->width / 2, box->y + box->height / 2} : seen;
    board.goal = zoomed(glass, glass.toScreen(about), board.nearer);
    board.nearer = 1;
  }
  if (board.closeUp) {
    const auto box = boxInHand(board, layout_);
    if (box) board.goal = fit(*box, glass.size, glass.scale);
    board.closeUp = false;
  }
  if (board.bringIntoSight) {
    const auto box = boxInHand(board, layout_);
    if (box && !glass.seen().covers(*box)) board.goal = showing(glass, *box);
    board.bringIntoSight = false;
  }
  if (!board.goal) return;
  board.camera = between(board.camera, *board.goal, glideShare(frame));
  if (isAt(board.camera, *board.goal)) {
    board.camera = *board.goal;
    board.goal.reset();
  }
}

/// The share of the way to go in this frame, so that a glide takes a fifth of a second.
double Board::glideShare(const Frame& frame) {
  constexpr double kPace = 22;  // one over seconds
  if (frame.view.stillness) return 1;
  return 1 - std::exp(-kPace * static_cast<double>(ImGui::GetIO().DeltaTime));
}

}  // namespace ct::ui
