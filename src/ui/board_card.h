#pragma once

#include <imgui.h>

#include <cstddef>

#include "ui/board_layout.h"
#include "ui/frame.h"

/// One card on the board, as much of it as can be told apart. Draws only; changes nothing.
namespace ct::ui {

/// How much of a card is drawn, from near by to far out.
enum class Detail {
  full,        ///< its words as they are
  mostWords,   ///< as many of them as there is room for, a little larger
  firstWords,  ///< the first of them, larger again
  fewWords,    ///< fewer, nearly twice as large as they are
  block,       ///< paper without words
  patches      ///< no cards of their own: how full the board is
};

/// What can be told apart at `zoom` points to the board unit, with so many cards in sight. Many
/// cards on a large screen are drawn as if from further away, so that a frame stays quick.
Detail detailAt(double zoom, std::size_t inSight);

/// How high the words of cards and theme titles make them, in board units. Of up to
/// `kMeasuredExactly` cards every one is laid out; of more, the height is estimated.
BoardMeasures boardMeasures(Ink& ink, std::size_t cards);
inline constexpr std::size_t kMeasuredExactly = 4000;

/// How a card is drawn apart from its words.
struct CardSigns {
  Detail detail = Detail::full;
  float opacity = 1;
  bool chosen = false;
};

/// While it lives, all papers drawn on the list go beneath all words, and marks on top: the
/// renderer then switches between the textures of shapes and of letters a few times for a whole
/// board, and not twice for every card. For cards that do not overlap; `paintCard` draws within
/// one.
class CardLayers {
 public:
  CardLayers(const Ink& ink, ImDrawList& list);
  ~CardLayers();
  CardLayers(const CardLayers&) = delete;
  CardLayers& operator=(const CardLayers&) = delete;

 private:
  const Ink& ink_;
  ImDrawList& list_;
};

/// One card with its top left corner at a place on the screen, `pixels` per board unit.
void paintCard(Frame& frame, ImDrawList& list, ImVec2 at, double pixels, const PlacedCard& placed,
               const CardSigns& signs);

/// A theme's title as it is set on the board, and what stands there before it has one.
std::string boardTitle(const session::Theme& theme);
/// The same, laid out for a region of so many columns whose head is set that large; smaller where a
/// word would be broken.
const text::Layout& layBoardTitle(Ink& ink, const session::Theme& theme, std::size_t columns,
                                  float head);

/// Anatomy of a region's head, in board units where it is set at its usual size.
inline constexpr float kHeaderSize = 21;
inline constexpr float kSignSize = 36;
inline constexpr double kHeaderTop = 14;
inline constexpr float kTagSize = 13;

}  // namespace ct::ui
