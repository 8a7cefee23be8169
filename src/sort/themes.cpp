#include "sort/themes.h"

#include <fmt/format.h>

#include <cmath>
#include <unordered_set>

#include "base/counted.h"
#include "session/draft.h"
#include "sort/accounting.h"
#include "sort/steps.h"
#include "text/words.h"

namespace ct::sort {

using base::Result;
using base::Time;
using session::CardId;
using session::Draft;
using session::Edit;
using session::Session;
using session::Theme;
using session::ThemeId;

namespace {

constexpr std::size_t kLongestTitle = 200;  // characters; a title is read aloud

Result<std::string> readableTitle(const std::string& typed) {
  const std::string title = text::tidy(typed);
  if (text::blank(title)) return base::refuse("A theme's title needs at least one word.");
  if (title.find('\n') != std::string::npos) {
    return base::refuse("A theme's title is one line.");
  }
  if (text::characters(title) > kLongestTitle) {
    return base::refuse(
        fmt::format("A theme's title can be up to {} characters long.", kLongestTitle));
  }
  return title;
}

/// A new theme in the draft, named if a title is given.
Result<Theme> newTheme(Draft& draft, const Session& session,
                       const std::optional<std::string>& title) {
  Theme theme;
  if (title) {
    auto readable = readableTitle(*title);
    if (!readable) return base::passOn(std::move(readable));
    theme.title = std::move(*readable);
  }
  theme.id = draft.freshId<Theme>();
  theme.letter = nextLetter(session);
  draft.put(theme);
  return theme;
}

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

Result<Edit> plan(const Session& session, const MakeTheme& command, Time now) {
  if (!command.cards.empty()) {
    if (auto there = requireCards(session, command.cards); !there) {
      return base::passOn(std::move(there));
    }
  }
  Draft draft(session, now);
  auto theme = newTheme(draft, session, command.title);
  if (!theme) return base::passOn(std::move(theme));
  std::unordered_set<CardId> moved;
  for (const CardId card : command.cards) {
    if (!moved.insert(card).second) continue;
    leaveThemes(draft, session, card);
    enterTheme(draft, card, theme->id);
  }
  return draft.finish(
      fmt::format("Made theme {} with {}", nameOf(*theme), base::counted(moved.size(), "card")));
}

Result<Edit> plan(const Session& session, const NameTheme& command, Time now) {
  auto found = requireTheme(session, command.theme);
  if (!found) return base::passOn(std::move(found));
  auto title = readableTitle(command.title);
  if (!title) return base::passOn(std::move(title));
  Theme theme = **found;
  if (theme.title != *title) {
    theme.title = std::move(*title);
    theme.state = session::ThemeState::proposed;
    theme.agreedAt.reset();
  }
  Draft draft(session, now);
  draft.put(theme);
  return draft.finish(fmt::format("Named theme {}", nameOf(theme)),
                      fmt::format("nameTheme:{}", theme.id.value));
}

Result<Edit> plan(const Session& session, const AgreeTheme& command, Time now) {
  auto found = requireTheme(session, command.theme);
  if (!found) return base::passOn(std::move(found));
  Theme theme = **found;
  if (theme.title.empty()) {
    return base::refuse(fmt::format("Name theme {} before the group agrees to it.", theme.letter));
  }
  Draft draft(session, now);
  if (theme.state != session::ThemeState::agreed) {
    theme.state = session::ThemeState::agreed;
    theme.agreedAt = now;
    draft.put(theme);
  }
  return draft.finish(fmt::format("Agreed theme {}", nameOf(theme)));
}

Result<Edit> plan(const Session& session, const ReopenTheme& command, Time now) {
  auto found = requireTheme(session, command.theme);
  if (!found) return base::passOn(std::move(found));
  Theme theme = **found;
  theme.state = session::ThemeState::proposed;
  theme.agreedAt.reset();
  Draft draft(session, now);
  draft.put(theme);
  return draft.finish(fmt::format("Made theme {} proposed again", nameOf(theme)));
}

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

Result<Edit> plan(const Session& session, const SplitTheme& command, Time now) {
  auto from = requireTheme(session, command.theme);
  if (!from) return base::passOn(std::move(from));
  if (auto there = requireCards(session, command.cards); !there) {
    return base::passOn(std::move(there));
  }
  Draft draft(session, now);
  auto theme = newTheme(draft, session, command.title);
  if (!theme) return base::passOn(std::move(theme));
  std::unordered_set<CardId> moved;
  for (const CardId card : command.cards) {
    if (!isIn(session, card, command.theme)) {
      return base::refuse(
          fmt::format("Card {} is not in theme {}.", session.find(card)->code, (*from)->letter));
    }
    if (!moved.insert(card).second) continue;
    leaveTheme(draft, session, card, command.theme);
    enterTheme(draft, card, theme->id);
  }
  return draft.finish(fmt::format("Split {} from {} into {}", base::counted(moved.size(), "card"),
                                  nameOf(**from), nameOf(*theme)));
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

Result<Edit> plan(const Session& session, const MoveTheme& command, Time now) {
  auto found = requireTheme(session, command.theme);
  if (!found) return base::passOn(std::move(found));
  if (!std::isfinite(command.x) || !std::isfinite(command.y)) {
    return base::refuse("A theme can only be put at a place on the board.");
  }
  Theme theme = **found;
  theme.x = command.x;
  theme.y = command.y;
  Draft draft(session, now);
  draft.put(theme);
  return draft.finish(fmt::format("Moved theme {} on the board", nameOf(theme)));
}

}  // namespace ct::sort
