#pragma once

#include "base/result.h"
#include "text/plain_words.h"

namespace ct::app {

/// Plain words with the lists in `assets/plain-words`. Refused, saying which, when one of them
/// cannot be read or used.
base::Result<text::PlainWords> readPlainWords();

}  // namespace ct::app
