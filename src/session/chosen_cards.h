#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "session/session.h"

/// Cards as commands name them, and as they are counted.
namespace ct::session {

/// Refuses an empty list and cards that are not there.
base::Result<void> requireCards(const Session& session, const std::vector<CardId>& cards);

/// Named twice in one command, a card is still moved once.
std::vector<CardId> eachOnce(const std::vector<CardId>& cards);

/// "card 14", or "3 cards".
std::string cardsPhrase(const Session& session, const std::vector<CardId>& cards);

/// Cards of which each is there once, and with it those that stand with it.
std::vector<CardId> allTogether(const Session& session, const std::vector<CardId>& cards);

/// How many cards it counts for where it stands for itself: those that stand with it too, and none
/// when a service told it.
std::size_t voicesOf(const Session& session, const Card& card);

/// How many cards they are that say what residents said, those that stand with them among them and
/// each once: what services told is nobody's voice.
std::size_t voicesAmong(const Session& session, const std::vector<const Card*>& cards);

}  // namespace ct::session
