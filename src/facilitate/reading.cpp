#include "facilitate/reading.h"

#include <fmt/format.h>

#include "session/draft.h"

namespace ct::facilitate {

using session::Card;

base::Result<session::Edit> plan(const session::Session& session, const MarkRead& command,
                                 base::Time now) {
  const Card* found = session.find(command.card);
  if (found == nullptr) return base::refuse("That card is not there any more.");
  if (found->heldBack) {
    return base::refuse(
        fmt::format("Card {} is held back and not for reading aloud.", found->code));
  }
  Card card = *found;
  if (!card.readAt) card.readAt = now;
  session::Draft draft(session, now);
  const std::string sentence = fmt::format("Read card {} aloud", card.code);
  draft.put(std::move(card));
  return draft.finish(sentence);
}

ReadSoFar readSoFar(const session::Session& session) {
  ReadSoFar count;
  for (const Card& card : session.cards()) {
    if (card.heldBack || card.sameAs || !card.isVoice()) continue;
    ++count.all;
    if (card.readAt) ++count.read;
  }
  return count;
}

const Card* nextUnread(const session::Session& session, session::CardId card) {
  const Card* first = nullptr;
  for (const Card& each : session.cards()) {
    if (each.heldBack || each.sameAs || !each.isVoice() || each.readAt || each.id == card) continue;
    if (each.id > card) return &each;
    if (first == nullptr) first = &each;
  }
  return first;
}

}  // namespace ct::facilitate
