#include "ui/find.h"

#include <algorithm>

#include "base/counted.h"
#include "text/search.h"
#include "ui/controls.h"

namespace ct::ui {
namespace {

constexpr const char* kNext = "Next";
constexpr const char* kClose = "Close##find";
constexpr float kWidest = 420;  // points, of the field
constexpr float kButtons = 30;  // points from the top: in line with the field
constexpr float kCount = 110;   // points beside the name of the field

}  // namespace

void Find::look(Frame& frame) {
  FindState& find = frame.view.find;
  find.looking = !text::searchForm(find.words).empty();
  auto found = frame.view.cardWords.holding(frame.session(), frame.facts.looks, find.words);
  std::erase_if(
      found, [&](session::CardId card) { return frame.isOutOfSight(*frame.session().find(card)); });
  if (found == find.found) return;
  find.found = std::move(found);
  find.at = 0;
}

void Find::goOn(Frame& frame) {
  FindState& find = frame.view.find;
  if (find.found.empty()) return;
  goal_ = find.found[find.at % find.found.size()];
  find.at = (find.at + 1) % find.found.size();
}

void Find::draw(Frame& frame, float width) {
  FindState& find = frame.view.find;
  if (!find.open) return;
  look(frame);
  ImGui::PushStyleColor(ImGuiCol_ChildBg, toImGui(frame.palette.panel));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {frame.px(16), frame.px(8)});
  ImGui::BeginChild("find", {width, frame.px(height_)}, false,
                    ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NoScrollbar);
  drawInside(frame);
  ImGui::EndChild();
  ImGui::SetCursorPosY(frame.px(height_));
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
}

/// The field, its buttons beside it, and above it how many were found.
void Find::drawInside(Frame& frame) {
  FindState& find = frame.view.find;
  const ImVec2 top = ImGui::GetCursorPos();
  const float buttons = buttonWidth(frame, kNext, "Enter") + buttonWidth(frame, kClose, "Esc");
  const float room = ImGui::GetContentRegionAvail().x - buttons - frame.px(3 * kStep);
  const float wide = std::min(frame.px(kWidest), room);
  const bool entered =
      field(frame, "Find cards", find.words, "Words on them, or a number", wide / frame.scale);
  if (find.start || entered) keepTyping();
  find.start = false;
  const float below = ImGui::GetCursorPosY();  // words in any script stand there when they need to
  if (find.looking) {
    ImGui::SetCursorPos({top.x + frame.px(kCount), top.y});
    label(frame, base::counted(find.found.size(), "card") + " found", Font::small);
  }
  ImGui::SetCursorPos({top.x + wide + frame.px(2 * kStep), frame.px(kButtons)});
  const bool next = button(frame, kNext, "Enter");
  if (next || entered) goOn(frame);
  ImGui::SameLine(0, frame.px(kStep));
  const bool close = button(frame, kClose, "Esc", ButtonKind::quiet);
  const bool escape = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape));
  const bool elsewhere = frame.view.palette.open || frame.view.board.drag != BoardState::Drag::none;
  if (close || (escape && !elsewhere)) find = {};
  height_ = std::max(kHeight, below / frame.scale + kStep / 2);
}

const PlacedCard* Find::takeGoal(const BoardLayout& layout) {
  const session::CardId goal = goal_;
  goal_ = {};
  if (!goal) return nullptr;
  // Its first place; a card in several themes is lit in each.
  for (const std::uint32_t number : layout.byCard) {
    if (layout.cards[number].card == goal) return &layout.cards[number];
  }
  return nullptr;
}

}  // namespace ct::ui
