#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cerrno>
#include <initializer_list>
#include <random>
#include <tuple>

#include "faults/campaign.h"

/// A few places of each kind, chosen anew each time; `fault_table` tries every one.
namespace ct::tests {
namespace {

using testing::Combine;
using testing::IsEmpty;
using testing::Values;

class AFault {
 protected:
  /// About `wanted` of `all` places.
  Places some(std::int64_t all, std::int64_t wanted) {
    const std::int64_t step = std::max<std::int64_t>(1, all / wanted);
    return {std::uniform_int_distribution<std::int64_t>(1, step)(chance_), step};
  }
  void expectHarmless(const Tally& tally) const {
    EXPECT_THAT(tally.wrong, IsEmpty()) << "seed " << seed_;
    EXPECT_GT(tally.injected, 0);
  }

  /// What does not come back is told to the person at the screen; of all places one needs no words,
  /// where everything is safe already.
  void expectTold(const Tally& tally) const {
    EXPECT_GE(tally.told + 1, tally.injected) << "seed " << seed_;
  }

  /// Failing once, and from then on; of calls a saved word needs, the second is told.
  void expectHarmlessHowever(auto kind, std::initializer_list<decltype(kind)> needed,
                             auto failing) {
    expectHarmless(failing(Lasting::once));
    const Tally lasting = failing(Lasting::fromThenOn);
    expectHarmless(lasting);
    if (std::find(needed.begin(), needed.end(), kind) != needed.end()) expectTold(lasting);
  }

  const Reference reference_;
  const unsigned seed_ = std::random_device{}();
  std::mt19937 chance_{seed_};
};

TEST(AnEvening, HasSixtyActionsAndGoesThroughWithoutAFault) {
  EXPECT_GE(Evening::actions(), 60u);
  const Reference reference;
}

class AFailingCall : public AFault,
                     public testing::TestWithParam<std::tuple<std::pair<Call, int>, int>> {};

TEST_P(AFailingCall, LosesNothingTheProgramSaidWasSaved) {
  const auto& [calls, code] = GetParam();
  expectHarmlessHowever(calls.first, {Call::open, Call::read, Call::write, Call::sync},
                        [&, code = code, calls = calls](Lasting lasting) {
                          return failCalls(reference_, calls.first, code, lasting,
                                           some(calls.second, 2));
                        });
}

/// Of each kind, about as many as an evening makes.
INSTANTIATE_TEST_SUITE_P(Each, AFailingCall,
                         Combine(Values(std::pair{Call::open, 300}, std::pair{Call::read, 1500},
                                        std::pair{Call::write, 1100}, std::pair{Call::sync, 200},
                                        std::pair{Call::truncate, 12}, std::pair{Call::rename, 30},
                                        std::pair{Call::remove, 90}, std::pair{Call::makeFolder, 4},
                                        std::pair{Call::permit, 12}),
                                 Values(EIO, ENOSPC, EACCES)));

class AFailingSqliteDisk
    : public AFault,
      public testing::TestWithParam<std::tuple<std::pair<DiskCall, int>, DiskFault>> {};

TEST_P(AFailingSqliteDisk, LosesNothingTheProgramSaidWasSaved) {
  const auto& [calls, fault] = GetParam();
  expectHarmlessHowever(
      calls.first, {DiskCall::open, DiskCall::read, DiskCall::write, DiskCall::sync},
      [&, fault = fault, calls = calls](Lasting lasting) {
        return failDisk(reference_, calls.first, fault, lasting, some(calls.second, 2));
      });
}

INSTANTIATE_TEST_SUITE_P(
    Each, AFailingSqliteDisk,
    Combine(Values(std::pair{DiskCall::open, 40}, std::pair{DiskCall::read, 600},
                   std::pair{DiskCall::write, 1000}, std::pair{DiskCall::sync, 100},
                   std::pair{DiskCall::truncate, 8}, std::pair{DiskCall::remove, 20}),
            Values(DiskFault::ioError, DiskFault::full, DiskFault::denied)));

class NoMemory : public AFault, public testing::TestWithParam<std::tuple<Asking, Lasting>> {};

TEST_P(NoMemory, LosesNothingTheProgramSaidWasSaved) {
  const auto [whose, lasting] = GetParam();
  constexpr std::int64_t kTried = 5;
  expectHarmless(
      failMemory(reference_, whose, lasting, [&](std::int64_t all) { return some(all, kTried); }));
}

INSTANTIATE_TEST_SUITE_P(Each, NoMemory,
                         Combine(Values(Asking::sqlite, Asking::store),
                                 Values(Lasting::once, Lasting::fromThenOn)));

class APowerCut : public AFault, public testing::TestWithParam<PowerCut> {};

TEST_P(APowerCut, LosesNothingTheProgramSaidWasSaved) {
  constexpr std::int64_t kCalls = 4200;
  expectHarmless(cutPower(reference_, GetParam(), some(kCalls, 60), seed_));
}

INSTANTIATE_TEST_SUITE_P(Each, APowerCut,
                         Values(PowerCut::dropped, PowerCut::torn, PowerCut::namesFirst,
                                PowerCut::kept));

class ALyingSync : public AFault, public testing::Test {};

TEST_F(ALyingSync, LosesNothingTheProgramSaidWasSaved) {
  constexpr std::int64_t kSyncs = 310;
  expectHarmless(lieOnceSynced(reference_, some(kSyncs, 6), seed_));
}

TEST(KilledProgram, LosesNothingItAcknowledgedOfRealEdits) {
  const unsigned seed = std::random_device{}();
  const Tally tally = killProgram(15, seed);
  EXPECT_THAT(tally.wrong, IsEmpty()) << "seed " << seed;
  EXPECT_EQ(tally.injected, 15);
}

TEST(KilledProgram, LeavesAnErasingDoneNotBegunOrToBeFinished) {
  const unsigned seed = std::random_device{}();
  const Tally tally = killErasing(25, seed);
  EXPECT_THAT(tally.wrong, IsEmpty()) << "seed " << seed;
  EXPECT_GT(tally.injected, 0) << "seed " << seed;
}

}  // namespace
}  // namespace ct::tests
