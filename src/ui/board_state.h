#pragma once

#include <optional>
#include <string>
#include <vector>

#include "session/session.h"

namespace ct::ui {

/// A place or distance on the board, in board units: one unit is one point at zoom 1.
struct BoardPoint {
  double x = 0;
  double y = 0;
};

/// One card as it lies in one theme, or outside every theme when `theme` is none. A card in two
/// themes can be chosen in either.
struct Chosen {
  session::CardId card;
  session::ThemeId theme;

  friend bool operator==(const Chosen&, const Chosen&) = default;
};

/// Which part of the board is seen.
struct Camera {
  BoardPoint corner;  ///< what is at the top left
  double zoom = 1;    ///< points to the board unit
};

/// What the hands are doing on the board.
struct BoardState {
  Camera camera;
  std::optional<Camera> goal;    ///< where the camera is gliding to
  double nearer = 1;             ///< by how much the camera is to come nearer, or go away below 1
  bool closeUp = false;          ///< the camera is to show what is in hand from near by
  bool bringIntoSight = false;   ///< the camera is to go where what is in hand can be seen
  bool fitted = false;           ///< false until the camera has once been fitted to the cards
  bool seeAll = false;           ///< it is to be laid anew, and the camera to go where all is seen
  bool comesBack = false;        ///< it was out of sight: who saw all of it sees it laid anew
  std::vector<Chosen> chosen;    ///< the cards selected, the one in hand last
  session::ThemeId chosenTheme;  ///< the theme whose header was pressed; none when cards are chosen

  enum class Drag { none, cards, theme, lasso, pan };
  Drag drag = Drag::none;
  BoardPoint grabbedAt;    ///< where the drag began
  BoardPoint grabbedFrom;  ///< where what is dragged was then
  bool moved = false;      ///< far enough to be a drag and not a press
  bool letGo = false;      ///< Escape has just ended a drag, and ends nothing else
  bool panning = false;    ///< the board is moving along under a drag near its edge

  bool oneByOne = false;       ///< one card that waits at a time, large, instead of the board
  session::CardId oneByOneAt;  ///< the card that is large then
  session::ThemeId listed;     ///< the theme read as a list instead of the board; none otherwise
  session::CardId listedCard;  ///< the card in hand in that list

  session::CardId sortedLast;  ///< by its letter, on the board; none when something else was done
  bool sortedLastPlaced = false;              ///< it has left the waiting cards since
  session::CardId takenUpAfter;               ///< the card that was taken up by itself after it
  std::vector<session::CardId> oneByOneDone;  ///< sorted in that way, the latest last
  session::CardId afterNaming;                ///< taken up once the new theme's title is entered
  session::ThemeId naming;    ///< the theme whose title wants the keyboard; none otherwise
  session::ThemeId merging;   ///< the theme waiting for the letter of the one it goes into
  session::ThemeId removing;  ///< the theme waiting for where its cards go
};

}  // namespace ct::ui
