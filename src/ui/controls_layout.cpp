#include "ui/controls_layout.h"

#include <fmt/format.h>

#include <algorithm>

#include "ui/controls.h"

#include <imgui_internal.h>  // for scrolling the windows around one, which nothing else does

namespace ct::ui {

void gap(Frame& frame, float steps) {
  ImGui::Dummy(ImVec2(1, frame.px(std::max(0.0F, steps * kStep - kStep))));
}

void rule(Frame& frame) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  ImGui::GetWindowDrawList()->AddLine(at, ImVec2(at.x + width, at.y), toImGui(frame.palette.line),
                                      frame.px(1));
  ImGui::Dummy(ImVec2(width, frame.px(1)));
}

void alignToButtons(Frame& frame) {
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() + frame.px((kTarget - kBody * 1.3F) / 2));
}

void beginArea(Frame& frame, const char* id, ImVec2 size, float padding) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(frame.px(padding), frame.px(padding)));
  // Another session begins at the top of it.
  const std::string own = fmt::format("{}##{}", id, frame.facts.opened);
  ImGui::BeginChild(own.c_str(), size, false, ImGuiWindowFlags_AlwaysUseWindowPadding);
  ImGui::PopStyleVar();
}

void endArea() {
  ImGui::EndChild();
}

// A table of one cell is the one thing in ImGui that limits the width of what is in it.

Measure::Measure(Frame& frame, const char* id, float widest) {
  const float width = std::min(ImGui::GetContentRegionAvail().x, frame.px(widest));
  ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(0, 0));
  open_ = ImGui::BeginTable(id, 1, ImGuiTableFlags_SizingStretchSame, ImVec2(width, 0));
  if (open_) ImGui::TableNextColumn();
  ImGui::PopStyleVar();
}

Measure::~Measure() {
  if (open_) ImGui::EndTable();
}

TwoColumns::TwoColumns(Frame& frame, const char* id, float left) {
  ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(frame.px(1.5F * kStep), 0));
  open_ = ImGui::BeginTable(id, 2, ImGuiTableFlags_None);
  ImGui::PopStyleVar();
  if (!open_) return;
  ImGui::TableSetupColumn("left", ImGuiTableColumnFlags_WidthFixed, frame.px(left));
  ImGui::TableSetupColumn("right", ImGuiTableColumnFlags_WidthStretch);
  ImGui::TableNextColumn();
}

TwoColumns::~TwoColumns() {
  if (open_) ImGui::EndTable();
}

void TwoColumns::next() {
  if (open_) ImGui::TableNextColumn();
}

bool isLow(const Frame& frame) {
  constexpr float kLow = 850;  // points
  return ImGui::GetIO().DisplaySize.y < frame.px(kLow);
}

void inColumnsIfLow(Frame& frame, const char* id, std::size_t count,
                    const std::function<void(std::size_t)>& draw) {
  if (!isLow(frame) || count < 4) {
    for (std::size_t i = 0; i < count; ++i)
      draw(i);
    return;
  }
  TwoColumns columns(frame, id, ImGui::GetContentRegionAvail().x / frame.scale / 2);
  for (std::size_t i = 0; i < count; ++i) {
    if (i == (count + 1) / 2) columns.next();
    draw(i);
  }
}

void keepInSight(ImVec2 from, ImVec2 to) {
  ImGui::ScrollToRect(ImGui::GetCurrentWindow(), ImRect(from, to));
}

void keepInSight(int& frames, ImVec2 from, ImVec2 to) {
  if (frames == 0) return;
  keepInSight(from, to);
  --frames;
}

namespace {

/// How far the still area drawn last could be scrolled either way, in pixels, and when.
struct Scrollable {
  int frame = 0;
  float up = 0;
  float down = 0;
};
Scrollable scrollable;

/// By Ctrl and an arrow in this frame, in pixels; above 0 downwards.
float stride() {
  constexpr float kLines = 5;
  if (!ImGui::GetIO().KeyCtrl) return 0;
  const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key)); };
  const float lines =
      (pressed(ImGuiKey_DownArrow) ? kLines : 0.0F) - (pressed(ImGuiKey_UpArrow) ? kLines : 0.0F);
  return lines * ImGui::GetTextLineHeightWithSpacing();
}

}  // namespace

StillArea::StillArea(const char* id, float share) {
  ImGui::BeginChild(id, {0, ImGui::GetIO().DisplaySize.y * share});
  if (const float by = stride(); by != 0) ImGui::SetScrollY(ImGui::GetScrollY() + by);
  const float most = ImGui::GetScrollMaxY();
  if (most > 0) {
    scrollable = {ImGui::GetFrameCount(), ImGui::GetScrollY(), most - ImGui::GetScrollY()};
  }
}

void scrollByKeys() {
  const float by = stride();
  if (by == 0) return;
  const bool seen = scrollable.frame == ImGui::GetFrameCount() - 1;
  if (seen && (by > 0 ? scrollable.down : scrollable.up) > 0) return;  // that is scrolled first
  ImGui::SetScrollY(ImGui::GetScrollY() + by);
}

StillArea::~StillArea() {
  ImGui::EndChild();
}

Sheet::Sheet(Frame& frame, const char* id, float width, Edge edge)
    : from_(ImGui::GetCursorScreenPos()),
      storage_(*ImGui::GetStateStorage()),
      id_(ImGui::GetID(id)) {
  const float room = width > 0 ? frame.px(width) : ImGui::GetContentRegionAvail().x;
  to_ = ImVec2(from_.x + room, from_.y + storage_.GetFloat(id_));
  const bool focus = edge == Edge::focus;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(from_, to_, toImGui(frame.palette.paper), frame.px(kControlCorner));
  list.AddRect(from_, to_, toImGui(focus ? frame.palette.focus : frame.palette.line),
               frame.px(kControlCorner), 0, frame.px(focus ? 2.5F : 1));
  const float inset = frame.px(2.5F * kStep);
  ImGui::PushID(id);
  ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(inset, inset));
  open_ = ImGui::BeginTable(
      "sheet", 1, ImGuiTableFlags_SizingStretchSame | ImGuiTableFlags_PadOuterX, ImVec2(room, 0));
  if (open_) ImGui::TableNextColumn();
  ImGui::PopStyleVar();
}

Sheet::~Sheet() {
  if (open_) {
    ImGui::EndTable();
    storage_.SetFloat(id_, ImGui::GetItemRectSize().y);
  }
  ImGui::PopID();
}

bool Sheet::pressed() const {
  const ImVec2 began = ImGui::GetIO().MouseClickedPos[0];
  const bool here = began.x >= from_.x && began.x < to_.x && began.y >= from_.y && began.y < to_.y;
  return here && ImGui::IsMouseReleased(0) && !ImGui::IsAnyItemHovered() &&
         ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
         ImGui::IsMouseHoveringRect(from_, to_);
}

}  // namespace ct::ui
