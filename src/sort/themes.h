#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/result.h"
#include "session/edit.h"
#include "session/fields.h"
#include "session/session.h"

/// Making, naming, agreeing, splitting and placing themes.
namespace ct::sort {

struct MakeTheme {
  static constexpr std::string_view kName = "makeTheme";
  static constexpr std::string_view kHelp =
      "Make a theme from cards, moving them out of wherever they were; it may be named later.";
  std::vector<session::CardId> cards;  ///< may be empty
  std::optional<std::string> title;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("cards", &MakeTheme::cards), field("title", &MakeTheme::title)};
  }
};

struct NameTheme {
  static constexpr std::string_view kName = "nameTheme";
  static constexpr std::string_view kHelp =
      "Give a theme a title; a changed title is proposed again until the group agrees to it.";
  session::ThemeId theme;
  std::string title;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("theme", &NameTheme::theme), field("title", &NameTheme::title)};
  }
};

struct AgreeTheme {
  static constexpr std::string_view kName = "agreeTheme";
  static constexpr std::string_view kHelp = "Record that the group said yes to a theme's title.";
  session::ThemeId theme;

  static constexpr auto fields() { return std::tuple{session::field("theme", &AgreeTheme::theme)}; }
};

struct ReopenTheme {
  static constexpr std::string_view kName = "reopenTheme";
  static constexpr std::string_view kHelp = "Make an agreed title proposed again.";
  session::ThemeId theme;

  static constexpr auto fields() {
    return std::tuple{session::field("theme", &ReopenTheme::theme)};
  }
};

struct SplitTheme {
  static constexpr std::string_view kName = "splitTheme";
  static constexpr std::string_view kHelp =
      "Make a new theme from some of a theme's cards; their copies elsewhere stay.";
  session::ThemeId theme;
  std::vector<session::CardId> cards;
  std::optional<std::string> title;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("theme", &SplitTheme::theme), field("cards", &SplitTheme::cards),
                      field("title", &SplitTheme::title)};
  }
};

struct MoveTheme {
  static constexpr std::string_view kName = "moveTheme";
  static constexpr std::string_view kHelp =
      "Put a theme's region at a place on the board, in board units.";
  session::ThemeId theme;
  double x = 0;
  double y = 0;

  static constexpr auto fields() {
    using session::field;
    return std::tuple{field("theme", &MoveTheme::theme), field("x", &MoveTheme::x),
                      field("y", &MoveTheme::y)};
  }
};

base::Result<session::Edit> plan(const session::Session&, const MakeTheme&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const NameTheme&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const AgreeTheme&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const ReopenTheme&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const SplitTheme&, base::Time now);
base::Result<session::Edit> plan(const session::Session&, const MoveTheme&, base::Time now);

}  // namespace ct::sort
