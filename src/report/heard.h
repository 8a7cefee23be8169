#pragma once

#include <string>
#include <vector>

#include "gather/reach.h"
#include "report/shared_session.h"

/// Who was heard, as the page and the Markdown file tell it. Plain text: whoever writes it escapes
/// it.
namespace ct::report {

/// One way of telling people apart.
struct HeardTable {
  std::string caption;  ///< "By place"
  std::vector<gather::ReachRow> rows;
};

/// What is known in a few sentences.
std::vector<std::string> heardSentences(const SharedSession& shared);

/// Those with anything in them; none while no conversation is recorded.
std::vector<HeardTable> heardTables(const gather::Reach& reach);

/// What stands over their numbers: "People", or "People, at least".
const char* peopleHeading(const gather::Reach& reach);

}  // namespace ct::report
