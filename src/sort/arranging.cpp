#include "sort/arranging.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <limits>

#include "session/draft.h"
#include "sort/accounting.h"
#include "sort/steps.h"

namespace ct::sort {

using base::Result;
using base::Time;
using session::Draft;
using session::Edit;
using session::PlacementId;
using session::Session;

std::vector<PlacementId> placementsInOrder(const Session& session, session::ThemeId theme) {
  const auto& placements = session.placementsIn(theme);
  std::vector<PlacementId> ordered(placements.begin(), placements.end());
  const auto rank = [&](PlacementId id) {
    return session.find(id)->rank.value_or(std::numeric_limits<std::int64_t>::max());
  };
  std::stable_sort(ordered.begin(), ordered.end(),
                   [&](PlacementId a, PlacementId b) { return rank(a) < rank(b); });
  return ordered;
}

Result<Edit> plan(const Session& session, const MoveWithin& command, Time now) {
  auto theme = requireTheme(session, command.theme);
  if (!theme) return base::passOn(std::move(theme));
  if (auto there = requireCards(session, {command.card}); !there) {
    return base::passOn(std::move(there));
  }
  auto ordered = placementsInOrder(session, command.theme);
  const auto count = static_cast<std::int64_t>(ordered.size());
  const auto found = std::find_if(ordered.begin(), ordered.end(), [&](PlacementId id) {
    return session.find(id)->card == command.card;
  });
  const std::string card = cardsPhrase(session, {command.card});
  if (found == ordered.end()) {
    return base::refuse(fmt::format("There is no {} in {}.", card, nameOf(**theme)));
  }
  if (command.place < 1 || command.place > count) {
    return base::refuse(fmt::format("The places in {} go from 1 to {}.", nameOf(**theme), count));
  }
  const PlacementId moved = *found;
  ordered.erase(found);
  ordered.insert(std::next(ordered.begin(), command.place - 1), moved);
  Draft draft(session, now);
  std::int64_t rank = 0;
  for (const PlacementId id : ordered) {
    session::Placement placement = *session.find(id);
    placement.rank = ++rank;
    draft.put(placement);
  }
  return draft.finish(fmt::format("Put {} at place {} in {}", card, command.place, nameOf(**theme)),
                      fmt::format("place:{}", moved.value));
}

Result<Edit> plan(const Session& session, const Tidy&, Time now) {
  Draft draft(session, now);
  for (session::Theme theme : session.themes()) {
    theme.x.reset();
    theme.y.reset();
    draft.put(std::move(theme));
  }
  for (session::Card card : session.cards()) {
    if (!card.x) continue;
    card.x.reset();
    card.y.reset();
    draft.put(std::move(card));
  }
  return draft.finish("Tidied the board");
}

}  // namespace ct::sort
