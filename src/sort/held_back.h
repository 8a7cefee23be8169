#pragma once

#include "session/session.h"

namespace ct::sort {

/// An earlier state of a session with every card held back that is held back now, and those it
/// stood with then: whoever looks back must not see what has been taken from view since.
session::Session withHeldBackOf(session::Session earlier, const session::Session& now);

}  // namespace ct::sort
