#pragma once

#include "ui/frame.h"

/// The parts of looking back. Private to panel_history.
namespace ct::ui {

/// The slider over all steps of the line in hand, and the buttons that walk along it.
void drawFilm(Frame& frame);

/// Everything that was done, newest first.
void drawSteps(Frame& frame);

/// The versions, and the comparison that was asked for.
void drawVersionList(Frame& frame);

/// Looks at the `place`-th step of the line; all of them is now.
void lookAt(Frame& frame, std::size_t place);

/// How many steps of the line are in force in what is looked at.
std::size_t placeLookedAt(const Frame& frame);

/// Which cards are held back now and were not yet at the step looked at, to go on after where that
/// stands; empty when there are none.
std::string seenAgain(const Frame& frame);

/// "10:40", or with its date when the session began on another day.
std::string whenWords(const Frame& frame, base::Time time);

}  // namespace ct::ui
