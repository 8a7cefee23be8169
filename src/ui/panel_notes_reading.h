#pragma once

#include "ui/facts.h"
#include "ui/frame.h"

namespace ct::ui {

/// How a file was read, where a person can say otherwise: which sheet of a workbook, how its
/// letters are written, whether it is a table or a note on each line. Wishes PreviewFile.
void drawReading(Frame& frame, const Preview& preview);

}  // namespace ct::ui
