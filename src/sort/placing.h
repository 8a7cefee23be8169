#pragma once

#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/result.h"
#include "session/edit.h"
#include "session/fields.h"
#include "session/session.h"

/// Cards in and out of themes. Each command says what somebody asked for; its `plan` gives the
/// edit, or refuses with a sentence. `plan` is pure.
namespace ct::sort {

/// Where a card is laid loose on the board, in board units.
struct Spot {
  session::CardId card;
  double x = 0;
  double y = 0;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("card", &Spot::card), field("x", &Spot::x), field("y", &Spot::y)};
  }
};

struct MoveCards {
  static constexpr std::string_view kName = "moveCards";
  static constexpr std::string_view kHelp =
      "Put cards in a theme and out of wherever they were; with \"from\", out of that theme only.";
  std::vector<session::CardId> cards;
  session::ThemeId theme;
  std::optional<session::ThemeId> from;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("cards", &MoveCards::cards), field("theme", &MoveCards::theme),
                      field("from", &MoveCards::from)};
  }
};

struct AlsoPlace {
  static constexpr std::string_view kName = "alsoPlace";
  static constexpr std::string_view kHelp =
      "Put cards in a further theme as marked copies; each still counts once.";
  std::vector<session::CardId> cards;
  session::ThemeId theme;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("cards", &AlsoPlace::cards), field("theme", &AlsoPlace::theme)};
  }
};

struct TakeOut {
  static constexpr std::string_view kName = "takeOut";
  static constexpr std::string_view kHelp =
      "Take cards out of one theme, or with no theme named out of everything, back to not yet "
      "placed.";
  std::vector<session::CardId> cards;
  std::optional<session::ThemeId> theme;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("cards", &TakeOut::cards), field("theme", &TakeOut::theme)};
  }
};

struct LayCards {
  static constexpr std::string_view kName = "layCards";
  static constexpr std::string_view kHelp =
      "Lay cards loose on the board, outside every theme, at places given in board units.";
  std::vector<Spot> spots;

  static constexpr auto fields() { return std::tuple{session::field("spots", &LayCards::spots)}; }
};

struct ParkCards {
  static constexpr std::string_view kName = "parkCards";
  static constexpr std::string_view kHelp = "Park cards for later, out of every theme.";
  std::vector<session::CardId> cards;

  static constexpr auto fields() { return std::tuple{session::field("cards", &ParkCards::cards)}; }
};

struct FitNone {
  static constexpr std::string_view kName = "fitNone";
  static constexpr std::string_view kHelp = "Say that cards fit none of the themes.";
  std::vector<session::CardId> cards;

  static constexpr auto fields() { return std::tuple{session::field("cards", &FitNone::cards)}; }
};

struct HoldBack {
  static constexpr std::string_view kName = "holdBack";
  static constexpr std::string_view kHelp =
      "Take cards off the room window and out of reports, wherever they lie.";
  std::vector<session::CardId> cards;

  static constexpr auto fields() { return std::tuple{session::field("cards", &HoldBack::cards)}; }
};

struct Release {
  static constexpr std::string_view kName = "release";
  static constexpr std::string_view kHelp = "Let held-back cards be seen again.";
  std::vector<session::CardId> cards;

  static constexpr auto fields() { return std::tuple{session::field("cards", &Release::cards)}; }
};

base::Result<session::Edit> plan(const session::Session&, const MoveCards&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const AlsoPlace&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const TakeOut&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const LayCards&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const ParkCards&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const FitNone&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const HoldBack&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const Release&, base::Time now);

}  // namespace ct::sort
