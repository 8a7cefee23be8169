#pragma once

#include <string>

#include "gather/reach.h"
#include "session/session.h"

/// Tables for spreadsheets: RFC 4180 with every field quoted, UTF-8 with a byte order mark, which
/// spreadsheets need to read it as UTF-8.
namespace ct::report {

std::string cardsCsv(const session::Session& shared);
std::string themesCsv(const session::Session& shared);
std::string recommendationsCsv(const session::Session& shared);

/// A line for each option of each vote; dots and people are empty for a vote the room has not seen.
std::string votesCsv(const session::Session& shared);

/// Who was heard: a line for everybody and for each row of each table (heard.h), and for each kind
/// the campaign hoped to hear, with no number where few were. Headings alone when nothing may be
/// told.
std::string heardCsv(const gather::Reach& reach);

}  // namespace ct::report
