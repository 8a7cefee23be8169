#include "base/progress.h"

#include <gtest/gtest.h>

namespace ct::base {
namespace {

TEST(Progress, IsTheShareOfTheStepsThatAreDone) {
  Progress progress;
  EXPECT_EQ(progress.share(), 0);
  progress.begin(4);
  EXPECT_TRUE(progress.go());
  EXPECT_EQ(progress.share(), 0.25);
  EXPECT_TRUE(progress.go(2));
  EXPECT_EQ(progress.share(), 0.75);
  progress.begin(10);
  EXPECT_EQ(progress.share(), 0);
}

TEST(Progress, IsNeverMoreThanTheWhole) {
  Progress progress;
  progress.begin(1);
  progress.go(5);
  EXPECT_EQ(progress.share(), 1);
}

TEST(Progress, TellsWhoeverGoesOnThatItIsStopped) {
  Progress progress;
  progress.begin(3);
  progress.stop();
  EXPECT_TRUE(progress.stopped());
  EXPECT_FALSE(progress.go());
}

}  // namespace
}  // namespace ct::base
