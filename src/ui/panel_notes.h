#pragma once

#include "ui/frame.h"

/// The three ways in which notes come in, and the names that are looked for in them, each within
/// the sheet of paper the opening panel holds out.
namespace ct::ui {

/// Choosing a file, saying which column is the note, and bringing its notes in. Wishes LookInFolder
/// (an empty path: where files usually lie) and what `drawPreview` wishes.
void drawNotesFromFile(Frame& frame);

/// One note after another, Enter between them.
void drawTypedNotes(Frame& frame);

/// Many notes at once, one a line.
void drawPastedNotes(Frame& frame);

/// The organiser's own list of names and places. Wishes KeepListedNames; asks for HoldBack.
void drawListedNames(Frame& frame);

}  // namespace ct::ui
