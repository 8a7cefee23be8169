#include "sort/held_back.h"

#include <utility>

#include "base/contract.h"

namespace ct::sort {

session::Session withHeldBackOf(session::Session earlier, const session::Session& now) {
  session::Changes changes;
  for (const session::Card& card : earlier.cards()) {
    const session::Card* today = now.find(card.id);
    if (card.heldBack || today == nullptr || !today->heldBack) continue;
    session::Card hidden = card;
    hidden.heldBack = true;
    changes.push_back(session::ChangeOf<session::Card>{card, std::move(hidden)});
  }
  const auto applied = earlier.apply(changes);
  base::contract(applied.has_value(), "changes made of a session fit it");
  return earlier;
}

}  // namespace ct::sort
