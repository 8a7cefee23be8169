#pragma once

#include <string_view>

namespace ct::text {

/// About how many lines the words take when they are wrapped to `ems` times their em height,
/// without laying them out: a thousand times faster than a layout, for boards of so many cards that
/// most are never seen from near by. Rather one line too many than one too few; at least one, at
/// most `most`.
int estimatedLines(std::string_view utf8, double ems, int most);

}  // namespace ct::text
