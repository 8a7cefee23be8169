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

}  // namespace

Result<Edit> plan(const Session& session, const MakeTheme& command, Time now) {
  if (!command.cards.empty()) {
    if (auto there = requireOwnCards(session, command.cards); !there) {
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

Result<Edit> plan(const Session& session, const SplitTheme& command, Time now) {
  auto from = requireTheme(session, command.theme);
  if (!from) return base::passOn(std::move(from));
  if (auto there = requireOwnCards(session, command.cards); !there) {
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
