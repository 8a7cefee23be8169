#include "sort/placing.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "session/draft.h"
#include "sort/accounting.h"
#include "sort/steps.h"

namespace ct::sort {

using base::Result;
using base::Time;
using session::Card;
using session::CardId;
using session::Draft;
using session::Edit;
using session::Session;

namespace {

/// Cards and theme of a command that names both.
template <class Command>
Result<const session::Theme*> requireBoth(const Session& session, const Command& command) {
  if (auto there = requireOwnCards(session, command.cards); !there) {
    return base::passOn(std::move(there));
  }
  return requireTheme(session, command.theme);
}

Result<Edit> putOutside(const Session& session, const std::vector<CardId>& cards,
                        session::Standing standing, const char* sentence, Time now) {
  if (auto there = requireOwnCards(session, cards); !there) return base::passOn(std::move(there));
  Draft draft(session, now);
  const auto once = eachOnce(cards);
  for (const CardId card : once) {
    leaveThemes(draft, session, card);
    setStanding(draft, card, standing);
  }
  return draft.finish(fmt::format(fmt::runtime(sentence), cardsPhrase(session, once)));
}

Result<Edit> setHeldBack(const Session& session, const std::vector<CardId>& cards, bool heldBack,
                         const char* sentence, Time now) {
  if (auto there = requireCards(session, cards); !there) return base::passOn(std::move(there));
  Draft draft(session, now);
  const auto once = allTogether(session, cards);
  for (const CardId id : once) {
    Card card = *session.find(id);
    card.heldBack = heldBack;
    draft.put(std::move(card));
  }
  return draft.finish(fmt::format(fmt::runtime(sentence), cardsPhrase(session, once)));
}

}  // namespace

Result<Edit> plan(const Session& session, const MoveCards& command, Time now) {
  auto theme = requireBoth(session, command);
  if (!theme) return base::passOn(std::move(theme));
  if (command.from) {
    if (auto from = requireTheme(session, *command.from); !from) {
      return base::passOn(std::move(from));
    }
  }
  Draft draft(session, now);
  const auto cards = eachOnce(command.cards);
  for (const CardId card : cards) {
    if (command.from && *command.from != command.theme) {
      leaveTheme(draft, session, card, *command.from);
    } else if (!command.from) {
      leaveThemes(draft, session, card, command.theme);
    }
    if (!isIn(session, card, command.theme)) enterTheme(draft, card, command.theme);
  }
  return draft.finish(fmt::format("Moved {} to {}", cardsPhrase(session, cards), nameOf(**theme)));
}

Result<Edit> plan(const Session& session, const AlsoPlace& command, Time now) {
  auto theme = requireBoth(session, command);
  if (!theme) return base::passOn(std::move(theme));
  Draft draft(session, now);
  const auto cards = eachOnce(command.cards);
  const bool elsewhere = std::any_of(
      cards.begin(), cards.end(), [&](CardId card) { return !session.placementsOf(card).empty(); });
  for (const CardId card : cards) {
    if (!isIn(session, card, command.theme)) enterTheme(draft, card, command.theme);
  }
  return draft.finish(fmt::format("{} {} in {}", elsewhere ? "Also placed" : "Placed",
                                  cardsPhrase(session, cards), nameOf(**theme)));
}

Result<Edit> plan(const Session& session, const TakeOut& command, Time now) {
  if (!command.theme) {
    return putOutside(session, command.cards, session::Standing::open,
                      "Put {} back to not yet placed", now);
  }
  auto theme = requireTheme(session, *command.theme);
  if (!theme) return base::passOn(std::move(theme));
  if (auto there = requireOwnCards(session, command.cards); !there) {
    return base::passOn(std::move(there));
  }
  Draft draft(session, now);
  const auto cards = eachOnce(command.cards);
  for (const CardId card : cards)
    leaveTheme(draft, session, card, *command.theme);
  return draft.finish(
      fmt::format("Took {} out of {}", cardsPhrase(session, cards), nameOf(**theme)));
}

Result<Edit> plan(const Session& session, const LayCards& command, Time now) {
  std::vector<CardId> cards;
  for (const Spot& spot : command.spots) {
    if (!std::isfinite(spot.x) || !std::isfinite(spot.y)) {
      return base::refuse("A card can only be laid at a place on the board.");
    }
    cards.push_back(spot.card);
  }
  if (auto there = requireOwnCards(session, cards); !there) return base::passOn(std::move(there));
  Draft draft(session, now);
  for (const Spot& spot : command.spots) {
    leaveThemes(draft, session, spot.card);
    Card card = *draft.find(spot.card);
    card.standing = session::Standing::open;
    card.x = spot.x;
    card.y = spot.y;
    draft.put(std::move(card));
  }
  return draft.finish(fmt::format("Laid {} on the board", cardsPhrase(session, eachOnce(cards))));
}

Result<Edit> plan(const Session& session, const ParkCards& command, Time now) {
  return putOutside(session, command.cards, session::Standing::parked, "Parked {}", now);
}

Result<Edit> plan(const Session& session, const FitNone& command, Time now) {
  return putOutside(session, command.cards, session::Standing::fitsNone, "Set {} aside: fits none",
                    now);
}

Result<Edit> plan(const Session& session, const HoldBack& command, Time now) {
  return setHeldBack(session, command.cards, true, "Held back {}", now);
}

Result<Edit> plan(const Session& session, const Release& command, Time now) {
  return setHeldBack(session, command.cards, false, "Released {}", now);
}

}  // namespace ct::sort
