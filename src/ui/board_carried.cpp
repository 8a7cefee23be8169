#include "ui/board_carried.h"

#include <algorithm>
#include <cmath>

namespace ct::ui {
namespace {

/// In columns, from where the first of them is.
void gather(std::vector<Carried>& cards) {
  const auto columns = static_cast<std::size_t>(std::ceil(std::sqrt(cards.size())));
  const BoardPoint first = cards.front().at;
  std::vector<double> ends(columns, first.y);
  for (std::size_t i = 0; i < cards.size(); ++i) {
    double& end = ends[i % columns];
    cards[i].at = {first.x + static_cast<double>(i % columns) * (kCardWidth + kCardGap), end};
    end += cards[i].card->box.height + kCardGap;
  }
}

}  // namespace

std::vector<Carried> carriedCards(const BoardState& board, const BoardLayout& layout,
                                  BoardPoint pointer) {
  std::vector<Carried> cards;
  for (const Chosen& chosen : board.chosen) {
    const PlacedCard* card = layout.find(chosen);
    if (card == nullptr) continue;
    cards.push_back({card,
                     {card->box.x + pointer.x - board.grabbedAt.x,
                      card->box.y + pointer.y - board.grabbedAt.y}});
  }
  const bool byHand =
      std::all_of(cards.begin(), cards.end(), [](const Carried& each) { return each.card->loose; });
  if (cards.size() < 2 || byHand) return cards;
  std::rotate(cards.begin(), cards.end() - 1, cards.end());  // the one in hand is chosen last
  gather(cards);
  return cards;
}

BoardPoint carriedTheme(const BoardState& board, const BoardLayout& layout, BoardPoint pointer) {
  return freePlace(layout, board.chosenTheme,
                   {std::round(board.grabbedFrom.x + pointer.x - board.grabbedAt.x),
                    std::round(board.grabbedFrom.y + pointer.y - board.grabbedAt.y)});
}

}  // namespace ct::ui
