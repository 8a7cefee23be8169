#pragma once

#include "ui/board_camera.h"
#include "ui/board_layout.h"
#include "ui/frame.h"

namespace ct::ui {

/// The field above the board that looks for cards by their words, in any script, with or without
/// accents and capitals. Cards found stay lit, Enter goes from one to the next, Escape ends it.
class Find {
 public:
  static constexpr float kHeight = 80;  // points

  /// Draws the field where the cursor is, `height` points high; nothing while it is closed.
  void draw(Frame& frame, float width);
  /// kHeight, and more while its words have to be shown beneath it.
  float height() const { return height_; }

  /// The card to go to now, if Enter was pressed.
  const PlacedCard* takeGoal(const BoardLayout& layout);

 private:
  void drawInside(Frame& frame);
  void look(Frame& frame);
  void goOn(Frame& frame);

  session::CardId goal_;
  float height_ = kHeight;
};

}  // namespace ct::ui
