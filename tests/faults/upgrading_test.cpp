#include <gtest/gtest.h>

#include <fcntl.h>

#include <cerrno>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "faults/disk_model.h"
#include "faults/failing_calls.h"
#include "store/content.h"
#include "store/database.h"
#include "store/files.h"
#include "store/paths.h"
#include "store/schema.h"
#include "store/sitting.h"

/// Bringing a session of the first format up to date while calls of the operating system fail, and
/// while the power goes: of places there are many of, a quarter, chosen anew each time.
namespace ct::tests {
namespace {

namespace fs = std::filesystem;
using store::Database;
using store::OpenAs;

const fs::path kFirstFormat = fs::path(CT_SOURCE_FOLDER) / "tests/data/formats/1";

/// With calls that are watched, and all of it on the disk.
void layDown(const fs::path& folder) {
  constexpr unsigned kOwner = 0600;
  fs::create_directory(folder);
  fs::create_directory(store::versionsFolder(folder));
  for (const auto& each : fs::recursive_directory_iterator(kFirstFormat)) {
    if (!each.is_regular_file()) continue;
    const fs::path to = folder / fs::relative(each.path(), kFirstFormat);
    store::writeAll(store::Descriptor(to, O_WRONLY | O_CREAT | O_EXCL, kOwner),
                    bytesOf(each.path()));
    store::syncToDisk(to);
  }
  for (const fs::path& each : {store::versionsFolder(folder), folder, folder.parent_path()})
    store::syncToDisk(each);
}

class AnUpgrading {
 protected:
  /// Opens and holds the records it ever held; the copy of what it was is whole.
  void expectWhole(const fs::path& folder) const {
    {
      Sitting sitting(folder);
      EXPECT_TRUE(sameRecords(sitting.session(), records_));
      EXPECT_EQ(sitting.history().entries().size(), 16u);
      EXPECT_EQ(sitting.history().inForce(), 15);
      sitting.close();
    }
    expectWholeCopy(store::copyBeforeUpgrade(folder, 1), 1);
    const Database now(store::sessionFile(folder), OpenAs::frozen);
    EXPECT_EQ(now.numberFrom("PRAGMA user_version"), store::kSchemaVersion);
    std::set<std::string> left = namesIn(folder);
    // It may have come as far as a later format, and is brought on from there.
    for (int format = 2; format < store::kSchemaVersion; ++format) {
      const fs::path copy = store::copyBeforeUpgrade(folder, format);
      if (left.erase(copy.filename()) > 0) expectWholeCopy(copy, format);
    }
    const std::set<std::string> all{"session.sqlite", "session before upgrade from 1.sqlite",
                                    "versions", "versions/0001 after reading.sqlite",
                                    "versions/0002 after the vote.sqlite"};
    EXPECT_EQ(left, all);
    EXPECT_TRUE(valueOf(store::verify(folder)).sound);
  }

  static void expectWholeCopy(const fs::path& copy, int format) {
    ASSERT_TRUE(fs::exists(copy));
    const Database old(copy, OpenAs::frozen);
    EXPECT_EQ(old.numberFrom("PRAGMA user_version"), format);
    EXPECT_EQ(old.numberFrom("SELECT count(*) FROM card"), 5);
    EXPECT_EQ(old.textFrom("PRAGMA integrity_check"), "ok");
    store::checkSums(old);
    static const std::string hash =
        store::contentHash(Database(store::sessionFile(kFirstFormat), OpenAs::frozen));
    EXPECT_TRUE(format != 1 || store::contentHash(old) == hash);
  }

  /// Where to begin, of the places tried.
  int firstPlace() { return std::uniform_int_distribution<int>(1, kStep)(chance_); }

  static constexpr int kStep = 4;
  const unsigned seed_ = std::random_device{}();
  std::mt19937 chance_{seed_};
  const session::Session records_ = valueOf(store::readSession(kFirstFormat)).session;
};

class AnUpgradingWithFailingCalls : public AnUpgrading,
                                    public testing::TestWithParam<std::tuple<Call, Lasting>> {};

TEST_P(AnUpgradingWithFailingCalls, LosesNothingWhereverACallFails) {
  const auto [kind, lasting] = GetParam();
  const int code = lasting == Lasting::once ? EIO : ENOSPC;
  SCOPED_TRACE(testing::Message() << "seed " << seed_);
  const bool many = kind == Call::open || kind == Call::read || kind == Call::write;
  int met = 0;
  for (int n = many ? firstPlace() : 1; true; n += many ? kStep : 1) {
    const TemporaryFolder place;
    const fs::path folder = place / "spring";
    layDown(folder);
    FailingCalls calls;
    const Watch watch(place.path(), calls);
    calls.failAt(kind, n, code, lasting);
    if (const auto opened = store::LiveFile::open(folder); opened) {
      EXPECT_TRUE(sameRecords(opened->session, records_));
    } else {
      EXPECT_EQ(opened.error().sentence.back(), '.') << opened.error().sentence;
    }
    if (!calls.mend()) break;
    ++met;
    SCOPED_TRACE(testing::Message() << "place " << n);
    expectWhole(folder);
  }
  EXPECT_GT(met, 0);
}

INSTANTIATE_TEST_SUITE_P(Each, AnUpgradingWithFailingCalls,
                         testing::Combine(testing::Values(Call::open, Call::read, Call::write,
                                                          Call::sync, Call::truncate, Call::rename,
                                                          Call::remove, Call::permit),
                                          testing::Values(Lasting::once, Lasting::fromThenOn)));

/// What was called, in its order.
class Recording : public Watcher {
 public:
  int before(const SystemCall&) override { return 0; }
  void after(const SystemCall& call) override { calls_.push_back(call); }
  const std::vector<SystemCall>& calls() const { return calls_; }

 private:
  std::vector<SystemCall> calls_;
};

class AnUpgradingWithoutPower : public AnUpgrading, public testing::TestWithParam<PowerCut> {
 protected:
  static bool changesSomething(const SystemCall& call) {
    return call.kind != Call::read && call.kind != Call::close &&
           (call.kind != Call::open || call.creates || call.empties);
  }
};

TEST_P(AnUpgradingWithoutPower, LosesNothingWheneverItGoes) {
  const TemporaryFolder place;
  Recording recording;
  std::size_t begun = 0;
  {
    const Watch watch(place.path(), recording);
    layDown(place / "spring");
    begun = recording.calls().size();
    ASSERT_TRUE(valueOf(store::LiveFile::open(place / "spring")).file->close());
  }
  DiskModel model(place.path());
  int changes = 0;
  const int first = firstPlace();
  for (std::size_t i = 0; i < recording.calls().size(); ++i) {
    model.apply(recording.calls()[i]);
    if (i + 1 < begun || !changesSomething(recording.calls()[i])) continue;
    if (++changes % kStep != first % kStep) continue;
    SCOPED_TRACE(testing::Message() << "after call " << i << ", seed " << seed_);
    const TemporaryFolder left;
    model.writeTo(left.path(), GetParam(), chance_);
    expectWhole(left / "spring");
  }
  EXPECT_GT(changes, 100) << "it was brought up to date while it was watched";
}

INSTANTIATE_TEST_SUITE_P(Each, AnUpgradingWithoutPower,
                         testing::Values(PowerCut::dropped, PowerCut::torn, PowerCut::namesFirst,
                                         PowerCut::kept));

}  // namespace
}  // namespace ct::tests
