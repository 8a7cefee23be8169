#include "ui/panel_opening_cards.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "base/counted.h"
#include "ui/facilitator_keys.h"
#include "ui/panel_parts.h"

namespace ct::ui {
namespace {

std::string wordsOfCardsIn(std::size_t voices, std::size_t others) {
  std::string words = base::counted(voices, "card is in", "cards are in");
  if (others > 0)
    words += ", and " + base::counted(others, "card of information", "cards of information");
  return words;
}

/// Looked through again only when the session has changed: there may be a million.
const CardsIn& cardsInNow(Frame& frame) {
  CardsIn& in = frame.view.cardsIn;
  const std::pair now{frame.facts.looks, frame.session().revision()};
  if (std::exchange(in.at, now) == now) return in;
  in.newestFirst.clear();
  std::size_t voices = 0;
  for (const session::Card& card : frame.session().cards()) {
    in.newestFirst.push_back(card.id);
    voices += card.isVoice() ? 1 : 0;
  }
  in.words = wordsOfCardsIn(voices, in.newestFirst.size() - voices);
  std::reverse(in.newestFirst.begin(), in.newestFirst.end());
  return in;
}

/// Pressed, it is opened where it can be read, changed, held back and let be seen.
void drawRow(Frame& frame, const session::Card& card) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const std::string name = "##card in " + card.code;
  const float width = ImGui::GetContentRegionAvail().x / frame.scale;
  const bool pressed = button(frame, name.c_str(), {}, ButtonKind::quiet, width);
  passOverByTab();
  const ImVec2 below = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos({at.x + frame.px(kButtonSide), at.y});
  alignToButtons(frame);
  cardLine(frame, card);
  ImGui::SetCursorScreenPos(below);
  if (!pressed) return;
  goToStage(frame, facilitate::Stage::read);
  frame.view.reading = card.id;
}

/// A line for each, as many as are in sight.
void drawRows(Frame& frame, const std::vector<session::CardId>& cards) {
  const session::Session& session = frame.session();
  const float begin = ImGui::GetCursorPosY();
  drawRow(frame, *session.find(cards.front()));
  const float height = ImGui::GetCursorPosY() - begin;
  const auto lineAt = [&](float y) {
    const float lines = std::ceil((y - ImGui::GetCursorScreenPos().y) / height);
    return 1 +
           static_cast<std::size_t>(std::clamp(lines, 0.0F, static_cast<float>(cards.size() - 1)));
  };
  const ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::size_t from = lineAt(list.GetClipRectMin().y - height);
  const std::size_t to = lineAt(list.GetClipRectMax().y);
  ImGui::SetCursorPosY(begin + height * static_cast<float>(from));
  for (std::size_t i = from; i < to; ++i)
    drawRow(frame, *session.find(cards[i]));
  ImGui::SetCursorPosY(begin + height * static_cast<float>(cards.size()));
  ImGui::Dummy({1, 1});
}

}  // namespace

void drawCardsIn(Frame& frame) {
  const CardsIn& in = cardsInNow(frame);
  heading(frame, in.words);
  if (in.newestFirst.empty())
    return hint(frame, "Nothing yet. Leave names out of what you bring in.");
  drawRows(frame, in.newestFirst);
}

}  // namespace ct::ui
