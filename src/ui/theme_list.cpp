#include "ui/theme_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/counted.h"
#include "session/chosen_cards.h"
#include "sort/accounting.h"
#include "sort/arranging.h"
#include "sort/same_cards.h"
#include "ui/board_actions.h"
#include "ui/board_card.h"
#include "ui/board_keys.h"
#include "ui/modes.h"
#include "ui/panel_parts.h"

namespace ct::ui {
namespace {

using session::Card;
using session::Theme;

/// "also in B and D", or nothing.
std::string elsewhere(const Frame& frame, const Card& card, session::ThemeId here) {
  std::string letters;
  for (const session::PlacementId id : frame.session().placementsOf(card.id)) {
    const Theme& theme = *frame.session().find(frame.session().find(id)->theme);
    if (theme.id == here) continue;
    letters += (letters.empty() ? "also in " : " and ") + theme.letter;
  }
  return letters;
}

void takeInHand(Frame& frame, session::CardId card) {
  BoardState& board = frame.view.board;
  board.listedCard = card;
  board.chosenTheme = {};
  board.chosen = {{card, board.listed}};
}

/// To the place of the card that stands there in the list, which may leave some out of sight.
void moveWithin(Frame& frame, const std::vector<const Card*>& cards, std::int64_t place) {
  if (place < 0 || place >= static_cast<std::int64_t>(cards.size())) return;
  const session::CardId there = cards[static_cast<std::size_t>(place)]->id;
  const auto all = sort::placementsInOrder(frame.session(), frame.view.board.listed);
  const auto at = std::find_if(all.begin(), all.end(), [&](session::PlacementId id) {
    return frame.session().find(id)->card == there;
  });
  frame.outbox.ask(
      sort::MoveWithin{frame.view.board.listed, frame.view.board.listedCard, at - all.begin() + 1});
}

std::int64_t placeInHand(const Frame& frame, const std::vector<const Card*>& cards) {
  const auto found = std::find_if(cards.begin(), cards.end(), [&](const Card* card) {
    return card->id == frame.view.board.listedCard;
  });
  return found == cards.end() ? -1 : found - cards.begin();
}

/// True when the card in hand changed and should come into sight.
bool useKeys(Frame& frame, const std::vector<const Card*>& cards) {
  const bool down = keyPressed(ImGuiKey_DownArrow);
  if (!down && !keyPressed(ImGuiKey_UpArrow)) return false;
  const std::int64_t at = placeInHand(frame, cards);
  const std::int64_t to = at + (down ? 1 : -1);
  if (ImGui::GetIO().KeyShift && at >= 0 && frame.mayChange()) {
    moveWithin(frame, cards, to);
  } else if (!cards.empty()) {
    const auto last = static_cast<std::int64_t>(cards.size()) - 1;
    takeInHand(frame, cards[static_cast<std::size_t>(std::clamp<std::int64_t>(to, 0, last))]->id);
  }
  return true;
}

void drawButtons(Frame& frame, const std::vector<const Card*>& cards) {
  const std::int64_t at = placeInHand(frame, cards);
  Flow flow(frame);
  if (at > 0 && flow.button("Up", whenFree("Shift ↑"))) moveWithin(frame, cards, at - 1);
  if (at + 1 < static_cast<std::int64_t>(cards.size()) &&
      flow.button("Down", whenFree("Shift ↓"))) {
    moveWithin(frame, cards, at + 1);
  }
}

void drawRow(Frame& frame, const std::vector<const Card*>& cards, const Card& card, bool scroll) {
  BoardState& board = frame.view.board;
  const bool inHand = card.id == board.listedCard;
  const std::string id = fmt::format("listed {}", card.code);
  const Sheet sheet(frame, id.c_str(), 0, inHand ? Sheet::Edge::focus : Sheet::Edge::quiet);
  if (sheet.pressed()) takeInHand(frame, card.id);
  if (inHand && scroll) ImGui::SetScrollHereY();
  paragraph(frame, card.heldBack ? heldBackWords(card) : card.said, kLarge);
  const std::string also = elsewhere(frame, card, board.listed);
  std::string under = card.code;
  const std::string kind = card.isVoice() ? "" : "information";
  for (const std::string& each : {sort::timesSaid(frame.session(), card), kind, also})
    under += each.empty() ? "" : ", " + each;
  label(frame, under, Font::small);
  if (!inHand || !frame.mayChange()) return;
  gap(frame);
  drawButtons(frame, cards);
}

}  // namespace

void drawThemeList(Frame& frame, const Theme& theme) {
  if (keyPressed(ImGuiKey_Escape)) return closeList(frame);
  const Measure page(frame, "theme list");
  auto cards = sort::cardsIn(frame.session(), theme.id, sort::HeldBack::include);
  std::erase_if(cards, [&](const Card* card) { return frame.isOutOfSight(*card); });
  if (frame.view.board.listedCard && placeInHand(frame, cards) < 0) {
    frame.view.board.listedCard = {};  // it went elsewhere: nothing more happens to it unseen
    frame.view.board.chosen.clear();
  }
  const bool scroll = useKeys(frame, cards);
  if (frame.mayChange()) useSortingLetters(frame);
  if (button(frame, "Back to the board", whenFree("Esc"))) closeList(frame);
  gap(frame);
  sign(frame, theme.letter, 44);
  ImGui::SameLine(0, frame.px(2 * kStep));
  ImGui::BeginGroup();
  alignToButtons(frame);
  paragraph(frame, frame.view.silent.on ? "" : boardTitle(theme), kLarge, {}, text::Weight::bold);
  ImGui::EndGroup();
  hint(frame, base::counted(session::voicesAmong(frame.session(), cards), "card") +
                  ". Press a card to take it in hand.");
  gap(frame);
  for (const Card* card : cards)
    drawRow(frame, cards, *card, scroll);
}

}  // namespace ct::ui
