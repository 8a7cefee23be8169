#pragma once

#include "ui/board_camera.h"
#include "ui/board_layout.h"
#include "ui/frame.h"

namespace ct::ui {

/// One step of coming nearer to the board by key.
inline constexpr double kNearer = 1.3;

/// The keys of the board, while nothing is being typed. Letters go by what is typed, so every
/// keyboard has them where it prints them:
///   a theme's letter   the chosen cards go there (Shift: a marked copy; with a merge begun: into
///   that theme) N new theme   P park   0 fits none   H hold back   Y yes, agreed   R show in the
///   room arrows  from card to card (Shift: choose those too)   Delete  take out   Home  see all
///   Space  see what is in hand from near by   Enter  read the theme in hand as a list   Escape let
///   go
void useBoardKeys(Frame& frame, const Glass& glass, const BoardLayout& layout);

/// The keys that sort the cards in hand, in every view that has some: a theme's letter, N, P, 0, H,
/// Y and Delete.
void useSortingLetters(Frame& frame);

}  // namespace ct::ui
