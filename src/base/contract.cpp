#include "base/contract.h"

#include <cstdio>
#include <cstdlib>

namespace ct::base {

void contract(bool holds, const char* rule) {
  if (holds) return;
  std::fprintf(stderr, "Common Thread stopped: a rule of its own does not hold: %s.\n", rule);
  std::abort();
}

}  // namespace ct::base
