#pragma once

#include <string_view>
#include <vector>

namespace ct::text {

/// The sentences of a text with the space after each, in every script: together they are all of it.
/// "Dr. Khan" and "e.g. Boots" end none. At most 2 GB.
std::vector<std::string_view> sentencesOf(std::string_view utf8);

}  // namespace ct::text
