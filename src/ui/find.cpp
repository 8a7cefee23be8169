#include "ui/find.h"

#include <fmt/format.h>

#include "base/counted.h"
#include "text/search.h"
#include "ui/controls.h"

namespace ct::ui {

void Find::prepare(const Frame& frame) {
  if (!seen_.changed(frame)) return;
  looked_.clear();
  words_.clear();
  for (const session::Card& card : frame.session().cards()) {
    if (!card.heldBack) words_.push_back({card.id, text::searchForm(card.code + " " + card.said)});
  }
}

void Find::look(Frame& frame) {
  FindState& find = frame.view.find;
  prepare(frame);
  const std::string wanted = text::searchForm(find.words);
  if (wanted == looked_) return;
  looked_ = wanted;
  find.found.clear();
  find.at = 0;
  find.looking = !wanted.empty();
  if (wanted.empty()) return;
  for (const Words& each : words_) {
    if (text::holdsAll(each.form, wanted)) find.found.push_back(each.card);
  }
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
  constexpr float kButtons = 30;  // points from the top: in line with the field
  look(frame);
  ImGui::PushStyleColor(ImGuiCol_ChildBg, toImGui(frame.palette.panel));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {frame.px(16), frame.px(8)});
  ImGui::BeginChild("find", {width, frame.px(kHeight)}, false,
                    ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NoScrollbar);
  const bool entered = field(frame, "Find cards", find.words, "Words on them, or a number", 360);
  if (find.start || entered) keepTyping();
  find.start = false;
  ImGui::SameLine(0, frame.px(2 * kStep));
  ImGui::SetCursorPosY(frame.px(kButtons));
  const bool next = button(frame, "Next", "Enter");
  if (next || entered) goOn(frame);
  ImGui::SameLine(0, frame.px(kStep));
  const bool close = button(frame, "Close##find", "Esc", ButtonKind::quiet);
  ImGui::SameLine(0, frame.px(2 * kStep));
  ImGui::SetCursorPosY(frame.px(kButtons + 11));
  if (find.looking) label(frame, base::counted(find.found.size(), "card") + " found");
  const bool escape = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape));
  const bool elsewhere = frame.view.palette.open || frame.view.board.drag != BoardState::Drag::none;
  if (close || (escape && !elsewhere)) find = {};
  ImGui::EndChild();
  ImGui::SetCursorPosY(frame.px(kHeight));
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
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
