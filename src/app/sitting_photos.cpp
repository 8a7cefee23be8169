#include <fmt/format.h>

#include "app/facts_of.h"
#include "app/photos.h"
#include "app/sitting.h"
#include "platform/photo.h"
#include "ui/freeze.h"

/// Photos of a wall that lie with the session.
namespace ct::app {

namespace fs = std::filesystem;

void Sitting::takeFile(const fs::path& file, ui::ViewState& view) {
  if (open_ == nullptr) return;
  view.stage = facilitate::Stage::opening;
  platform::mayBePhoto(file) ? attachPhoto(file, view) : preview({file.string()});
}

void Sitting::attachPhoto(const fs::path& file, ui::ViewState& view) {
  if (open_ == nullptr) return;
  if (!open_->readOnly().empty()) {
    facts_.refused = open_->readOnly();
    return;
  }
  const auto kept = app::attachPhoto(open_->folder(), file);
  if (!kept) {
    facts_.refused = kept.error().sentence;
    return;
  }
  facts_.photos = photoRowsOf(open_->folder());
  facts_.lastDone = fmt::format("Kept {} with this session", kept->stem().string());
  view.choosingFile = false;
  view.notesBy = ui::NotesBy::file;
  note({});
}

void Sitting::removePhoto(const fs::path& photo, ui::ViewState& view) {
  if (open_ == nullptr) return;
  view.removingPhoto.clear();
  ui::takeOffPhoto(view.room, photo.string());
  const auto removed = app::removePhoto(photo);
  facts_.photos = photoRowsOf(open_->folder());
  note(removed);
  if (removed) say(fmt::format("Removed {}", photo.stem().string()));
}

}  // namespace ct::app
