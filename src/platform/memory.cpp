#include "platform/memory.h"

#include <malloc.h>

namespace ct::platform {

void giveBackFreed() {
  malloc_trim(0);
}

}  // namespace ct::platform
