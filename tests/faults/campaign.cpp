#include "faults/campaign.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <random>
#include <set>
#include <utility>

#include "faults/apart.h"
#include "faults/disk_model.h"
#include "support/temporary_folder.h"

namespace fs = std::filesystem;

namespace ct::tests {
namespace {

/// Writes down what reaches the disk, and how far the evening was at each call.
class Recording : public Watcher {
 public:
  explicit Recording(const Evening& evening) : evening_(evening) {}

  int before(const SystemCall&) override {
    progress_.push_back(evening_.progress());
    return 0;
  }
  void after(const SystemCall& call) override { calls_.push_back({call, progress_.size(), false}); }

  /// Tells how often it was asked until now.
  std::size_t asked() const { return progress_.size(); }

  /// Tells `look(model, progress)` what a power cut before each call would leave.
  template <class Look>
  void play(const fs::path& root, Look&& look) const {
    DiskModel model(root);
    std::size_t made = 0;
    for (std::size_t i = 0; i < progress_.size(); ++i) {
      for (; made < calls_.size() && calls_[made].asked <= i; ++made) {
        if (calls_[made].lost) {
          model.loseUnsynced(calls_[made].call);
        } else {
          model.apply(calls_[made].call);
        }
      }
      look(i + 1, model, progress_[i]);
    }
  }

 protected:
  void failed(const SystemCall& sync) { calls_.push_back({sync, progress_.size(), true}); }

 private:
  struct Made {
    SystemCall call;
    std::size_t asked;  ///< calls asked about until then
    bool lost;          ///< a sync that failed, and lost what it was to bring to the disk
  };
  const Evening& evening_;
  std::vector<Progress> progress_;
  std::vector<Made> calls_;
};

/// Fails the `n`th sync.
class LyingDisk : public Recording {
 public:
  LyingDisk(const Evening& evening, std::int64_t n) : Recording(evening), left_(n) {}

  int before(const SystemCall& call) override {
    Recording::before(call);
    if (call.kind != Call::sync || --left_ != 0) return 0;
    failed(call);
    failedAt_ = asked();
    return EIO;
  }
  /// How often it had been asked then; 0 when there were fewer syncs.
  std::size_t failedAt() const { return failedAt_; }

 private:
  std::int64_t left_;
  std::size_t failedAt_ = 0;
};

bool isTried(Places places, std::size_t n) {
  const auto place = static_cast<std::int64_t>(n);
  return place >= places.first && (place - places.first) % places.step == 0;
}

void add(Tally& tally, std::size_t place, const std::vector<std::string>& wrong) {
  for (const std::string& each : wrong)
    tally.wrong.push_back(fmt::format("{}: {}", place, each));
}

/// One evening for each place, until the fault is not met any more. `carryOut(evening, place, n)`
/// says whether it was.
template <class CarryOut>
Tally tryPlaces(const Reference& reference, Places places, CarryOut carryOut) {
  Tally tally;
  for (std::int64_t n = places.first;; n += places.step) {
    const TemporaryFolder place;
    Evening evening(place / "spring");
    if (!carryOut(evening, place.path(), n)) return tally;
    ++tally.injected;
    if (!evening.seen().refusals.empty()) ++tally.told;
    add(tally, static_cast<std::size_t>(n),
        reference.faultsIn(place / "spring", evening.progress()));
  }
}

}  // namespace

Tally failCalls(const Reference& reference, Call kind, int withErrno, Lasting lasting,
                Places places) {
  return tryPlaces(reference, places, [&](Evening& evening, const fs::path& place, auto n) {
    FailingCalls calls;
    const Watch watch(place, calls);
    calls.failAt(kind, n, withErrno, lasting);
    evening.carryOut();
    return calls.mend();
  });
}

Tally failDisk(const Reference& reference, DiskCall call, DiskFault fault, Lasting lasting,
               Places places) {
  FailingDisk disk;
  return tryPlaces(reference, places, [&](Evening& evening, const fs::path&, auto n) {
    disk.failAt(call, n, fault, lasting);
    evening.carryOut();
    return disk.mend();
  });
}

Tally failMemory(const Reference& reference, Asking whose, Lasting lasting,
                 const std::function<Places(std::int64_t all)>& choose) {
  MemoryPlaces memory(whose);
  const TemporaryFolder without;
  const std::vector<MemoryPlace> met = placesMetApart(without / "spring", memory);
  const Places places = choose(static_cast<std::int64_t>(met.size()));
  Tally tally;
  for (std::size_t n = 1; n <= met.size(); ++n) {
    if (!isTried(places, n)) continue;
    const TemporaryFolder place;
    const auto end = carryOutApart(place / "spring", memory, met[n - 1], lasting);
    if (!end) {
      add(tally, n, {"the program crashed"});
    } else if (end->met) {
      ++tally.injected;
      if (end->told) ++tally.told;
      add(tally, n, reference.faultsIn(place / "spring", end->progress));
    }
  }
  return tally;
}

Tally cutPower(const Reference& reference, PowerCut how, Places places, unsigned seed) {
  Tally tally;
  std::mt19937 chance(seed);
  const TemporaryFolder place;
  Evening evening(place / "spring");
  Recording recording(evening);
  {
    const Watch watch(place.path(), recording);
    evening.carryOut();
  }
  recording.play(place.path(), [&](std::size_t n, const DiskModel& model, const Progress& at) {
    if (!isTried(places, n)) return;
    const TemporaryFolder left;
    model.writeTo(left / "disk", how, chance);
    ++tally.injected;
    add(tally, n, reference.faultsIn(left / "disk" / "spring", at));
  });
  return tally;
}

Tally lieOnceSynced(const Reference& reference, Places places, unsigned seed) {
  constexpr std::size_t kSoon = 160;      // calls: what mends the damage is dangerous itself
  constexpr std::size_t kSeldomest = 16;  // of them, at least each so many
  std::mt19937 chance(seed);
  Tally tally;
  for (std::int64_t n = places.first;; n += places.step) {
    const TemporaryFolder place;
    Evening evening(place / "spring");
    LyingDisk disk(evening, n);
    {
      const Watch watch(place.path(), disk);
      evening.carryOut();
    }
    if (disk.failedAt() == 0) return tally;
    ++tally.injected;
    if (!evening.seen().refusals.empty()) ++tally.told;
    std::set<std::size_t> moments{disk.asked()};
    std::uniform_int_distribution<std::size_t> on(1, kSeldomest);
    for (std::size_t at = disk.failedAt() + on(chance);
         at < std::min(disk.failedAt() + kSoon, disk.asked()); at += on(chance))
      moments.insert(at);
    std::uniform_int_distribution<std::size_t> later(disk.failedAt(), disk.asked());
    moments.insert(later(chance));
    disk.play(place.path(), [&](std::size_t at, const DiskModel& model, const Progress& progress) {
      if (!moments.contains(at)) return;
      const TemporaryFolder left;
      model.writeTo(left / "disk", PowerCut::dropped, chance);
      add(tally, static_cast<std::size_t>(n),
          reference.faultsIn(left / "disk" / "spring", progress));
    });
  }
}

}  // namespace ct::tests
