#pragma once

#include <string>
#include <vector>

#include "session/session.h"

/// A vote stands for what was voted on as it was then, whatever has become of it since.
namespace ct::vote {

/// The codes of the cards that say what residents said in a theme now, with spaces between: what
/// `Option::cards` keeps of it when a round opens.
std::string codesIn(const session::Session& session, session::ThemeId theme);

/// How what was voted on differs from how it stands now: "B was called “Buses” then; 2 cards have
/// come since, 1 has gone." Empty when it is as it was.
std::string changedSince(const session::Session& session, const session::Option& option);

/// The same of all options of a round that have changed, as on the ballot paper.
std::vector<std::string> changesSince(const session::Session& session, session::RoundId round);

}  // namespace ct::vote
