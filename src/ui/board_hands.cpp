#include "ui/board_hands.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/board_actions.h"
#include "ui/board_carried.h"
#include "ui/board_heads.h"

namespace ct::ui {

using Drag = BoardState::Drag;

namespace {

constexpr float kDragFrom = 5;  // points the pointer moves before a press is a drag
constexpr double kWheelStep = 1.15;

void chooseCard(BoardState& board, const PlacedCard& card, bool also) {
  const Chosen chosen{card.card, card.theme};
  const auto found = std::find(board.chosen.begin(), board.chosen.end(), chosen);
  board.chosenTheme = {};
  if (also && found != board.chosen.end()) {
    board.chosen.erase(found);
    return;
  }
  if (found !=
      board.chosen.end()) {  // stays the chosen one among several, so that all can be dragged
    std::rotate(found, found + 1, board.chosen.end());
    return;
  }
  if (!also) board.chosen.clear();
  board.chosen.push_back(chosen);
}

/// A merge that was begun ends with the theme pressed; anything else calls it off.
bool mergeInto(Frame& frame, const BoardLayout& layout, BoardPoint point) {
  BoardState& board = frame.view.board;
  const session::ThemeId from = std::exchange(board.merging, {});
  const Region* region = layout.regionAt(point);
  if (from != board.chosenTheme) return false;  // something else was taken in hand since
  if (!from || region == nullptr || region->theme == from || !frame.mayChange()) return false;
  frame.outbox.ask(sort::MergeThemes{from, region->theme});
  board.chosen.clear();
  board.chosenTheme = region->theme;
  return true;
}

void press(Frame& frame, const Glass& glass, const BoardLayout& layout, BoardPoint point) {
  BoardState& board = frame.view.board;
  board.goal.reset();
  board.grabbedAt = point;
  board.moved = false;
  const bool also = ImGui::GetIO().KeyShift;
  board.removing = {};
  if (mergeInto(frame, layout, point)) return;
  const Region* region = layout.regionAt(point);
  const bool head = region != nullptr && onHead(frame, glass, *region, point);
  const bool headOnTop = head && !isNear(glass, *region);
  const PlacedCard* card = layout.cardAt(point);
  if (card != nullptr && !headOnTop) {
    chooseCard(board, *card, also);
    board.drag = Drag::cards;
    return;
  }
  if (!also) board.chosen.clear();
  board.chosenTheme = {};
  if (head) {
    board.chosen.clear();
    board.chosenTheme = region->theme;
    board.grabbedFrom = {region->box.x, region->box.y};
    board.drag = Drag::theme;
    return;
  }
  board.drag = Drag::lasso;
}

DropTarget targetAt(const BoardLayout& layout, BoardPoint point) {
  if (const Region* region = layout.regionAt(point)) {
    return {DropTarget::Kind::theme, region->theme, {}};
  }
  if (const TrayBox* tray = layout.trayAt(point)) return {DropTarget::Kind::tray, {}, tray->tray};
  return {DropTarget::Kind::surface, {}, {}};
}

double overlapOf(const Box& a, const Box& b) {
  const double wide = std::min(a.right(), b.right()) - std::max(a.x, b.x);
  const double high = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
  return std::max(0.0, wide) * std::max(0.0, high);
}

/// Where the chosen cards would go. One held beside a theme and lying on it by a good part means
/// the theme.
DropTarget targetOfCards(const BoardState& board, const BoardLayout& layout, BoardPoint point) {
  constexpr double kGoodPart = 0.2;
  const DropTarget target = targetAt(layout, point);
  const PlacedCard* held = board.chosen.empty() ? nullptr : layout.find(board.chosen.back());
  if (target.kind != DropTarget::Kind::surface || held == nullptr) return target;
  const Box box{point.x - board.grabbedAt.x + held->box.x,
                point.y - board.grabbedAt.y + held->box.y, held->box.width, held->box.height};
  for (const Region& region : layout.regions) {
    if (overlapOf(box, region.box) > kGoodPart * box.width * box.height)
      return {DropTarget::Kind::theme, region.theme, {}};
  }
  return target;
}

/// Lays the chosen cards where they were let go.
void layDown(Frame& frame, const BoardLayout& layout, BoardPoint point) {
  sort::LayCards lay;
  for (const Carried& each : carriedCards(frame.view.board, layout, point)) {
    lay.spots.push_back({each.card->card, std::round(each.at.x), std::round(each.at.y)});
  }
  if (!lay.spots.empty()) frame.outbox.ask(std::move(lay));
  for (Chosen& each : frame.view.board.chosen)
    each.theme = {};
}

void dropOnTray(Frame& frame, Tray tray) {
  switch (tray) {
    case Tray::notYetPlaced:
      frame.outbox.ask(sort::TakeOut{chosenCards(frame.view.board), std::nullopt});
      for (Chosen& each : frame.view.board.chosen)
        each.theme = {};
      return;
    case Tray::parked:
      parkChosen(frame);
      return;
    case Tray::fitsNone:
      setChosenAside(frame);
      return;
    case Tray::heldBack:
      frame.outbox.ask(sort::HoldBack{chosenCards(frame.view.board)});
      return;
  }
}

void drop(Frame& frame, const BoardLayout& layout, BoardPoint point) {
  const DropTarget target = targetOfCards(frame.view.board, layout, point);
  if (target.kind == DropTarget::Kind::tray) {
    dropOnTray(frame, target.tray);
  } else if (target.kind == DropTarget::Kind::surface) {
    layDown(frame, layout, point);
  } else if (ImGui::GetIO().KeyCtrl) {
    alsoPlaceChosen(frame, target.theme);
  } else {
    moveChosen(frame, target.theme);
  }
}

Box lassoTo(const BoardState& board, BoardPoint point) {
  return {std::min(point.x, board.grabbedAt.x), std::min(point.y, board.grabbedAt.y),
          std::abs(point.x - board.grabbedAt.x), std::abs(point.y - board.grabbedAt.y)};
}

void chooseWithin(BoardState& board, const BoardLayout& layout, BoardPoint point) {
  const std::vector<Chosen> before = board.chosen;
  for (const std::uint32_t number : layout.index.touching(lassoTo(board, point))) {
    const Chosen chosen{layout.cards[number].card, layout.cards[number].theme};
    const bool already = std::find(before.begin(), before.end(), chosen) != before.end();
    if (!already) board.chosen.push_back(chosen);
  }
}

/// Who presses a head without a title wants to give it one.
void nameIfUnnamed(Frame& frame) {
  const session::Theme* theme = themeInHand(frame);
  if (theme != nullptr && theme->title.empty()) startNaming(frame, theme->id);
}

void letGo(Frame& frame, const BoardLayout& layout, BoardPoint point) {
  BoardState& board = frame.view.board;
  if (board.moved && board.drag == Drag::lasso) chooseWithin(board, layout, point);
  if (board.moved && board.drag == Drag::cards && frame.mayChange()) drop(frame, layout, point);
  if (board.moved && board.drag == Drag::theme && frame.mayChange()) {
    const BoardPoint place = carriedTheme(board, layout, point);
    frame.outbox.ask(sort::MoveTheme{board.chosenTheme, place.x, place.y});
  }
  if (!board.moved && board.drag == Drag::cards && !ImGui::GetIO().KeyShift &&
      board.chosen.size() > 1) {
    board.chosen.erase(board.chosen.begin(), board.chosen.end() - 1);  // a press on one of several
  }
  if (!board.moved && board.drag == Drag::theme && frame.mayChange()) nameIfUnnamed(frame);
  board.drag = Drag::none;
}

void moveAbout(Frame& frame, const Glass& glass) {
  const ImGuiIO& io = ImGui::GetIO();
  BoardState& board = frame.view.board;
  if (ImGui::IsMouseDragging(ImGuiMouseButton_Middle, 0) ||
      ImGui::IsMouseDragging(ImGuiMouseButton_Right, 0)) {
    board.camera.corner.x -= io.MouseDelta.x / glass.pixels();
    board.camera.corner.y -= io.MouseDelta.y / glass.pixels();
  }
}

void zoomByWheel(Frame& frame, const Glass& glass) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.MouseWheel == 0) return;
  frame.view.board.goal.reset();
  frame.view.board.camera =
      zoomed(glass, io.MousePos, std::pow(kWheelStep, static_cast<double>(io.MouseWheel)));
}

