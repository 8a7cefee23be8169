#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace ct::app {

/// The words in `assets/code-words`, to suggest for people who want to be involved. Refused when
/// they cannot be read.
base::Result<std::vector<std::string>> readCodeWords();

}  // namespace ct::app
