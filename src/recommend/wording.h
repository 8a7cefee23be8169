#pragma once

#include <string>

#include "base/result.h"

/// The words of a recommendation or a differing view as they are kept.
namespace ct::recommend {

/// Tidied; refused when longer than 5,000 characters.
base::Result<std::string> readable(const std::string& typed);

/// The same, refused with that sentence when nothing can be read in it.
base::Result<std::string> needed(const std::string& typed, const char* refusal);

}  // namespace ct::recommend
