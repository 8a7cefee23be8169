#include "ui/board.h"

#include "ui/board_actions.h"
#include "ui/board_hands.h"
#include "ui/board_keys.h"

namespace ct::ui {
namespace {

/// The chosen cards under the pointer while they are dragged.
void paintDragged(Frame& frame, ImDrawList& list, const Glass& glass, const BoardLayout& layout) {
  const BoardState& board = frame.view.board;
  if (board.drag != BoardState::Drag::cards || !board.moved) return;
  const BoardPoint now = glass.toBoard(ImGui::GetMousePos());
  for (const Chosen& chosen : board.chosen) {
    const PlacedCard* card = layout.find(chosen);
    if (card == nullptr) continue;
    paintCard(frame, list,
              glass.toScreen({card->box.x + now.x - board.grabbedAt.x,
                              card->box.y + now.y - board.grabbedAt.y}),
              glass.pixels(), *card, 0.92F);
  }
}

void paintLasso(Frame& frame, ImDrawList& list, const Glass& glass) {
  const BoardState& board = frame.view.board;
  if (board.drag != BoardState::Drag::lasso || !board.moved) return;
  const ImVec2 from = glass.toScreen(board.grabbedAt);
  const ImVec2 to = ImGui::GetMousePos();
  list.AddRectFilled(from, to, toImGui(frame.palette.focus.at(0.08F)));
  list.AddRect(from, to, toImGui(frame.palette.focus), 0, 0, frame.px(2));
}

}  // namespace

const BoardLayout& Board::layoutOf(Frame& frame) {
  const session::Session& session = frame.session();
  // A board that is not fitted yet shows another session, wherever that happens to lie in memory.
  const bool fresh = frame.view.board.fitted && laidOut_ == &session;
  if (!fresh || revision_ != session.revision()) {
    layout_ = layOutBoard(session, boardMeasures(frame.ink));
    laidOut_ = &session;
    revision_ = session.revision();
    forgetGone(frame);
  }
  return layout_;
}

Glass Board::glassOf(Frame& frame, ImVec2 size) {
  BoardState& board = frame.view.board;
  const bool sameSize = last_.size.x == size.x && last_.size.y == size.y;
  if (!board.fitted) {
    board.camera = fit(layout_.bounds, size, frame.scale);
    board.fitted = true;
  } else if (!sameSize || last_.scale != frame.scale) {
    last_.camera = board.camera;
    board.camera = resized(last_, size, frame.scale);
  }
  last_ = {ImGui::GetCursorScreenPos(), size, frame.scale, board.camera};
  return last_;
}

void Board::draw(Frame& frame, ImVec2 size) {
  const BoardLayout& layout = layoutOf(frame);
  BoardState& board = frame.view.board;
  Glass glass = glassOf(frame, size);
  ImGui::InvisibleButton("board", size,
                         ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonMiddle |
                             ImGuiButtonFlags_MouseButtonRight);
  const DropTarget target = useHands(frame, glass, layout);
  useBoardKeys(frame, glass, layout);
  glass.camera = board.camera;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.PushClipRect(glass.at, {glass.at.x + size.x, glass.at.y + size.y}, true);
  paintBoard(frame, list, glass, layout, target);
  paintDragged(frame, list, glass, layout);
  paintLasso(frame, list, glass);
  list.PopClipRect();
}

}  // namespace ct::ui
