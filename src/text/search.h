#pragma once

#include <string>
#include <string_view>

namespace ct::text {

/// Words as they are compared when somebody looks for them: in Latin letters without accents and
/// without capitals, whatever script they were written in ("Łódź" and "lodz", "привет" and
/// "privet" are the same), each run of white space one space.
std::string searchForm(std::string_view utf8);

/// True when every word of `wanted` stands somewhere in `words`, both in search form. No words
/// wanted stand everywhere.
bool holdsAll(std::string_view words, std::string_view wanted);

}  // namespace ct::text
