#pragma once

#include <gtest/gtest.h>

#include <variant>

#include "support/screen_driver.h"

namespace ct::tests {

/// The only wish that came out, of that kind.
template <class Wanted>
Wanted onlyWish(Screen& screen) {
  const auto wishes = screen.wishes();
  if (wishes.size() != 1 || !std::holds_alternative<Wanted>(wishes[0])) {
    ADD_FAILURE() << wishes.size() << " wishes, or another than was asked for";
    return {};
  }
  return std::get<Wanted>(wishes[0]);
}

}  // namespace ct::tests
