#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <tuple>

#include "base/result.h"
#include "session/edit.h"
#include "session/fields.h"
#include "session/session.h"

/// Themes that come to an end: merged into another, or removed.
namespace ct::sort {

struct MergeThemes {
  static constexpr std::string_view kName = "mergeThemes";
  static constexpr std::string_view kHelp =
      "Put all cards of one theme into another, which keeps its letter and title. Votes stay with "
      "the words they were given to.";
  session::ThemeId from;
  session::ThemeId into;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("from", &MergeThemes::from), field("into", &MergeThemes::into)};
  }
};

/// Where the cards of a removed theme go.
enum class CardsGo { notYetPlaced, parked, fitsNone, toTheme };
constexpr std::array<std::string_view, 4> namesOf(CardsGo) {
  return {"notYetPlaced", "parked", "fitsNone", "toTheme"};
}

struct DeleteTheme {
  static constexpr std::string_view kName = "deleteTheme";
  static constexpr std::string_view kHelp =
      "Remove a theme, saying where its cards go: \"notYetPlaced\", \"parked\", \"fitsNone\", or "
      "\"toTheme\" with \"into\".";
  static constexpr std::string_view kExampleWithout = "into";
  session::ThemeId theme;
  std::optional<CardsGo> cardsGo;  ///< may be left out only for a theme without cards
  std::optional<session::ThemeId> into;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("theme", &DeleteTheme::theme), field("cardsGo", &DeleteTheme::cardsGo),
                      field("into", &DeleteTheme::into)};
  }
};

base::Result<session::Edit> plan(const session::Session&, const MergeThemes&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const DeleteTheme&, base::Time now);

}  // namespace ct::sort
