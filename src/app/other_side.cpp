#include "app/other_side.h"

#include <cstddef>
#include <utility>

namespace ct::app {

using session::Direction;

namespace {

/// Fewer changes than this are made one by one in less than 5 ms.
constexpr std::size_t kLarge = 4'000;

/// A copy costs at most a few times what the edit itself does.
constexpr std::size_t kRecordsForEachChange = 50;

std::size_t recordsOf(const session::Session& session) {
  std::size_t all = 0;
  session::AllRecords::forEachKind([&]<class Record>() { all += session.table<Record>().size(); });
  return all;
}

}  // namespace

std::optional<session::Session> OtherSide::worthKeeping(const session::Session& session,
                                                        const session::Changes& changes) {
  if (changes.size() < kLarge) return std::nullopt;
  if (recordsOf(session) > kRecordsForEachChange * changes.size()) return std::nullopt;
  return session;
}

void OtherSide::keep(std::int64_t entry, session::Session before) {
  kept_ = Kept{entry, Direction::back, std::move(before)};
}

bool OtherSide::swapWith(session::Session& session, std::int64_t entry, Direction towards) {
  if (!kept_ || kept_->entry != entry || kept_->side != towards) return false;
  session.swapRecords(kept_->session);
  kept_->side = session::opposite(towards);
  return true;
}

}  // namespace ct::app
