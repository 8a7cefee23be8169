#include "ui/facilitator_window.h"

#include <algorithm>

#include "sort/accounting.h"
#include "ui/board_actions.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/facilitator_bars.h"
#include "ui/facilitator_keys.h"
#include "ui/freeze.h"
#include "ui/inspector.h"
#include "ui/modes.h"
#include "ui/one_by_one.h"
#include "ui/palette.h"
#include "ui/panel_history.h"
#include "ui/panel_start.h"
#include "ui/panels.h"
#include "ui/refusal_note.h"
#include "ui/room.h"
#include "ui/room_preview.h"
#include "ui/tab_stops.h"
#include "ui/theme_list.h"
#include "ui/typed_ahead.h"
#include "vote/count.h"

namespace ct::ui {
namespace {

constexpr float kTopHeight = 64;
constexpr float kRail = 220;
constexpr float kFootHeight = 48;
constexpr double kPointing = 3;      // seconds the way back stays after the mouse moved
constexpr float kWideEnough = 1500;  // points: for a third column beside every stage
constexpr ImGuiWindowFlags kBare =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNavFocus |
    ImGuiWindowFlags_NoBackground;  // the ground is there already

/// One bar or panel: an area with its own ground and a thin line on the side it meets the next.
template <class Draw>
void bar(Frame& frame, const char* id, ImVec2 at, ImVec2 size, ImVec2 padding, Draw draw) {
  ImGui::SetCursorPos(at);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  frame.ink.beginShapes(list);
  list.AddRectFilled(at, {at.x + size.x, at.y + size.y}, toImGui(frame.palette.panel));
  frame.ink.endShapes(list);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding,
                      ImVec2(frame.px(padding.x), frame.px(padding.y)));
  ImGui::BeginChild(id, size, false,
                    ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NoBackground);
  ImGui::PopStyleVar();
  draw(frame);
  ImGui::EndChild();
}

void edge(Frame& frame, ImVec2 from, ImVec2 to) {
  ImGui::GetWindowDrawList()->AddLine(from, to, toImGui(frame.palette.line), frame.px(1));
}

/// With nothing but the room's picture in sight: reading goes on, and the film plays.
void useKeysInRoom(Frame& frame) {
  if (frame.view.history.open) return useHistoryKeys(frame);
  if (frame.view.stage == facilitate::Stage::read) useReadingKeys(frame);
}

/// The room's picture instead of everything else, for a laptop without a second screen. Whoever
/// moves the mouse sees the way back; the room, which nobody points at, does not.
void drawRoomHere(Frame& frame, ImVec2 size, bool pointing) {
  drawRoom(*ImGui::GetWindowDrawList(), frame.ink, *frame.facts.live, frame.view.room, {0, 0},
           size);
  if (!pointing) return;
  const bool ballots =
      frame.view.stage == facilitate::Stage::vote && vote::openRound(frame.session()) != nullptr;
  const char* back = ballots ? "Back, to type ballots" : "Back to your own view";
  ImGui::SetCursorPos({size.x - buttonWidth(frame, back, "F5") - frame.px(2 * kStep),
                       size.y - frame.px(kTarget + 2 * kStep)});
  if (button(frame, back, "F5", ButtonKind::strong)) toggleRoomHere(frame);
}

/// A text cursor blinks, a timer counts seconds, a copy comes to its end, a file is read on, and
/// what glides or waits to be laid out goes on at once.
std::optional<double> patienceOf(const Frame& frame) {
  constexpr double kBlink = 0.4;
  const BoardState& board = frame.view.board;
  const bool onBoard = frame.facts.session != nullptr && !frame.view.roomInThisWindow &&
                       frame.view.stage == facilitate::Stage::sort && !board.oneByOne &&
                       !board.listed;
  if ((onBoard && (board.goal || board.panning)) || frame.ink.isBehind()) return 0.0;
  if (frame.view.history.playing) return kBlink / 2;
  if (frame.facts.preview && frame.facts.preview->underWay) return kBlink / 4;
  if (ImGui::GetIO().WantTextInput || frame.facts.copying) return kBlink;
  const auto& end = frame.view.silent.endsAt;
  if (end && end->milliseconds > frame.facts.now.milliseconds) return 1.0;
  return std::nullopt;
}

/// What is in hand, and at the foot of it what the room sees: all of it where there is room, or the
/// picture alone, as large as there is room for; where nothing could be made out in it, beneath
/// what is scrolled.
void drawBesideBoard(Frame& frame) {
  constexpr float kAroundPicture = 270;  // points: what stands above and below it
  constexpr float kAroundGlimpse = 62;
  constexpr float kLeast = 80;
  scrollByKeys();
  drawInspector(frame);
  const ImVec2 room = sizeOfRoom(frame);
  const float whole = ImGui::GetContentRegionAvail().x * room.y / room.x;
  const float end = ImGui::GetCursorPosY() + frame.px(kStep);
  const float left = ImGui::GetWindowHeight() - end;
  if (left < whole + frame.px(kAroundPicture)) {
    const float around = frame.px(kAroundGlimpse);
    const bool fits = left - around >= frame.px(kLeast);
    const float picture = fits ? std::min(whole, left - around) : whole;
    ImGui::SetCursorPosY(end + std::max(0.0F, left - around - picture));
    return drawRoomGlimpse(frame, picture);
  }
  ImGui::SetCursorPosY(ImGui::GetWindowHeight() - whole - frame.px(kAroundPicture));
  drawRoomPreview(frame);
  if (frame.view.room.page == RoomPage::overview) return;
  if (button(frame, "Show the themes in the room")) {
    showPage(frame, RoomPage::overview);
  }
}

/// Reading a theme as a list, or one card at a time: panels in place of the board.
void drawInsteadOfBoard(Frame& frame, ImVec2 size) {
  const session::Theme* listed = frame.session().find(frame.view.board.listed);
  beginArea(frame, listed != nullptr ? "theme list" : "one by one", size, 32);
  scrollByKeys();
  if (listed != nullptr) {
    drawThemeList(frame, *listed);
  } else {
    drawOneByOne(frame);
  }
  endArea();
}

}  // namespace

