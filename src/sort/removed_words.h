#pragma once

#include <string>

#include "base/time.h"
#include "session/session.h"

namespace ct::sort {

/// What a card says after its words were removed for good at that time.
std::string removedWords(base::Time at);

/// True when that is what it says: nobody said it.
bool wordsWereRemoved(const session::Session& session, const session::Card& card);

}  // namespace ct::sort
