#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "session/session.h"

namespace ct::ui {

/// What the room window can show.
enum class RoomPage { purpose, overview, theme, card, voting, results, recommendations, photo };
constexpr std::array<std::string_view, 8> namesOf(RoomPage) {
  return {"Purpose", "Overview", "Theme", "Card", "Voting", "Results", "Recommendations", "Photo"};
}

/// A photo of a wall, as the renderer holds it: in the top left of a square texture.
struct RoomPhoto {
  std::uint64_t texture = 0;  ///< 0: there is none
  float width = 0;            ///< pixels
  float height = 0;
  float side = 1;         ///< of the texture
  std::string file = {};  ///< whose picture it is
};

struct FrozenRoom;

/// What the room is looking at. Only the facilitator changes it; nothing advances by itself.
struct RoomState {
  RoomPage page = RoomPage::purpose;
  session::ThemeId theme;           ///< on the theme page; none: the first
  session::CardId card;             ///< on the card page; none: nothing chosen yet
  session::RoundId round;           ///< on the results page; none: the latest that was revealed
  std::string photo;                ///< the file on the photo page; empty: none was chosen
  RoomPhoto photoSeen;              ///< the same, once it is there to draw
  int sheet = 0;                    ///< which sheet of a page that has several, from 0
  bool blank = false;               ///< nothing but the ground
  bool withoutTitles = false;       ///< while the group sorts in silence
  bool withoutInformation = false;  ///< what services told is out of sight, on the board too
  bool dark = false;                ///< light words on a dark ground
  std::string moment;               ///< in a few words, which one it watches; empty: now
  /// While frozen, what the room goes on seeing (freeze.h); the rest is what it will see next.
  std::shared_ptr<const FrozenRoom> frozen;

  bool isOutOfSight(const session::Card& any) const { return withoutInformation && !any.isVoice(); }
};

}  // namespace ct::ui