/// How far past a margin inside the edges a coordinate is: negative, none, positive.
float past(float at, float from, float length, float margin) {
  return std::min(0.0F, at - from - margin) + std::max(0.0F, at - from - length + margin);
}

/// Moves the board under a drag near the edge, the faster the nearer: at most 480 points a second.
void panAtEdges(Frame& frame, const Glass& glass) {
  constexpr float kMargin = 40;  // points
  constexpr double kReach = 12;  // board moved for each point past the margin, in a second
  const ImVec2 pointer = ImGui::GetIO().MousePos;
  const float margin = frame.px(kMargin);
  const double step = kReach * ImGui::GetIO().DeltaTime / glass.pixels();
  BoardState& board = frame.view.board;
  const float x = std::clamp(past(pointer.x, glass.at.x, glass.size.x, margin), -margin, margin);
  const float y = std::clamp(past(pointer.y, glass.at.y, glass.size.y, margin), -margin, margin);
  board.camera.corner.x += static_cast<double>(x) * step;
  board.camera.corner.y += static_cast<double>(y) * step;
  board.panning = x != 0 || y != 0;
}

}  // namespace

Intent useHands(Frame& frame, const Glass& glass, const BoardLayout& layout) {
  BoardState& board = frame.view.board;
  const ImGuiIO& io = ImGui::GetIO();
  const BoardPoint point = glass.toBoard(io.MousePos);
  if (ImGui::IsItemHovered()) zoomByWheel(frame, glass);
  if (ImGui::IsItemActive()) moveAbout(frame, glass);
  if (ImGui::IsItemHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    press(frame, glass, layout, glass.toBoard(io.MouseClickedPos[0]));
  }
  board.panning = false;
  board.letGo = false;
  if (board.drag == Drag::none) return {};
  const double far = std::hypot(point.x - board.grabbedAt.x, point.y - board.grabbedAt.y);
  if (far * glass.pixels() > frame.px(kDragFrom)) board.moved = true;
  if (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape))) {
    board.drag = Drag::none;
    board.letGo = true;
    return {};
  }
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    letGo(frame, layout, point);
    return {};
  }
  if (!board.moved) return {};
  panAtEdges(frame, glass);
  if (board.drag == Drag::cards) return {targetOfCards(board, layout, point), std::nullopt};
  if (board.drag == Drag::lasso) return {{}, lassoTo(board, point)};
  return {};
}

}  // namespace ct::ui
