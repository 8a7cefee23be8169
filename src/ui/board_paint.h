#pragma once

#include <imgui.h>

#include <optional>

#include "ui/board_camera.h"
#include "ui/board_layout.h"
#include "ui/frame.h"

/// How the board looks. Draws only; changes nothing.
namespace ct::ui {

/// What is dragged would go there if it were let go now.
struct DropTarget {
  enum class Kind { nowhere, theme, tray, surface };
  Kind kind = Kind::nowhere;
  session::ThemeId theme;
  Tray tray = Tray::notYetPlaced;
};

/// What the hands on the board are about to do, which the board shows before they have done it.
struct Intent {
  DropTarget target;
  std::optional<Box> lasso;  ///< the cards it touches will be chosen
};

/// The whole board through the glass. Costs what is in sight, not what there is.
void paintBoard(Frame& frame, ImDrawList& list, const Glass& glass, const BoardLayout& layout,
                const Intent& intent);

/// The chosen cards under the pointer while they are dragged.
void paintDragged(Frame& frame, ImDrawList& list, const Glass& glass, const BoardLayout& layout);

}  // namespace ct::ui
