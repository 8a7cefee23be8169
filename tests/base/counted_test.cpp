#include "base/counted.h"

#include <gtest/gtest.h>

namespace ct::base {
namespace {

TEST(Counted, AddsAnSExceptForOne) {
  EXPECT_EQ(counted(0, "card"), "0 cards");
  EXPECT_EQ(counted(1, "card"), "1 card");
  EXPECT_EQ(counted(2, "card"), "2 cards");
  EXPECT_EQ(counted(999, "card"), "999 cards");
  EXPECT_EQ(counted(1'000'000, "card"), "1,000,000 cards");
}

TEST(Counted, TakesAPluralThatIsNotAnS) {
  EXPECT_EQ(counted(1, "person", "people"), "1 person");
  EXPECT_EQ(counted(24, "person", "people"), "24 people");
}

}  // namespace
}  // namespace ct::base
