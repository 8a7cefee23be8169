#pragma once

#include <string>

#include "ui/board_camera.h"
#include "ui/board_layout.h"
#include "ui/frame.h"

namespace ct::ui {

/// One step of coming nearer to the board by key.
inline constexpr double kNearer = 1.3;

/// The keys of the board, while nothing is being typed: those below, arrows from card to card
/// (Shift: choose those too), Home to see all, Space to see what is in hand from near by, Enter to
/// read the theme in hand as a list, R to show it in the room, Escape to let go. Letters go by what
/// is typed, so every keyboard has them where it prints them.
void useBoardKeys(Frame& frame, const Glass& glass, const BoardLayout& layout);

/// The keys that sort the cards in hand, in every view that has some: a theme's letter (Shift: also
/// there; with a merge begun: into that theme), N a new theme, P park, 0 fits none, H hold back, Y
/// agreed and Delete to take out.
void useSortingLetters(Frame& frame);

/// What Shift and a letter do: puts a marked copy into that theme, of the card that was put into
/// one just before while card after card is sorted, and otherwise of the chosen ones.
void alsoPlace(Frame& frame, session::ThemeId theme);

/// What that would do now, in words: of which card.
std::string alsoWords(const Frame& frame);

}  // namespace ct::ui
