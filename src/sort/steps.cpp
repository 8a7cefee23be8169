#include "sort/steps.h"

#include <fmt/format.h>

namespace ct::sort {

using session::Card;
using session::CardId;
using session::Draft;
using session::Placement;
using session::Session;
using session::ThemeId;

base::Result<void> requireOwnCards(const Session& session, const std::vector<CardId>& cards) {
  if (auto there = requireCards(session, cards); !there) return there;
  for (const CardId id : cards) {
    const Card& card = *session.find(id);
    if (!card.sameAs) continue;
    return base::refuse(
        fmt::format("Card {} stands with card {}, which says the same. Let it stand alone first.",
                    card.code, session.find(*card.sameAs)->code));
  }
  return {};
}

base::Result<const session::Theme*> requireTheme(const Session& session, ThemeId theme) {
  const session::Theme* found = session.find(theme);
  if (found == nullptr) return base::refuse("That theme is no longer in the session.");
  return found;
}

bool isIn(const Session& session, CardId card, ThemeId theme) {
  for (const session::PlacementId id : session.placementsOf(card)) {
    if (session.find(id)->theme == theme) return true;
  }
  return false;
}

void leaveThemes(Draft& draft, const Session& session, CardId card, ThemeId kept) {
  for (const session::PlacementId id : session.placementsOf(card)) {
    const Placement* placement = draft.find(id);
    if (placement != nullptr && placement->theme != kept) draft.remove(id);
  }
}

void leaveTheme(Draft& draft, const Session& session, CardId card, ThemeId theme) {
  for (const session::PlacementId id : session.placementsOf(card)) {
    const Placement* placement = draft.find(id);
    if (placement != nullptr && placement->theme == theme) draft.remove(id);
  }
}

void enterTheme(Draft& draft, CardId card, ThemeId theme) {
  draft.put(Placement{draft.freshId<Placement>(), card, theme});
  setStanding(draft, card, session::Standing::open);
}

void setStanding(Draft& draft, CardId card, session::Standing standing) {
  const Card* now = draft.find(card);
  if (now->standing == standing && !now->x) return;  // spares copying the card's words
  Card changed = *now;
  changed.standing = standing;
  changed.x.reset();
  changed.y.reset();
  draft.put(std::move(changed));
}

}  // namespace ct::sort
