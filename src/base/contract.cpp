#include "base/contract.h"

#include <cstdio>
#include <cstdlib>

namespace ct::base {

void stopAt(const char* rule) {
  std::fprintf(stderr, "Common Thread stopped: a rule of its own does not hold: %s.\n", rule);
  std::abort();
}

}  // namespace ct::base
