#include "faults/campaign.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>

namespace ct::tests {
namespace {

using testing::IsEmpty;

TEST(AnEvening, GoesThroughWithoutAFault) {
  const Reference reference;
  EXPECT_GE(Evening::actions(), 60u);
}

class AFault : public testing::TestWithParam<std::tuple<Call, int, Lasting>> {};

TEST_P(AFault, LosesNothingTheProgramSaidWasSaved) {
  const Reference reference;
  const auto [kind, code, lasting] = GetParam();
  const Tally tally = failCalls(reference, kind, code, lasting, {1, 1});
  EXPECT_THAT(tally.wrong, IsEmpty());
  for (const std::string& each : tally.wrong) std::printf("WRONG %s\n", each.c_str());
  EXPECT_GT(tally.injected, 0);
  std::printf("injected %ld told %ld\n", tally.injected, tally.told);
}

INSTANTIATE_TEST_SUITE_P(Each, AFault,
                         testing::Combine(testing::Values(Call::open, Call::read, Call::write,
                                                          Call::sync, Call::truncate, Call::rename,
                                                          Call::remove, Call::makeFolder,
                                                          Call::permit),
                                          testing::Values(EIO, ENOSPC, EACCES),
                                          testing::Values(Lasting::once, Lasting::fromThenOn)));

class APowerCut : public testing::TestWithParam<PowerCut> {};

TEST_P(APowerCut, LosesNothingTheProgramSaidWasSaved) {
  const Reference reference;
  const Tally tally = cutPower(reference, GetParam(), {1, 1}, 1);
  EXPECT_THAT(tally.wrong, IsEmpty());
  for (const std::string& each : tally.wrong) std::printf("WRONG %s\n", each.c_str());
  EXPECT_GT(tally.injected, 0);
  std::printf("injected %ld told %ld\n", tally.injected, tally.told);
}

INSTANTIATE_TEST_SUITE_P(Each, APowerCut,
                         testing::Values(PowerCut::dropped, PowerCut::torn, PowerCut::namesFirst,
                                         PowerCut::kept));

}  // namespace
}  // namespace ct::tests
