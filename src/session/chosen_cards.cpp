#include "session/chosen_cards.h"

#include <set>
#include <unordered_set>

#include "base/counted.h"

namespace ct::session {

base::Result<void> requireCards(const Session& session, const std::vector<CardId>& cards) {
  if (cards.empty()) return base::refuse("Choose at least one card first.");
  for (const CardId card : cards) {
    if (session.find(card) == nullptr) {
      return base::refuse("One of those cards is no longer in the session.");
    }
  }
  return {};
}

std::vector<CardId> eachOnce(const std::vector<CardId>& cards) {
  std::vector<CardId> once;
  std::unordered_set<CardId> seen;
  for (const CardId card : cards) {
    if (seen.insert(card).second) once.push_back(card);
  }
  return once;
}

std::vector<CardId> allTogether(const Session& session, const std::vector<CardId>& cards) {
  std::vector<CardId> all;
  for (const CardId card : cards) {
    const std::vector<CardId> together = session.together(*session.find(card));
    all.insert(all.end(), together.begin(), together.end());
  }
  return eachOnce(all);
}

std::size_t voicesOf(const Session& session, const Card& card) {
  return card.isVoice() ? 1 + session.standingWith(card.id).size() : 0;
}

std::size_t voicesAmong(const Session& session, const std::vector<const Card*>& cards) {
  std::size_t alone = 0;
  std::set<CardId> all;  // of cards that others stand with: one may be named beside them
  for (const Card* card : cards) {
    if (!card->isVoice()) continue;
    const std::vector<CardId> together = session.together(*card);
    if (together.size() == 1) {
      ++alone;
    } else {
      all.insert(together.begin(), together.end());
    }
  }
  return alone + all.size();
}

std::string cardsPhrase(const Session& session, const std::vector<CardId>& cards) {
  if (cards.size() != 1) return base::counted(cards.size(), "card");
  return "card " + session.find(cards.front())->code;
}

}  // namespace ct::session
