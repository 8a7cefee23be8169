#include <gtest/gtest.h>

#include <cerrno>

#include "faults/failing_calls.h"
#include "store/erase.h"
#include "store/erase_search.h"
#include "store/paths.h"
#include "store/sitting.h"

/// Removing words while calls of the operating system fail: here every place (of reads every
/// fifth), for what is left behind is seen by nobody.
namespace ct::tests {
namespace {

namespace fs = std::filesystem;

const std::string kWords = "Mrs Adeyemi at 14 waits in the dark";

/// A session of one version and a report, in which one card names somebody, and beside it an older
/// copy of its file that was found in its place.
void makeWithAReport(const fs::path& folder) {
  makeSession(folder);
  Sitting sitting(folder);
  sitting.addCard(kWords);
  sitting.saveVersion("with the name");
  sitting.close();
  fs::copy_file(store::sessionFile(folder), store::foundInPlace(folder, 1));
  fs::create_directories(store::reportsFolder(folder) / "today");
  putBytes(store::reportsFolder(folder) / "today/record.md", kWords);
}

class AnErasing : public testing::TestWithParam<Call> {};

TEST_P(AnErasing, LeavesNoWordsBehindWhereverACallFailsOnce) {
  // There are very many reads, and as many again for each file that is read.
  const int stride = GetParam() == Call::read ? 5 : 1;
  int met = 0;
  for (int n = 1; true; n += stride) {
    const TemporaryFolder place;
    const fs::path folder = place / "spring";
    makeWithAReport(folder);
    const session::Session before = valueOf(store::readSession(folder)).session;
    FailingCalls calls;
    const Watch watch(place.path(), calls);
    calls.failAt(GetParam(), n, EIO, Lasting::once);
    const auto erased = store::erase(
        folder, {before.cards().begin()->id, "[Words removed]", "", "it named a person", kNoon});
    if (!calls.mend()) break;
    ++met;
    const bool begun = fs::exists(store::erasingFile(folder));
    ASSERT_TRUE(valueOf(store::LiveFile::open(folder)).file->close());
    std::vector<fs::path> unread;
    const auto holding = store::filesHolding(folder, {kWords}, unread);
    EXPECT_TRUE(holding.empty() || (!erased && !begun)) << "place " << n;
  }
  EXPECT_GT(met, 0);
}

INSTANTIATE_TEST_SUITE_P(Each, AnErasing,
                         testing::Values(Call::open, Call::read, Call::write, Call::sync,
                                         Call::rename, Call::remove));

}  // namespace
}  // namespace ct::tests
