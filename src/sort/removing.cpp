#include "sort/removing.h"

#include <fmt/format.h>

#include <string>

#include "session/draft.h"
#include "sort/accounting.h"
#include "sort/steps.h"

namespace ct::sort {

using base::Result;
using base::Time;
using session::CardId;
using session::Draft;
using session::Edit;
using session::Session;
using session::ThemeId;

namespace {

/// Options of past rounds keep their words, and differing views their theme's; only the link to the
/// theme goes.
void forgetInRounds(Draft& draft, const Session& session, ThemeId theme) {
  for (const session::Option& option : session.options()) {
    if (option.theme != theme) continue;
    session::Option changed = option;
    changed.theme.reset();
    draft.put(std::move(changed));
  }
}

/// True when the recommendation already rests on the theme.
bool alreadyEvidence(const Session& session, session::RecommendationId recommendation,
                     ThemeId theme) {
  for (const session::Evidence& evidence : session.evidence()) {
    if (evidence.recommendation == recommendation && evidence.theme == theme) return true;
  }
  return false;
}

/// What was said about `from` is now said about `into`.
void pointTo(Draft& draft, const Session& session, ThemeId from, ThemeId into) {
  for (const session::Evidence& evidence : session.evidence()) {
    if (evidence.theme != from) continue;
    if (alreadyEvidence(session, evidence.recommendation, into)) {
      draft.remove(evidence.id);
      continue;
    }
    session::Evidence changed = evidence;
    changed.theme = into;
    draft.put(std::move(changed));
  }
  for (const session::DifferingView& view : session.differingViews()) {
    if (view.theme != from) continue;
    session::DifferingView changed = view;
    changed.theme = into;
    draft.put(std::move(changed));
  }
}

/// Puts every card of `from` into `into`, each once.
void emptyInto(Draft& draft, const Session& session, ThemeId from, ThemeId into) {
  for (const session::PlacementId id : session.placementsIn(from)) {
    session::Placement placement = *session.find(id);
    if (isIn(session, placement.card, into)) {
      draft.remove(id);
      continue;
    }
    placement.theme = into;
    placement.rank.reset();
    draft.put(placement);
  }
}

/// Takes every card out of `theme`; those in no other theme get `standing`.
void emptyOut(Draft& draft, const Session& session, ThemeId theme, session::Standing standing) {
  for (const session::PlacementId id : session.placementsIn(theme)) {
    const CardId card = session.find(id)->card;
    draft.remove(id);
    if (session.placementsOf(card).size() == 1) setStanding(draft, card, standing);
  }
}

/// Something of the record that would be lost with the theme, or nothing.
std::optional<std::string> whatRestsOn(const Session& session, ThemeId theme) {
  for (const session::Evidence& evidence : session.evidence()) {
    if (evidence.theme == theme) {
      return fmt::format("recommendation {} rests on it",
                         session.find(evidence.recommendation)->number);
    }
  }
  for (const session::DifferingView& view : session.differingViews()) {
    if (view.theme == theme) return "a differing view is about it";
  }
  return std::nullopt;
}

Result<void> emptyForRemoval(Draft& draft, const Session& session, const DeleteTheme& command) {
  if (!command.cardsGo) {
    if (session.placementsIn(command.theme).empty()) return {};
    return base::refuse("Say where the theme's cards go before it is removed.");
  }
  switch (*command.cardsGo) {
    case CardsGo::notYetPlaced:
      emptyOut(draft, session, command.theme, session::Standing::open);
      return {};
    case CardsGo::parked:
      emptyOut(draft, session, command.theme, session::Standing::parked);
      return {};
    case CardsGo::fitsNone:
      emptyOut(draft, session, command.theme, session::Standing::fitsNone);
      return {};
    case CardsGo::toTheme:
      break;
  }
  if (!command.into) return base::refuse("Say which theme the cards go to.");
  if (*command.into == command.theme) {
    return base::refuse("The cards cannot go to the theme that is being removed.");
  }
  if (auto into = requireTheme(session, *command.into); !into) {
    return base::passOn(std::move(into));
  }
  emptyInto(draft, session, command.theme, *command.into);
  return {};
}

}  // namespace

Result<Edit> plan(const Session& session, const MergeThemes& command, Time now) {
  auto from = requireTheme(session, command.from);
  if (!from) return base::passOn(std::move(from));
  auto into = requireTheme(session, command.into);
  if (!into) return base::passOn(std::move(into));
  if (command.from == command.into) return base::refuse("A theme cannot be merged into itself.");
  Draft draft(session, now);
  emptyInto(draft, session, command.from, command.into);
  pointTo(draft, session, command.from, command.into);
  forgetInRounds(draft, session, command.from);
  draft.remove(command.from);
  return draft.finish(fmt::format("Merged {} into {}", nameOf(**from), nameOf(**into)));
}

Result<Edit> plan(const Session& session, const DeleteTheme& command, Time now) {
  auto theme = requireTheme(session, command.theme);
  if (!theme) return base::passOn(std::move(theme));
  if (const auto rests = whatRestsOn(session, command.theme)) {
    return base::refuse(
        fmt::format("Theme {} cannot be removed: {}. Merge it into another theme instead.",
                    nameOf(**theme), *rests));
  }
  Draft draft(session, now);
  if (auto emptied = emptyForRemoval(draft, session, command); !emptied) {
    return base::passOn(std::move(emptied));
  }
  forgetInRounds(draft, session, command.theme);
  draft.remove(command.theme);
  return draft.finish(fmt::format("Removed theme {}", nameOf(**theme)));
}

}  // namespace ct::sort
