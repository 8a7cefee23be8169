#pragma once

#include "ui/facts.h"
#include "ui/frame.h"

namespace ct::ui {

/// How a file was read, where a person can say otherwise: which sheet of a workbook, whether it is
/// a table or a note on each line, and how its letters are written where that was guessed. Wishes
/// PreviewFile.
void drawReading(Frame& frame, const Preview& preview);

/// How its letters are written where the file said so itself: beneath all else, for it is hardly
/// ever wrong.
void drawReadingBelow(Frame& frame, const Preview& preview);

}  // namespace ct::ui
