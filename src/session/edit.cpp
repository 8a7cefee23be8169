#include "session/edit.h"

#include <cstdint>
#include <unordered_map>
#include <utility>

namespace ct::session {
namespace {

std::int64_t idValue(const Change& change) {
  return std::visit([](const auto& of) { return of.id().value; }, change);
}

bool changesNothing(const Change& change) {
  return std::visit([](const auto& of) { return of.before == of.after; }, change);
}

/// Keeps `into.before` and takes `later.after`. Both are about one record.
void continueWith(Change& into, const Change& later) {
  std::visit([&]<class Of>(Of& of) { of.after = std::get<Of>(later).after; }, into);
}

}  // namespace

Changes reversed(const Changes& changes) {
  Changes back;
  back.reserve(changes.size());
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
    std::visit([&]<class Of>(const Of& of) { back.push_back(Of{of.after, of.before}); }, *change);
  }
  return back;
}

Changes joined(const Changes& first, const Changes& second) {
  Changes all = first;
  // Ids are unique across all kinds of record, so the number alone tells which change it continues.
  std::unordered_map<std::int64_t, std::size_t> at;
  for (std::size_t i = 0; i < all.size(); ++i)
    at.emplace(idValue(all[i]), i);
  for (const Change& change : second) {
    const auto found = at.find(idValue(change));
    if (found == at.end()) {
      all.push_back(change);
    } else {
      continueWith(all[found->second], change);
    }
  }
  std::erase_if(all, changesNothing);
  return all;
}

}  // namespace ct::session
