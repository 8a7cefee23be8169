#pragma once

#include <string>
#include <vector>

#include "session/session.h"
#include "text/identity.h"

/// What the group wrote itself is read by the room and stands in the report as well: words in it
/// that may tell who somebody is are looked at once more before it is handed out. Notes are not
/// among it: one in which something is found is held back.
namespace ct::facilitate {

/// Each such place in the title, the questions, the themes' titles, the recommendations and the
/// differing views, in that order, for people: "Recommendation 2: “Mr Khan” looks like a name."
std::vector<std::string> wordsThatTell(const session::Session& session,
                                       const text::IdentityCheck& check);

}  // namespace ct::facilitate