void FacilitatorWindow::drawMiddle(Frame& frame, ImVec2 size) {
  if (frame.view.history.open && frame.facts.history != nullptr) {
    beginArea(frame, "history", size, 32);
    if (ImGui::IsWindowAppearing()) ImGui::SetScrollY(0);
    scrollByKeys();
    drawHistory(frame);
    return endArea();
  }
  if (frame.view.stage == facilitate::Stage::sort) {
    const bool listed = frame.session().find(frame.view.board.listed) != nullptr;
    if (listed || frame.view.board.oneByOne) {
      forgetGone(frame);
      return drawInsteadOfBoard(frame, size);
    }
    ImGui::BeginChild("board", size, false, ImGuiWindowFlags_NoScrollWithMouse);
    board_.draw(frame, size);
    ImGui::EndChild();
    return;
  }
  for (const StagePanel& panel : stagePanels()) {
    if (panel.stage != frame.view.stage) continue;
    beginArea(frame, panel.id, size, 32);
    scrollByKeys();
    panel.draw(frame);
    endArea();
  }
}

const std::string& FacilitatorWindow::countsOf(const Frame& frame) {
  if (counted_.changed(frame)) counts_ = sort::sentence(sort::account(frame.session()));
  return counts_;
}

void FacilitatorWindow::draw(Frame& frame) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  panelFrom_ = 0;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  ImGui::Begin("Common Thread", nullptr, kBare);
  if (frame.facts.session == nullptr) {
    holdKeyboard(frame.view.palette.open);
    for (const KeyPress& press : frame.facts.keys) {
      if (press.control && press.character == 'k') togglePalette(frame);
    }
    useTabStop(frame);
    beginArea(frame, "start", size, 48);
    drawStart(frame);
    endArea();
  } else {
    keepHeldBack(frame.view.room, *frame.facts.live);
    frame.view.room.moment = momentForRoom(frame);
    holdKeyboard(frame.view.palette.open);
    useTabStop(frame);
    useFacilitatorKeys(frame);
    playOn(frame);
    if (frame.view.roomInThisWindow) {
      useKeysInRoom(frame);
      drawRoomHere(frame, size, pointing());
    } else {
      drawPanels(frame, size);
    }
  }
  patience_ = patienceOf(frame);
  if (frame.view.roomInThisWindow && pointing() && !patience_) patience_ = 0.5;
  frame.ink.tidy();
  ImGui::End();
  goByTab(frame, panelFrom_);
  drawPalette(frame);
  keepTypedAhead();
  if (takeTakenForWord()) {
    frame.view.notDone =
        "Letters this close together are taken for words. Press one by itself for what it does.";
  }
  if (!frame.view.palette.open && !frame.view.roomInThisWindow) drawRefusalNote(frame);
}

