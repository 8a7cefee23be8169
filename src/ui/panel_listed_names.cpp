#include <fmt/format.h>

#include "base/counted.h"
#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/panel_notes.h"

namespace ct::ui {
namespace {

/// The cards that may be seen and hold something that is listed, found again only when the session
/// or the list has changed.
const std::vector<session::CardId>& cardsToHoldBack(Frame& frame) {
  CardsListed& cards = frame.view.cardsListed;
  const std::pair now{frame.facts.looks, frame.session().revision()};
  if (cards.at == now) return cards.cards;
  cards = {now, {}};
  for (const session::Card& card : frame.session().cards()) {
    const text::IdentityCheck& check = *frame.facts.identity;
    if (!card.heldBack && (check.holdsListed(card.said) || check.holdsListed(card.impression)))
      cards.cards.push_back(card.id);
  }
  return cards.cards;
}

void drawCardsToHoldBack(Frame& frame) {
  if (frame.facts.identity == nullptr || !frame.mayChange()) return;
  const std::vector<session::CardId>& cards = cardsToHoldBack(frame);
  if (cards.empty()) return;
  gap(frame);
  trouble(frame,
          fmt::format("{} here {} one of these and may be seen.",
                      base::counted(cards.size(), "card"), cards.size() == 1 ? "holds" : "hold"));
  gap(frame, 0.5F);
  const std::string hold =
      fmt::format("Hold {} back###hold listed", cards.size() == 1 ? "it" : "them");
  if (button(frame, hold.c_str())) frame.ask(sort::HoldBack{cards});
}

}  // namespace

void drawListedNames(Frame& frame) {
  std::optional<std::string>& typed = frame.view.typing.listedNames;
  if (!typed) typed = frame.facts.listedNames;
  hint(
      frame,
      "People, schools, surgeries and streets near you, one a line. A note with one of them waits, "
      "held back, until somebody has looked at it. After = you can write what to say instead, as "
      "in: St Bede's = a local school.");
  gap(frame);
  longField(frame, "Names to look for in every note", *typed, 8, 0, Lines::kept);
  const bool changed = *typed != frame.facts.listedNames;
  gap(frame);
  if (button(frame, "Keep this list", {kNextKey, changed},
             changed ? ButtonKind::strong : ButtonKind::off))
    frame.outbox.wish(KeepListedNames{*typed});
  if (!changed) drawCardsToHoldBack(frame);
  gap(frame);
  hint(frame, "The list lies beside your sessions, never in one, and is there in all of them.");
}

}  // namespace ct::ui
