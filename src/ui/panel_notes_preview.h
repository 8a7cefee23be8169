#pragma once

#include "ui/facts.h"
#include "ui/frame.h"

namespace ct::ui {

/// What a file of notes would bring: how it was read, the first notes, what may be wrong with them,
/// and what each column means, which a person can set right. Wishes PreviewFile, ReadColumns,
/// BringIn and DropPreview.
void drawPreview(Frame& frame, const Preview& preview);

}  // namespace ct::ui