/// Or typing, which does nothing here.
bool FacilitatorWindow::pointing() {
  const ImGuiIO& io = ImGui::GetIO();
  const bool types = !io.InputQueueCharacters.empty();
  if (io.MouseDelta.x != 0 || io.MouseDelta.y != 0 || types) pointedAt_ = ImGui::GetTime();
  return ImGui::GetTime() - pointedAt_ < kPointing;
}

void FacilitatorWindow::drawPanels(Frame& frame, ImVec2 size) {
  const float points = size.x / frame.scale;
  const bool sorting = frame.view.stage == facilitate::Stage::sort && !frame.view.history.open;
  const float rail = frame.px(kRail);
  const bool preview = !sorting && points >= kWideEnough;
  const float side = sorting || preview ? frame.px(std::clamp(points * 0.21F, 330.0F, 420.0F)) : 0;
  const float beside = points < kWideEnough ? 16 : 24;
  const float top = frame.px(kTopHeight);
  const float foot = frame.px(kFootHeight);
  const float height = size.y - top - foot;
  bar(frame, "top", {0, 0}, {size.x, top}, {24, 0}, drawTopBar);
  bar(frame, "stages", {0, top}, {rail, height}, {12, kRailPadding}, drawStageRail);
  ImGui::SetCursorPos({rail, top});
  const float banner =
      !frame.mayChange() && !frame.view.history.open ? frame.px(kFootHeight + 2 * kStep) : 0;
  if (banner > 0) {
    bar(frame, "looking", {rail, top}, {size.x - rail - side, banner}, {24, kStep},
        drawLookingBanner);
    ImGui::SetCursorPos({rail, top + banner});
  }
  panelFrom_ = notedControls().size();
  drawMiddle(frame, {size.x - rail - side, height - banner});
  if (side > 0) {
    bar(frame, sorting ? "in hand" : "room", {size.x - side, top}, {side, height}, {beside, beside},
        sorting ? drawBesideBoard : drawRoomPreview);
  }
  bar(frame, "foot", {0, size.y - foot}, {size.x, foot}, {24, 0}, [&](Frame& each) {
    drawFoot(each, countsOf(each));
    // From the last of the panels, so that none of them covers the lines between them.
    ImGui::GetWindowDrawList()->PushClipRectFullScreen();
    edge(each, {0, top}, {size.x, top});
    edge(each, {0, size.y - foot}, {size.x, size.y - foot});
    edge(each, {rail, top}, {rail, size.y - foot});
    if (side > 0) edge(each, {size.x - side, top}, {size.x - side, size.y - foot});
    ImGui::GetWindowDrawList()->PopClipRect();
  });
}

}  // namespace ct::ui
