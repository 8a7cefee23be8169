#pragma once

#include <cstddef>
#include <string>

#include "session/session.h"

/// A session in a few words, for people at a terminal and for programs.
namespace ct::app {

/// Title, purpose, counts, themes, votes, recommendations: one line each.
std::string showText(const session::Session& session, std::size_t versions);

/// The same as JSON:
/// {"title","purpose","revision","counts":{…},"themes":[…],"rounds":[…],"recommendations":[…],
/// "versions":n}. A vote's results are there once they have been revealed.
std::string showJson(const session::Session& session, std::size_t versions);

}  // namespace ct::app
