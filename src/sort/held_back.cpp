#include "sort/held_back.h"

#include <set>
#include <utility>

#include "base/contract.h"

namespace ct::sort {

session::Session withHeldBackOf(session::Session earlier, const session::Session& now) {
  std::set<session::CardId> hidden;
  for (const session::Card& card : earlier.cards()) {
    const session::Card* today = now.find(card.id);
    if (today == nullptr || !today->heldBack) continue;
    const auto together = earlier.together(card);  // as then: some may stand alone today
    hidden.insert(together.begin(), together.end());
  }
  session::Changes changes;
  for (const session::CardId id : hidden) {
    const session::Card& card = *earlier.find(id);
    if (card.heldBack) continue;
    session::Card without = card;
    without.heldBack = true;
    changes.push_back(session::ChangeOf<session::Card>{card, std::move(without)});
  }
  const auto applied = earlier.apply(changes);
  base::contract(applied.has_value(), "changes made of a session fit it");
  return earlier;
}

}  // namespace ct::sort
