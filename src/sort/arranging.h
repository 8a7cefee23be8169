#pragma once

#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/result.h"
#include "session/edit.h"
#include "session/fields.h"
#include "session/session.h"

/// The order of cards within a theme, and the order on the board.
namespace ct::sort {

struct MoveWithin {
  static constexpr std::string_view kName = "moveWithin";
  static constexpr std::string_view kHelp =
      "Put a card at a place within its theme, counted from 1; the others close up.";
  session::ThemeId theme;
  session::CardId card;
  std::int64_t place = 1;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("theme", &MoveWithin::theme), field("card", &MoveWithin::card),
                      field("place", &MoveWithin::place)};
  }
};

struct Tidy {
  static constexpr std::string_view kName = "tidy";
  static constexpr std::string_view kHelp =
      "Put every theme and every loose card back where the board would put it.";
  static constexpr auto fields() { return std::tuple{}; }
};

/// A theme's placements in the order its cards stand: those put at a place by hand by that place,
/// the others after them in the order they came.
std::vector<session::PlacementId> placementsInOrder(const session::Session& session,
                                                    session::ThemeId theme);

base::Result<session::Edit> plan(const session::Session&, const MoveWithin&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const Tidy&, base::Time now);

}  // namespace ct::sort
