#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "commands/command.h"

/// Requests as JSON, one object a line: `{"command":"moveCards","cards":["14"],"theme":"B"}`.
/// Written and read from the field lists of the commands. Cards are named by code, themes by
/// letter, votes and recommendations by number, as the room names them, so reading needs the
/// session the request is for.
namespace ct::commands {

/// Reads one line. Refuses with one plain sentence: no JSON, an unknown command, an unknown or
/// missing field, a card, theme, vote or recommendation that does not exist.
base::Result<Request> requestFromText(const session::Session& session, const std::string& line);

/// The line that `requestFromText` reads back as the same request. Everything the request names
/// must be in the session.
std::string requestToText(const session::Session& session, const Request& request);

/// One row of the list of everything a facilitator can do.
struct Description {
  std::string name;
  std::string help;
  std::string example;  ///< a line of JSON
};

/// Every request there is, made from the code that reads them.
std::vector<Description> describeAll();

}  // namespace ct::commands
