#include "ui/facilitator_window.h"

#include <algorithm>

#include "ui/controls.h"
#include "ui/facilitator_bars.h"
#include "ui/facilitator_keys.h"
#include "ui/freeze.h"
#include "ui/inspector.h"
#include "ui/panel_start.h"
#include "ui/panels.h"
#include "ui/room.h"

namespace ct::ui {
namespace {

constexpr float kTopHeight = 64;
constexpr float kFootHeight = 48;
constexpr ImGuiWindowFlags kBare =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNavFocus;

/// One bar or panel: an area with its own ground and a thin line on the side it meets the next.
template <class Draw>
void bar(Frame& frame, const char* id, ImVec2 at, ImVec2 size, ImVec2 padding, Draw draw) {
  ImGui::SetCursorPos(at);
  ImGui::PushStyleColor(ImGuiCol_ChildBg, toImGui(frame.palette.panel));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding,
                      ImVec2(frame.px(padding.x), frame.px(padding.y)));
  ImGui::BeginChild(id, size, false, ImGuiWindowFlags_AlwaysUseWindowPadding);
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
  draw(frame);
  ImGui::EndChild();
}

void edge(Frame& frame, ImVec2 from, ImVec2 to) {
  ImGui::GetWindowDrawList()->AddLine(from, to, toImGui(frame.palette.line), frame.px(1));
}

/// The room's picture instead of everything else, for a laptop without a second screen.
void drawRoomHere(Frame& frame, ImVec2 size) {
  drawRoom(*ImGui::GetWindowDrawList(), frame.ink, *frame.facts.live, frame.view.room, {0, 0},
           size);
}

}  // namespace

void FacilitatorWindow::drawMiddle(Frame& frame, ImVec2 size) {
  if (frame.view.stage == facilitate::Stage::sort) {
    ImGui::BeginChild("board", size, false, ImGuiWindowFlags_NoScrollWithMouse);
    board_.draw(frame, size);
    ImGui::EndChild();
    return;
  }
  for (const StagePanel& panel : stagePanels()) {
    if (panel.stage != frame.view.stage) continue;
    beginArea(frame, panel.id, size, frame.palette.ground, 32);
    panel.draw(frame);
    endArea();
  }
}

void FacilitatorWindow::draw(Frame& frame) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  ImGui::Begin("Common Thread", nullptr, kBare);
  if (frame.facts.session == nullptr) {
    beginArea(frame, "start", size, frame.palette.ground, 48);
    drawStart(frame);
    endArea();
  } else {
    keepHeldBack(frame.view.room, *frame.facts.live);
    useFacilitatorKeys(frame);
    if (frame.view.roomInThisWindow) {
      drawRoomHere(frame, size);
    } else {
      drawPanels(frame, size);
    }
  }
  typing_ = ImGui::GetIO().WantTextInput;
  frame.ink.tidy();
  ImGui::End();
}

void FacilitatorWindow::drawPanels(Frame& frame, ImVec2 size) {
  const float points = size.x / frame.scale;
  const bool sorting = frame.view.stage == facilitate::Stage::sort;
  const float rail = frame.px(points < 1500 ? 188 : 208);
  const float side = sorting ? frame.px(std::clamp(points * 0.21F, 300.0F, 420.0F)) : 0;
  const float top = frame.px(kTopHeight);
  const float foot = frame.px(kFootHeight);
  const float height = size.y - top - foot;
  bar(frame, "top", {0, 0}, {size.x, top}, {24, 0}, drawTopBar);
  bar(frame, "stages", {0, top}, {rail, height}, {12, 20}, drawStageRail);
  ImGui::SetCursorPos({rail, top});
  drawMiddle(frame, {size.x - rail - side, height});
  if (sorting) bar(frame, "in hand", {size.x - side, top}, {side, height}, {24, 24}, drawInspector);
  bar(frame, "foot", {0, size.y - foot}, {size.x, foot}, {24, 0}, drawFoot);
  edge(frame, {0, top}, {size.x, top});
  edge(frame, {0, size.y - foot}, {size.x, size.y - foot});
  edge(frame, {rail, top}, {rail, size.y - foot});
  if (sorting) edge(frame, {size.x - side, top}, {size.x - side, size.y - foot});
}

}  // namespace ct::ui
