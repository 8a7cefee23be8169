#include "app/other_sides.h"

#include <algorithm>
#include <utility>

namespace ct::app {

using session::Direction;

namespace {

/// Fewer changes than this are made one by one in less than 5 ms.
constexpr std::size_t kLarge = 4'000;

/// A copy costs at most a few times what the edit itself does.
constexpr std::size_t kRecordsForEachChange = 50;

/// Of all copies but the newest, so that they take no more memory than a very large session does.
constexpr std::size_t kMostRecords = 1'000'000;

std::size_t recordsOf(const session::Session& session) {
  std::size_t all = 0;
  session::AllRecords::forEachKind([&]<class Record>() { all += session.table<Record>().size(); });
  return all;
}

}  // namespace

bool OtherSides::isWorthKeeping(const session::Session& session, std::size_t changes) {
  return changes >= kLarge && recordsOf(session) <= kRecordsForEachChange * changes;
}

void OtherSides::keep(std::int64_t entry, Direction side, session::Session there) {
  kept_.push_back({entry, side, std::move(there)});
  std::size_t records = 0;
  std::size_t first = kept_.size() - 1;  // of those that stay
  while (first > 0 && records + recordsOf(kept_[first - 1].session) <= kMostRecords)
    records += recordsOf(kept_[--first].session);
  kept_.erase(kept_.begin(), kept_.begin() + static_cast<std::ptrdiff_t>(first));
}

bool OtherSides::swapWith(session::Session& session, std::int64_t entry, Direction towards) {
  const auto kept = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& each) {
    return each.entry == entry && each.side == towards;
  });
  if (kept == kept_.end()) return false;
  session.swapRecords(kept->session);
  kept->side = session::opposite(towards);
  return true;
}

}  // namespace ct::app
