#include "sort/same_cards.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "session/draft.h"
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

void joinTo(Draft& draft, const Session& session, CardId id, CardId with) {
  leaveThemes(draft, session, id);
  setStanding(draft, id, session::Standing::open);
  Card card = *draft.find(id);
  card.sameAs = with;
  draft.put(std::move(card));
}

Result<void> requireAlike(const Card& card, const Card& into) {
  if (card.id == into.id) return base::refuse("A card cannot stand with itself.");
  if (card.heldBack != into.heldBack) {
    const Card& held = card.heldBack ? card : into;
    return base::refuse(fmt::format("Card {} is held back and card {} is not; look at it first.",
                                    held.code, card.heldBack ? into.code : card.code));
  }
  if (card.kind != into.kind) {
    const Card& information = card.isVoice() ? into : card;
    return base::refuse(fmt::format(
        "Card {} is information from a service, which stands with nothing a resident said.",
        information.code));
  }
  return {};
}

/// Where the card stands that it stood with: in all its themes, or outside them.
void putBeside(Draft& draft, const Session& session, CardId id, const Card& other) {
  Card card = *draft.find(id);
  card.sameAs.reset();
  draft.put(std::move(card));
  for (const session::PlacementId place : session.placementsOf(other.id))
    enterTheme(draft, id, session.find(place)->theme);
  if (session.placementsOf(other.id).empty()) setStanding(draft, id, other.standing);
}

}  // namespace

Result<Edit> plan(const Session& session, const MergeCards& command, Time now) {
  if (auto there = requireCards(session, command.cards); !there) {
    return base::passOn(std::move(there));
  }
  const Card* into = session.find(command.into);
  if (into == nullptr) return base::refuse("One of those cards is no longer in the session.");
  if (into->sameAs) {
    return base::refuse(fmt::format("Card {} stands with card {} itself.", into->code,
                                    session.find(*into->sameAs)->code));
  }
  Draft draft(session, now);
  const auto cards = eachOnce(command.cards);
  for (const CardId card : cards) {
    if (auto alike = requireAlike(*session.find(card), *into); !alike)
      return base::passOn(std::move(alike));
    for (const CardId other : session.standingWith(card))
      joinTo(draft, session, other, command.into);
    joinTo(draft, session, card, command.into);
  }
  return draft.finish(fmt::format("Let {} stand with card {}, which says the same",
                                  cardsPhrase(session, cards), into->code));
}

Result<Edit> plan(const Session& session, const PartCards& command, Time now) {
  if (auto there = requireCards(session, command.cards); !there) {
    return base::passOn(std::move(there));
  }
  Draft draft(session, now);
  const auto cards = eachOnce(command.cards);
  for (const CardId id : cards) {
    const Card& card = *session.find(id);
    if (!card.sameAs) {
      return base::refuse(fmt::format("Card {} stands with no other card.", card.code));
    }
    putBeside(draft, session, id, *session.find(*card.sameAs));
  }
  return draft.finish(fmt::format("Let {} stand alone again", cardsPhrase(session, cards)));
}

const Card& shownAs(const Session& session, const Card& card) {
  return card.sameAs ? *session.find(*card.sameAs) : card;
}

CardId staysOf(const Session& session, const std::vector<CardId>& cards) {
  CardId stays = *std::min_element(cards.begin(), cards.end());
  for (const CardId card : cards) {
    const bool inTheme = !session.placementsOf(card).empty();
    const bool stayInTheme = !session.placementsOf(stays).empty();
    if (inTheme && (!stayInTheme || card < stays)) stays = card;
  }
  return stays;
}

std::string timesSaid(const Session& session, const Card& card) {
  const std::size_t times = session.standingWith(card.id).size() + 1;
  if (times == 1) return {};
  return times == 2 ? "said twice" : fmt::format("said {} times", times);
}

std::vector<const Card*> standingWith(const Session& session, const Card& card) {
  std::vector<const Card*> cards;
  for (const CardId id : session.standingWith(card.id))
    cards.push_back(session.find(id));
  return cards;
}

}  // namespace ct::sort
