#include "ui/controls.h"
#include "ui/controls_layout.h"
#include "ui/folder_chooser.h"
#include "ui/panel_notes.h"
#include "ui/panel_notes_preview.h"
#include "ui/panel_photos.h"

namespace ct::ui {
namespace {

void drawChoosing(Frame& frame) {
  const auto chosen = drawFolderChooser(frame, Choosing::file);
  if (!chosen) return;
  if (chosen->nothing) frame.view.choosingFile = false;
  if (!chosen->file) return;
  if (chosen->file->isPhoto) {
    frame.outbox.wish(AttachPhoto{chosen->file->path});
  } else {
    frame.outbox.wish(PreviewFile{chosen->file->path});
  }
}

}  // namespace

void drawNotesFromFile(Frame& frame) {
  if (frame.facts.preview || !frame.view.choosingFile) frame.view.chooser = {};
  if (frame.facts.preview) return drawPreview(frame, *frame.facts.preview);
  if (frame.view.choosingFile) return drawChoosing(frame);
  hint(
      frame,
      "An Excel file, a table saved as CSV, or a text with a note on each line. You see what comes "
      "in before it does. Or a photo of a wall, for the room to see.");
  gap(frame);
  const bool choose = button(frame, "Choose a file…", kNextKey, ButtonKind::strong);
  drawPhotos(frame);
  if (!choose) return;
  frame.view.choosingFile = true;
  frame.outbox.wish(LookInFolder{frame.facts.folder.path});  // again: a stick may be in by now
}

}  // namespace ct::ui
