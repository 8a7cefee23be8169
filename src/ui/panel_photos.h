#pragma once

#include "ui/frame.h"

namespace ct::ui {

/// The photos of a wall that lie with the session: showing one in the room, and removing it. Asks
/// for nothing where there is none. Wishes RemovePhoto.
void drawPhotos(Frame& frame);

}  // namespace ct::ui
