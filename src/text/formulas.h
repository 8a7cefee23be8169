#pragma once

#include <string>
#include <string_view>

/// Words that a spreadsheet would take for a formula: "- more benches", "+1", "@council". An
/// apostrophe before them makes a spreadsheet show them as they are (OWASP, "CSV Injection").
namespace ct::text {

/// The words with an apostrophe before them where they need one. Nothing else is changed.
std::string guardedFromFormulas(std::string_view words);

/// The words that were guarded, exactly; others as they are. A spreadsheet puts such apostrophes as
/// well.
std::string_view unguarded(std::string_view words);

}  // namespace ct::text
