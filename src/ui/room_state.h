#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "session/session.h"

namespace ct::ui {

/// What the room window can show.
enum class RoomPage { purpose, overview, theme, card, voting, results, recommendations };
constexpr std::array<std::string_view, 7> namesOf(RoomPage) {
  return {"Purpose", "Overview", "Theme", "Card", "Voting", "Results", "Recommendations"};
}

struct FrozenRoom;

/// What the room is looking at. Only the facilitator changes it; nothing advances by itself.
struct RoomState {
  RoomPage page = RoomPage::purpose;
  session::ThemeId theme;      ///< on the theme page; none: the first
  session::CardId card;        ///< on the card page; none: nothing chosen yet
  session::RoundId round;      ///< on the results page; none: the latest that was revealed
  int sheet = 0;               ///< which sheet of a page that has several, from 0
  bool blank = false;          ///< nothing but the ground
  bool withoutTitles = false;  ///< while the group sorts in silence
  bool dark = false;           ///< light words on a dark ground
  std::string moment;          ///< in a few words, which one it watches; empty: now
  /// While frozen, what the room goes on seeing (freeze.h); the rest is what it will see next.
  std::shared_ptr<const FrozenRoom> frozen;
};

}  // namespace ct::ui
