#include "store/live_file.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "store/erase_steps.h"
#include "store/failure.h"
#include "store/live_work.h"
#include "store/paths.h"
#include "store/snapshot.h"

namespace fs = std::filesystem;

namespace ct::store {

LiveFile::LiveFile(std::unique_ptr<Work> work) : work_(std::move(work)) {}

LiveFile::~LiveFile() = default;

base::Result<Opened> LiveFile::open(const fs::path& folder, Upkeep upkeep) {
  return attempt(fmt::format("“{}” cannot be opened", nameOf(folder)), [&] {
    checkSessionFolder(folder);
    auto lock = SessionLock::take(folder);
    if (!lock) {
      refuseNow(
          fmt::format("“{}” is open in another window; close it there first.", nameOf(folder)));
    }
    const fs::path place = fs::canonical(folder);  // a link may be led elsewhere meanwhile
    const std::string notice = finishErasing(place);
    const base::Time savedAt = lastChange(folder);
    auto connection = std::make_unique<LiveConnection>(place);
    Loaded loaded = connection->load();
    auto work =
        std::make_unique<Work>(place, std::move(*lock), std::move(connection), savedAt, upkeep);
    return Opened{std::move(loaded.session), std::move(loaded.history),
                  std::unique_ptr<LiveFile>(new LiveFile(std::move(work))), notice};
  });
}

void LiveFile::commit(std::vector<session::Step> steps) {
  work_->take(std::move(steps));
}

SaveState LiveFile::state() const {
  return work_->state();
}

void LiveFile::setWake(std::function<void()> wake) {
  work_->setWake(std::move(wake));
}

base::Result<void> LiveFile::waitUntilDurable() {
  return work_->whenSaved("", [](LiveConnection&) {}).get();
}

base::Result<session::Changes> LiveFile::changesOf(std::int64_t entryNumber) {
  return work_
      ->whenSaved("That step of the history cannot be read",
                  [entryNumber](LiveConnection& file) { return file.changesOf(entryNumber); })
      .get();
}

base::Result<std::int64_t> LiveFile::lengthOfChanges(std::int64_t entryNumber) {
  return work_
      ->whenSaved("That step of the history cannot be read",
                  [entryNumber](LiveConnection& file) { return file.lengthOfChanges(entryNumber); })
      .get();
}

std::future<base::Result<VersionInfo>> LiveFile::saveVersion(std::string message, base::Time now,
                                                             SavedBy by,
                                                             std::vector<session::Step> onwards) {
  return work_->whenSaved("The version was not saved",
                          [work = work_.get(), message = std::move(message), now, by,
                           onwards = std::move(onwards)](LiveConnection& file) {
                            VersionInfo info = file.saveVersion(message, now, by, onwards);
                            work->noteSaved();
                            return info;
                          });
}

base::Result<void> LiveFile::close() {
  return work_->stop();
}

bool isOpenElsewhere(const fs::path& folder) {
  return isLocked(folder);
}

}  // namespace ct::store
