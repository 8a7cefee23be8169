#pragma once

#include <string>

#include "session/session.h"

/// Records for tests of the session itself, which knows nothing of commands.
namespace ct::session {

inline Session emptySession() {
  SessionInfo info;
  info.title = "Evening buses";
  return Session(info);
}

inline Card cardOf(std::int64_t id, const std::string& code) {
  Card card;
  card.id = CardId{id};
  card.code = code;
  card.said = "The last bus goes too early.";
  return card;
}

inline Theme themeOf(std::int64_t id, const std::string& letter) {
  Theme theme;
  theme.id = ThemeId{id};
  theme.letter = letter;
  return theme;
}

inline Placement placementOf(std::int64_t id, std::int64_t card, std::int64_t theme) {
  return {PlacementId{id}, CardId{card}, ThemeId{theme}};
}

template <class Record>
Change added(Record record) {
  return ChangeOf<Record>{std::nullopt, std::move(record)};
}
template <class Record>
Change removed(Record record) {
  return ChangeOf<Record>{std::move(record), std::nullopt};
}
template <class Record>
Change changed(Record before, Record after) {
  return ChangeOf<Record>{std::move(before), std::move(after)};
}

/// Card 2 with code "1" in theme 3, "A", by placement 4.
inline Session smallSession() {
  Session session = emptySession();
  (void)session.apply({added(cardOf(2, "1")), added(themeOf(3, "A")), added(placementOf(4, 2, 3))});
  return session;
}

}  // namespace ct::session
