#pragma once

#include "platform/picture.h"

namespace ct::tests {

/// How two pictures differ.
struct Difference {
  double share = 0;           ///< of the pixels a person would see differ; 1 when the sizes do
  platform::Picture picture;  ///< the first in pale grey, what differs in red; empty for two sizes
};

Difference differenceOf(const platform::Picture& one, const platform::Picture& other);

}  // namespace ct::tests
