#include "base/result.h"

#include <gtest/gtest.h>

#include "base/id.h"

namespace ct::base {
namespace {

TEST(Refuse, BecomesAnyKindOfResult) {
  const Result<int> number = refuse("That is not a number.", "at byte 3");
  ASSERT_FALSE(number);
  EXPECT_EQ(number.error().sentence, "That is not a number.");
  EXPECT_EQ(number.error().detail, "at byte 3");
}

TEST(PassOn, KeepsSentenceAndDetailInAnotherKindOfResult) {
  Result<int> number = refuse("That is not a number.", "at byte 3");
  const Result<void> passed = passOn(std::move(number));
  ASSERT_FALSE(passed);
  EXPECT_EQ(passed.error().sentence, "That is not a number.");
  EXPECT_EQ(passed.error().detail, "at byte 3");
}

struct Thing;

TEST(Id, OfZeroNamesNothing) {
  EXPECT_FALSE(Id<Thing>{});
  EXPECT_TRUE(Id<Thing>{1});
}

}  // namespace
}  // namespace ct::base
