#pragma once

#include <string>

#include "session/session.h"

/// Cards as screens name them: what a service told is told apart in words, not by colour alone.
namespace ct::ui {

/// "Card 14", or "Information, card 14".
std::string cardName(const session::Card& card);

/// What was said; "Information: " before what a service told.
std::string saidWithKind(const session::Card& card);

}  // namespace ct::ui
