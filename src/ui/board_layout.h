#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "session/session.h"
#include "ui/board_state.h"

/// Where everything lies on the board. Derived from the session alone: the same session always
/// gives the same board.
namespace ct::ui {

/// A rectangle in board units.
struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  double right() const { return x + width; }
  double bottom() const { return y + height; }
  bool contains(BoardPoint point) const {
    return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
  }
  bool touches(const Box& other) const {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
};

/// Card anatomy, in board units.
inline constexpr double kCardWidth = 200;
inline constexpr double kCardPadding = 12;
inline constexpr double kCardGap = 12;
inline constexpr double kRegionPadding = 16;
inline constexpr double kRegionGap = 24;
inline constexpr double kRegionWidth = 2 * kCardWidth + kCardGap + 2 * kRegionPadding;

struct PlacedCard {
  session::CardId card;
  session::ThemeId theme;  ///< none outside every theme
  Box box;
  bool copy = false;  ///< it has its home in another theme
};

struct Region {
  session::ThemeId theme;
  Box box;
  double headerHeight = 0;
  std::size_t cards = 0;  ///< held-back ones not counted
};

/// Where cards wait that are in no theme.
enum class Tray { notYetPlaced, parked, fitsNone, heldBack };

struct TrayBox {
  Tray tray;
  Box box;
  std::size_t cards = 0;
};

struct BoardLayout {
  std::vector<Region> regions;    ///< by letter
  std::vector<TrayBox> trays;     ///< held back only when there is such a card
  std::vector<PlacedCard> cards;  ///< drawn in this order, the last on top
  Box bounds;                     ///< of everything

  const Region* regionAt(BoardPoint point) const;
  const TrayBox* trayAt(BoardPoint point) const;
  const PlacedCard* cardAt(BoardPoint point) const;
  const PlacedCard* find(const Chosen& chosen) const;
};

/// How high things are, which only laying out their words can tell.
struct BoardMeasures {
  std::function<double(const session::Card&)> card;
  std::function<double(const session::Theme&)> header;
};

/// Regions flow in rows by letter; one put somewhere by hand stays there. No region ever overlaps
/// another: the lower one gives way downwards. Trays lie beneath, loose cards where they were laid,
/// moved down out of any region or tray.
BoardLayout layOutBoard(const session::Session& session, const BoardMeasures& measures);

}  // namespace ct::ui
