#pragma once

#include "ui/frame.h"

/// Ways of working at the board that a key switches on and off.
namespace ct::ui {

/// One card that waits at a time, large, instead of the board.
void toggleOneByOne(Frame& frame);

/// Sorting without titles, in the room too; naming has to wait.
void toggleSilence(Frame& frame);

/// Opens the field for words to look for, on the board.
void startFinding(Frame& frame);

/// Opens the list of everything that can be done, to find by name.
void togglePalette(Frame& frame);

/// The room's view in this window, and back to the facilitator's, where typing goes on.
void toggleRoomHere(Frame& frame);

/// Looking back over what was done, in place of the stage's panel; and back to work, and to now.
void toggleHistory(Frame& frame);

/// The room sees what is looked at, on the page where every step is seen; afterwards it has its own
/// page back.
void letRoomWatch(ViewState& view, bool watches);

/// The room goes along to another card, when it was at the one before.
void takeRoomAlong(Frame& frame, session::CardId from, session::CardId to);

/// Likewise to another theme.
void takeRoomAlong(Frame& frame, session::ThemeId from, session::ThemeId to);

/// To another card while sorting: only with a second screen, where what comes next is seen here
/// first.
void letRoomFollow(Frame& frame, session::CardId from, session::CardId to);

/// A theme as a list instead of the board; and back to the board.
void openList(Frame& frame, session::ThemeId theme);
void closeList(Frame& frame);

/// As a theme is called now: by its letter alone while the group sorts in silence.
std::string nameNow(const Frame& frame, const session::Theme& theme);

/// The key that means a theme; empty for one of two letters.
std::string keyOf(const session::Theme& theme);

}  // namespace ct::ui
