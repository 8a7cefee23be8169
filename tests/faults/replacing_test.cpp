#include <gtest/gtest.h>

#include <cerrno>
#include <thread>

#include "faults/failing_calls.h"
#include "store/paths.h"
#include "store/sitting.h"

/// Writing a session again whose file was removed while it was open, while calls of the operating
/// system fail: what is still held then is all there is.
namespace ct::tests {
namespace {

namespace fs = std::filesystem;

class AReplacing : public testing::TestWithParam<Call> {};

void waitUntilSaved(Sitting& sitting) {
  constexpr int kTries = 200;
  for (int i = 0; i < kTries && !sitting.file().waitUntilDurable(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
}

TEST_P(AReplacing, LosesNothingWhereverACallFailsOnce) {
  int met = 0;
  while (true) {
    const TemporaryFolder place;
    const fs::path folder = place / "spring";
    makeSession(folder);
    Sitting sitting(folder, {.retry = std::chrono::milliseconds(5)});
    sitting.addCard("Said before");
    sitting.expectSaved();
    FailingCalls calls;
    const Watch watch(place.path(), calls);
    fs::remove(store::sessionFile(folder));
    calls.failAt(GetParam(), met + 1, EIO, Lasting::once);
    sitting.addCard("Said after");
    waitUntilSaved(sitting);
    const bool failed = calls.mend();
    sitting.close();
    EXPECT_EQ(valueOf(store::readSession(folder)).session.cards().size(), 2u) << "place " << met;
    if (!failed) break;
    ++met;
  }
  EXPECT_GT(met, 0);
}

INSTANTIATE_TEST_SUITE_P(Each, AReplacing,
                         testing::Values(Call::open, Call::read, Call::write, Call::sync,
                                         Call::rename, Call::remove));

}  // namespace
}  // namespace ct::tests
