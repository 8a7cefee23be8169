#pragma once

#include <string>

#include "ui/frame.h"

/// Looking back: every step of the session as a film, the versions, and what changed between them.
namespace ct::ui {

/// Fills the current area; closing it goes back to the stage it was opened from.
void drawHistory(Frame& frame);

/// The keys that go through the film; without the panel, when the room's picture is in its place.
void useHistoryKeys(Frame& frame);

/// Goes on by a step when it is time to, while the film plays. Called once a frame.
void playOn(Frame& frame);

/// Over a panel where nothing may be changed: what is looked at and the way back to now, or why.
void drawLookingBanner(Frame& frame);
bool isLooking(const Frame& frame);

/// While the room watches that: which moment it is, in a few words for the room; else empty.
std::string momentForRoom(const Frame& frame);

}  // namespace ct::ui
