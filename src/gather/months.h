#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"

/// The month something was said in: enough to tell when, and not who.
namespace ct::gather {

/// "2026-03" from how people write a month or a day of it: "2026-03", "2026-03-14", "14/03/2026",
/// "14/3/26", "03/2026", "March 2026", "Mar-26", "Tuesday 14th March 2026". The day goes before the
/// month, as in Britain; the first figure is the month only when the second can be none. A year of
/// two figures is of this century. Nothing for anything else.
std::optional<std::string> monthFrom(std::string_view words);

/// True for a month before 1900 or after the one `now` is in: most likely a slip.
bool isUnlikely(std::string_view month, base::Time now);

/// "March 2026", for people.
std::string monthInWords(std::string_view month);

}  // namespace ct::gather
