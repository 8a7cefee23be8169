#pragma once

#include <string>

#include "session/session.h"

/// Tables for spreadsheets: RFC 4180 with every field quoted, UTF-8 with a byte order mark, which
/// spreadsheets need to read it as UTF-8.
namespace ct::report {

std::string cardsCsv(const session::Session& shared);
std::string themesCsv(const session::Session& shared);
std::string recommendationsCsv(const session::Session& shared);

/// A line for each option of each vote; dots and people are empty for a vote the room has not seen.
std::string votesCsv(const session::Session& shared);

}  // namespace ct::report
