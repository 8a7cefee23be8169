#pragma once

#include "base/result.h"
#include "text/identity.h"

namespace ct::app {

/// The identity check with the lists in `assets/identity`. Refused, saying which, when one of them
/// cannot be read or used.
base::Result<text::IdentityCheck> readIdentityCheck();

}  // namespace ct::app
