#include "ui/card_name.h"

namespace ct::ui {

std::string cardName(const session::Card& card) {
  return (card.isVoice() ? "Card " : "Information, card ") + card.code;
}

std::string saidWithKind(const session::Card& card) {
  return card.isVoice() ? card.said : "Information: " + card.said;
}

}  // namespace ct::ui
