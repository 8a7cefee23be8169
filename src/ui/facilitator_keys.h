#pragma once

#include <imgui.h>

#include "ui/frame.h"

namespace ct::ui {

/// The keys that work at every stage:
///   Ctrl+Z undo   Ctrl+Y or Ctrl+Shift+Z redo   1 to 7 the stages
///   Ctrl+K everything that can be done, by name   Ctrl+F or F3 find cards   Ctrl+W all sessions
///   Ctrl+1 to Ctrl+8 what the room sees   F2 type the title of the theme in hand   F4 one card at
///   a time   F7 sort in silence   F5 the room's view in this window   F6 the room window   F8
///   freeze the room   F9 blank it   F11 light or dark   Page Up, Page Down turn the room's sheets
/// Tab goes from control to control (tab_stops.h).
void useFacilitatorKeys(Frame& frame);

/// False while ballots are typed: a figure beside the field must not turn the page.
bool stageKeysWork(const Frame& frame);

/// How large the room's picture is, in pixels: its window, or this one while that is closed.
ImVec2 sizeOfRoom(const Frame& frame);

/// Holds back the card the room sees, if it sees one.
void holdBackInRoom(Frame& frame);

/// Shows the room a page, from its first sheet.
void showPage(Frame& frame, RoomPage page);

/// Turns the room by so many sheets.
void turnRoom(Frame& frame, int by);

/// Goes to a stage; when it may not be entered yet, stays and says why. Not while something is
/// dragged: leaving a stage saves a version, and nobody wants one of a move half made.
void goToStage(Frame& frame, facilitate::Stage stage);

}  // namespace ct::ui
