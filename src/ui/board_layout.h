#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "session/session.h"
#include "ui/board_box.h"
#include "ui/board_index.h"
#include "ui/board_state.h"

/// Where everything lies on the board. Derived from the session and the shape of the window, but
/// for what the board keeps while cards come and go (`BoardKept`).
///
/// What people put somewhere by hand stays exactly there: a theme's region keeps its top left
/// corner, a loose card its place. A region grows with its cards, downwards or, where something put
/// by hand is in the way, sideways; where there is no room either way it shows as many cards as
/// fit, and says how many more there are. Everything else flows around that: regions nobody has
/// moved in rows by letter, and left of them, as a pile lies beside a wall, the trays. What grows
/// on one side moves nothing on the other.
namespace ct::ui {

/// Card anatomy, in board units.
inline constexpr double kCardWidth = 200;
inline constexpr double kCardPadding = 12;
inline constexpr double kCardGap = 12;
/// Most notes say what they say in four lines.
inline constexpr double kUsualCardHeight = 120;
inline constexpr double kRegionPadding = 16;
inline constexpr double kRegionGap = 24;
/// The line at the foot of a region that says how many cards it has no room to show.
inline constexpr double kHiddenNote = 28;
/// The head of a tray, where heads are set at their usual size.
inline constexpr double kTrayHeader = 48;
/// A region of two columns, the narrowest there is.
inline constexpr double kRegionWidth = 2 * kCardWidth + kCardGap + 2 * kRegionPadding;
/// From one column of themes to the next.
inline constexpr double kRegionPitch = kRegionWidth + kRegionGap;

struct PlacedCard {
  session::CardId card;
  session::ThemeId theme;  ///< none outside every theme
  Box box;
  bool copy = false;   ///< it has its home in another theme
  bool loose = false;  ///< laid by hand on the surface, perhaps on another
};

struct Region {
  session::ThemeId theme;
  Box box;
  double headerHeight = 0;
  float head = 1;           ///< how large its head is set (BoardMeasures)
  std::size_t cards = 0;    ///< held-back ones not counted
  std::size_t hidden = 0;   ///< of them, those there is no room to show
  std::size_t columns = 2;  ///< of cards
  double cardsEnd = 0;      ///< no card goes below this
};

/// Where cards wait that are in no theme.
enum class Tray { notYetPlaced, parked, fitsNone, heldBack };

struct TrayBox {
  Tray tray;
  Box box;
  std::size_t cards = 0;     ///< what residents said; so are those below
  std::size_t laid = 0;      ///< more of its cards, laid by hand on the board
  std::size_t inThemes = 0;  ///< more held-back cards, which keep their place in a theme
  float head = 1;            ///< how large its name is set
};

/// What stays as it is while cards come and go, until somebody asks to see it all or to have it
/// laid out tidily. 0 everywhere: as suits what there is now.
struct BoardKept {
  std::size_t themeColumns = 0;  ///< how many themes lie side by side
  std::size_t pileColumns = 0;   ///< of cards that are not yet placed
  double pileHeight = 0;         ///< at least; so what lies beneath the pile stays too
};

struct BoardLayout {
  std::vector<Region> regions;        ///< by letter
  std::vector<TrayBox> trays;         ///< held back only when there is such a card
  std::vector<PlacedCard> cards;      ///< drawn in this order, the last on top
  Box bounds;                         ///< of everything
  BoardKept kept;                     ///< for the next layout
  BoxIndex index;                     ///< of `cards`, by their number
  std::vector<std::uint32_t> byCard;  ///< numbers in `cards`, ordered by card and theme

  const Region* regionAt(BoardPoint point) const;
  const Region* regionOf(session::ThemeId theme) const;
  const TrayBox* trayAt(BoardPoint point) const;
  const PlacedCard* cardAt(BoardPoint point) const;
  const PlacedCard* find(const Chosen& chosen) const;
};

/// How high things are, which only their words can tell.
struct BoardMeasures {
  /// How large heads and the names of trays are set: larger the more cards there are, because all
  /// of them are seen from further away.
  float head = 1;
  double shape = 1.3;               ///< of the window, width to height
  bool withoutInformation = false;  ///< what services told is out of sight
  BoardKept kept;  ///< what the layout before gave, or nothing, to lay all of it out anew
  /// How many themes lay side by side before that: so many do again, unless it would all be seen
  /// much larger with more or fewer. 0: nothing was laid out yet.
  std::size_t themeColumnsBefore = 0;
  std::function<double(const session::Card&)> card;
  /// Of a region so many columns of cards wide.
  std::function<double(const session::Theme&, std::size_t columns)> header;

  bool isOutOfSight(const session::Card& any) const { return withoutInformation && !any.isVoice(); }
};

BoardLayout layOutBoard(const session::Session& session, const BoardMeasures& measures);

/// The nearest place to `wanted` where the theme's region, as large as it is now, lies on nothing
/// else that stays put: where it goes when it is let go there.
BoardPoint freePlace(const BoardLayout& layout, session::ThemeId theme, BoardPoint wanted);

}  // namespace ct::ui
