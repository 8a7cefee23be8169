#pragma once

#include "ui/frame.h"

/// The three ways in which notes come in, who was heard, what was said twice, and the names that
/// are looked for, each within the sheet of paper the opening panel holds out.
namespace ct::ui {

/// Choosing a file, saying which column is the note, and bringing its notes in. Wishes LookInFolder
/// (an empty path: where files usually lie) and what `drawPreview` wishes.
void drawNotesFromFile(Frame& frame);

/// One note after another, Enter between them.
void drawTypedNotes(Frame& frame);

/// Many notes at once, one a line.
void drawPastedNotes(Frame& frame);

/// The conversations notes came from, how many people were heard in them, and whom the campaign set
/// out to hear. Asks for RecordConversation, RemoveConversation and SetOut.
void drawWhoWasHeard(Frame& frame);

/// Cards that say nearly the same, two side by side at a time. Asks for MergeCards when somebody
/// says so.
void drawAlikeNotes(Frame& frame);

/// The organiser's own list of names and places. Wishes KeepListedNames; asks for HoldBack.
void drawListedNames(Frame& frame);

}  // namespace ct::ui
