#pragma once

#include "facilitate/opening.h"
#include "session/session.h"

namespace ct::facilitate {

/// Where an evening most likely goes on when its session is opened again: at its beginning until
/// there are notes and a question to sort them by; where people are voting, or else with the latest
/// thing the group came to.
Stage stageReached(const session::Session& session);

}  // namespace ct::facilitate
