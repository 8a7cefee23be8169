#include "app/foreseen.h"

#include <algorithm>
#include <utility>

#include "app/other_sides.h"

namespace ct::app {

using session::Changes;
using session::Direction;

namespace {

/// A change takes at least so many characters of the file.
constexpr std::size_t kLengthOfAChange = 50;

std::optional<Foreseen::Side> sideOf(session::Session session, std::int64_t entry,
                                     Direction towards, store::LiveFile& file) {
  auto found = file.changesOf(entry);
  if (!found) return std::nullopt;
  auto changes = std::make_shared<const Changes>(std::move(*found));
  const auto applied = towards == Direction::on ? session.apply(*changes)
                                                : session.apply(session::reversed(*changes));
  if (!applied || session::findFaultAfter(session, *changes)) return std::nullopt;
  return Foreseen::Side{std::move(changes), std::move(session)};
}

}  // namespace

void Foreseen::begin(const session::Session& session, const session::Entry& entry,
                     Direction towards, store::LiveFile& file) {
  const auto length = file.lengthOfChanges(entry.number);
  if (!length) return;
  const auto changes = static_cast<std::size_t>(*length) / kLengthOfAChange;
  if (!OtherSides::isWorthKeeping(session, changes)) return;
  begun_.push_back({entry.number, towards,
                    std::async(std::launch::async, [session = session, number = entry.number,
                                                    towards, &file]() mutable {
                      return sideOf(std::move(session), number, towards, file);
                    })});
}

std::optional<Foreseen::Side> Foreseen::take(std::int64_t entry, Direction towards) {
  const auto begun = std::find_if(begun_.begin(), begun_.end(), [&](const Begun& each) {
    return each.entry == entry && each.towards == towards;
  });
  if (begun == begun_.end()) return std::nullopt;
  auto side = begun->side.get();
  begun_.erase(begun);
  return side;
}

}  // namespace ct::app
