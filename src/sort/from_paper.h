#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ct::sort {

/// Cards to put in a theme, as they are read off a sheet on which people sorted: "C 4 7 19".
struct FromPaper {
  std::string letter;              ///< of the theme, in capitals
  std::vector<std::string> codes;  ///< of the cards, in their order, none twice
};

/// Reads such a line, in small letters too, with a colon or commas if somebody types them. Nothing
/// for anything else: a line needs one or two letters and at least one number.
std::optional<FromPaper> fromPaper(std::string_view line);

}  // namespace ct::sort
