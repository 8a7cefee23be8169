#include "base/contract.h"

#include <gtest/gtest.h>

namespace ct::base {
namespace {

TEST(ContractDeathTest, StopsTheProgramNamingTheRule) {
  EXPECT_DEATH(contract(false, "a card has a code"),
               "a rule of its own does not hold: a card has a code");
}

TEST(Contract, LetsTheProgramGoOnWhenTheRuleHolds) {
  contract(true, "a card has a code");
  SUCCEED();
}

}  // namespace
}  // namespace ct::base
