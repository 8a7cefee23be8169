#pragma once

#include "ui/frame.h"

/// The three ways in which notes come in, each within the sheet of paper the opening panel holds
/// out.
namespace ct::ui {

/// Choosing a file, saying which column is the note, and bringing its notes in. Wishes LookInFolder
/// (an empty path: where files usually lie), PreviewFile and DropPreview; asks for AddCards.
void drawNotesFromFile(Frame& frame);

/// One note after another, Enter between them.
void drawTypedNotes(Frame& frame);

/// Many notes at once, one a line.
void drawPastedNotes(Frame& frame);

}  // namespace ct::ui
